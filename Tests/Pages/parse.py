#!/usr/bin/env python3
"""Reads report files as strangers' parsers do and says what in them is not ours.

usage: parse.py ALLOWED.json FILE…      (exit status 0: nothing foreign; 1: problems, one a line)

ALLOWED.json holds `tags`, `attributes`, `script` and `style`: what our pages are made of. HTML goes through html5lib, an
implementation of the HTML Living Standard's parser: no tag, attribute, comment, script or style of somebody else's, no
parse error, no address to fetch. Markdown goes through markdown-it-py, once as CommonMark with raw HTML on and once as
GitHub reads it (tables, struck words, bare addresses made links): no HTML, no picture, no code block, no link but into our own reports.

Needs html5lib, markdown-it-py and linkify-it-py from PyPI.
"""
import json
import pathlib
import re
import sys

import html5lib
from markdown_it import MarkdownIt

OWN_LINK = re.compile(r"#[a-z0-9_-]+|[a-z0-9-]+(-W\d\d)?\.(html|md)(#[a-z0-9_-]+)?", re.ASCII | re.I)


def html(path, allowed):
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parse(path.read_bytes(), transport_encoding="utf-8")
    for _, error, _ in parser.errors[:5]:
        yield f"parse error {error}"
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield "a comment or processing instruction"
            continue
        tag = element.tag.rsplit("}", 1)[-1].lower()
        if tag not in allowed["tags"]:
            yield f"tag {tag[:40]}"
        for name, value in element.attrib.items():
            name = name.rsplit("}", 1)[-1].lower()
            if name not in allowed["attributes"]:
                yield f"attribute {name[:40]} of {tag}"
            if name == "href" and not OWN_LINK.fullmatch(value):
                yield f"a link to {value[:60]}"
        if tag in ("script", "style") and (element.text or "") != allowed[tag]:
            yield f"a {tag} that is not ours"


READERS = [
    MarkdownIt("commonmark", {"html": True}),
    MarkdownIt("gfm-like", {"html": True}),
]


def markdown(path, _):
    text = path.read_bytes().decode("utf-8")
    for number, reader in enumerate(READERS):
        for token in reader.parse(text):
            for part in [token] + (token.children or []):
                if part.type in ("html_block", "html_inline", "image", "fence", "code_block", "s_open"):
                    yield f"reader {number}: {part.type} {part.content[:60]!r}"
                if part.type == "link_open" and not OWN_LINK.fullmatch(str(part.attrGet("href"))):
                    yield f"reader {number}: a link to {str(part.attrGet('href'))[:60]}"
    # Headings of our own three levels, none underlined.
    for token in READERS[0].parse(text):
        if token.type == "heading_open" and (token.tag not in ("h1", "h2", "h3") or token.markup not in ("#", "##", "###")):
            yield f"a heading {token.tag} {token.markup}"


def main():
    allowed = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    problems = 0
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        for problem in (html if path.suffix == ".html" else markdown)(path, allowed):
            print(f"{path.name}: {problem}")
            problems += 1
    print(len(sys.argv) - 2, "files read")
    return 1 if problems else 0


sys.exit(main())
