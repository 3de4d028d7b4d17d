#!/usr/bin/env python3
"""Opens report pages in a headless Chromium and says what is wrong with them.

usage: check.py PAGE.html…      (exit status 0: nothing wrong; 1: problems, one a line; 3: a tool is missing)

Each page is opened on a desk (1,100 px) and on a phone (360 px), light and dark, with scripts on and off. Checked: nothing
on the console, no request but for the file itself, no sideways scrolling, nothing hidden without scripts, search, filter,
sorting and folding with them, and the rules of axe-core for WCAG 2.2 A and AA.

Needs Debian's chromium and chromium-driver, and selenium and axe-core-python from PyPI.
"""
import json
import pathlib
import sys
import time

try:
    import axe_core_python
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
except ImportError as missing:
    print(f"{missing.name} is not installed")
    sys.exit(3)

AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SIZES = {"desk": (1100, 900, False), "phone": (360, 740, True)}


def browser():
    options = webdriver.ChromeOptions()
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def prepare(driver, size, scheme, scripts):
    width, height, mobile = SIZES[size]
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia",
                           {"features": [{"name": "prefers-color-scheme", "value": scheme},
                                         # Smooth scrolling would move the page away under a click.
                                         {"name": "prefers-reduced-motion", "value": "reduce"}]})
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not scripts})


def requests(driver, page):
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if url.split("#")[0] != page and not url.startswith("data:"):
                yield url


def axe(driver):
    driver.execute_script(AXE)
    found = driver.execute_async_script(
        "const done = arguments[1]; axe.run({runOnly: {type: 'tag', values: arguments[0]}}).then(r => done(r.violations));",
        RULES)
    for violation in found:
        nodes = violation["nodes"]
        yield f"{violation['id']}: {violation['help']} ({len(nodes)} places, first {nodes[0]['target']})"


def controls(driver):
    """What the page's own script adds must work; pages without stories have no controls."""
    if not driver.find_elements(By.ID, "search"):
        return
    stories = driver.find_elements(By.CSS_SELECTOR, ".story")
    search = driver.find_element(By.ID, "search")
    search.send_keys("zzzz-not-there")
    time.sleep(0.3)  # the page waits for the typing to end
    if any(story.is_displayed() for story in stories):
        yield "search: stories without the word stay"
    search.clear()
    search.send_keys(" ")
    time.sleep(0.3)
    if not all(story.is_displayed() for story in stories):
        yield "search: an empty search hides stories"
    for select in driver.find_elements(By.CSS_SELECTOR, ".controls select"):
        for option in select.find_elements(By.TAG_NAME, "option"):
            option.click()
            shown = sum(story.is_displayed() for story in stories)
            counted = driver.find_element(By.CSS_SELECTOR, ".controls output").text
            if str(shown) not in counted:
                yield f"filter: {shown} stories shown, the page says {counted}"
        select.find_elements(By.TAG_NAME, "option")[0].click()
    fold = driver.find_elements(By.CSS_SELECTOR, ".controls button")
    if fold:
        count = lambda: len(driver.find_elements(By.CSS_SELECTOR, "details.evidence[open]"))
        before = count()
        fold[0].click()
        if count() == before:
            yield "the button that folds evidence changes nothing"
        fold[0].click()


def sorting(driver):
    for button in driver.find_elements(By.CSS_SELECTOR, "table[data-sortable] thead button")[:3]:
        if not button.is_displayed():
            continue
        button.click()
        header = button.find_element(By.XPATH, "./ancestor::th")
        if header.get_attribute("aria-sort") not in ("ascending", "descending"):
            yield "sorting: the column does not say that it is sorted"


def check(driver, path):
    page = path.resolve().as_uri()
    text = {}
    for size in SIZES:
        for scheme in ("light", "dark"):
            for scripts in (True, False):
                where = f"{path.name} {size} {scheme}{'' if scripts else ' without scripts'}"
                prepare(driver, size, scheme, scripts)
                driver.get_log("performance")
                driver.get(page)
                for url in requests(driver, page):
                    yield f"{where}: asks for {url}"
                for line in driver.get_log("browser"):
                    yield f"{where}: console: {line['message']}"
                prepare(driver, size, scheme, True)
                wide, shown = driver.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
                if wide > shown:
                    yield f"{where}: {wide} px wide on {shown} px"
                clipped = driver.execute_script(
                    "return [...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1)"
                    ".map(e => (e.querySelector('caption') || e).textContent.slice(0, 40) + ' ' + e.scrollWidth)")
                if size == "desk":
                    for table in clipped:
                        yield f"{where}: a table scrolls sideways: {table}"
                text[scripts] = len(driver.find_element(By.TAG_NAME, "main").text)
                if scripts:
                    for problem in axe(driver):
                        yield f"{where}: {problem}"
                    for problem in list(controls(driver)) + list(sorting(driver)):
                        yield f"{where}: {problem}"
            if text[False] < 0.9 * text[True]:
                yield f"{path.name} {size}: without scripts {text[False]} characters are shown, with them {text[True]}"


def main():
    try:
        driver = browser()
    except Exception as error:
        print(f"no headless Chromium: {type(error).__name__}")
        return 3
    problems = 0
    try:
        for name in sys.argv[1:]:
            for problem in check(driver, pathlib.Path(name)):
                print(problem)
                problems += 1
    finally:
        driver.quit()
    return 1 if problems else 0


sys.exit(main())
