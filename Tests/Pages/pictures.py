#!/usr/bin/env python3
"""Makes the pictures of the README from the committed sample reports.

usage: pictures.py REPORTS_FOLDER OUT_FOLDER

Needs Debian's chromium and chromium-driver, and selenium and pillow from PyPI.
"""
import io
import pathlib
import sys

from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

# name: page, width and height in CSS pixels, colour scheme, where on the page it begins
PICTURES = {
    "nightly-phone": ("en/nightly-2026-10-12.html", 360, 760, "light", None),
    "nightly-phone-dark": ("nb/nightly-2026-10-12.html", 360, 760, "dark", None),
    "weekly-desk": ("en/weekly-2026-W41.html", 1000, 900, "light", None),
    "story-desk": ("en/account-brennholm-sjomat-2026-10-12.html", 1000, 900, "light", "article.story"),
}


def main():
    reports, out = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    options = webdriver.ChromeOptions()
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, (page, width, height, scheme, start) in PICTURES.items():
            driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": height, "deviceScaleFactor": 1.5, "mobile": width < 500})
            driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia",
                {"features": [{"name": "prefers-color-scheme", "value": scheme},
                              {"name": "prefers-reduced-motion", "value": "reduce"}]})
            driver.get((reports / page).as_uri())
            if start:
                driver.execute_script("document.querySelector(arguments[0]).scrollIntoView()", start)
            picture = Image.open(io.BytesIO(driver.get_screenshot_as_png())).convert("RGB")
            picture.quantize(64).save(out / f"{name}.png", optimize=True)
    finally:
        driver.quit()


main()
