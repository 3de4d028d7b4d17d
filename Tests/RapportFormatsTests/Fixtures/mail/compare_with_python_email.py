"""Compares readings of mail, one JSON object a line on standard input, with those of Python's email package.

Each object: file, offset, length (of the message in the file), isMbox, and what was read: subject, from, to, cc
(addresses), date (seconds since 1970 or null), text, isHTML, attachments (names).
Prints one line for each difference: file name, offset, field, both values, separated by tabs.
"""
import email
import email.header
import email.policy
import email.utils
import html.parser
import json
import os
import re
import sys
import unicodedata

FIELDS = ["subject", "from", "to", "cc", "date", "text", "attachments"]


def decoded(value):
    """An unstructured header as text."""
    if value is None:
        return ""
    parts = []
    try:
        for piece, charset in email.header.decode_header(value):
            if isinstance(piece, bytes):
                parts.append(in_charset(piece, charset))
            else:
                parts.append(piece)
    except Exception:
        return str(value)
    return "".join(parts)


def in_charset(data, charset):
    charset = (charset or "").strip().lower()
    names = {"iso-8859-1": "cp1252", "latin1": "cp1252", "gb2312": "gb18030", "ks_c_5601-1987": "cp949",
             "us-ascii": "", "unknown-8bit": "", "8bit": ""}
    charset = names.get(charset, charset)
    for name in ([charset] if charset else []) + ["utf-8"]:
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    # Python has no reading of such bytes: see `legible`.
    try:
        return data.decode(charset or "ascii", "replace")
    except LookupError:
        return data.decode("ascii", "replace")


def legible(ours, theirs):
    """Both without letters past ASCII, where Python could not decode some: it says nothing about them."""
    if "\ufffd" not in theirs:
        return same(ours), same(theirs)
    return tuple(same(re.sub(r"[^\x00-\x7f]+", "", t)) for t in (ours, theirs))


def same(text):
    """Text without what need not be equal: white space, control characters, compatibility forms, U+FFFD."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"[\x00-\x20\x7f-\x9f\u200b\ufeff\ufffd\xad\s]+", "", text)
    return text


def header(message, name):
    value = message.get(name)
    return value if value is None or isinstance(value, str) else str(decoded(value))


def addresses(message, name):
    values = [v if isinstance(v, str) else str(v) for v in message.get_all(name, [])]
    if name == "from":
        values = values[:1]
    return sorted(real(a for _, a in email.utils.getaddresses(values)))


def real(found):
    """What is an address at all (RFC 5322 section 3.4.1): something before and behind an @; else it names nobody."""
    found = [same(a).lower() for a in found if a]
    return [a for a in found if "@" in a.strip("@")]


def date(message):
    value = header(message, "date")
    if not value:
        return None
    try:
        parsed = email.utils.parsedate_tz(value)
        if parsed is None:
            return None
        # No place on earth is more than 14 hours from Greenwich; such a zone is no zone.
        if parsed[9] is not None and abs(parsed[9]) > 14 * 3600:
            parsed = parsed[:9] + (0,)
        seconds = email.utils.mktime_tz(parsed)
        # Before the first network mail: the clock was not set, or the year is 102.
        return seconds if seconds >= 365 * 86400 else None
    except Exception:
        return None


class Text(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        if tag in ("style", "script", "title"):
            self.hidden += 1

    def handle_endtag(self, tag):
        if tag in ("style", "script", "title") and self.hidden:
            self.hidden -= 1

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def content(part):
    data = part.get_payload(decode=True)
    if data is None:
        return ""
    charset = part.get_content_charset()
    if not charset and part.get_content_type() == "text/html":
        found = re.search(rb"<meta[^>]*charset=[\"']?([\w-]+)", data[:4096], re.I)
        charset = found.group(1).decode() if found else None
    text = in_charset(data, charset)
    if part.get_content_type() == "text/html":
        parser = Text()
        parser.feed(text)
        parser.close()
        return "".join(parser.text)
    return without_armour(text)


def without_armour(text):
    """The text that a PGP signature is about (RFC 9580 section 7)."""
    text = text.replace("\r\n", "\n")
    found = re.match(r"\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[^\n]+\n)*\n(.*?)(?:^-----BEGIN PGP SIGNATURE-----|\Z)",
                     text, re.S | re.M)
    return re.sub(r"^- ", "", found.group(1), flags=re.M) if found else text


def is_file(part):
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def text_parts(part, is_root=True):
    """The parts that are the text, chosen as a reader would."""
    kind = part.get_content_type()
    if part.is_multipart():
        children = part.get_payload()
        if kind == "message/rfc822" or part.get_content_maintype() == "message" or kind == "multipart/encrypted":
            return []
        chosen = [text_parts(child, False) for child in children]
        if kind == "multipart/alternative":
            filled = [c for c in chosen if c]
            plain = [c for c in filled if all(p.get_content_type() == "text/plain" for p in c)]
            for c in plain:
                if any(content(p).strip() for p in c):
                    return c
            return filled[-1] if filled else []
        if kind in ("multipart/related", "multipart/signed", "multipart/report"):
            return chosen[0] if chosen else []
        return [p for c in chosen for p in c]
    if part.get_content_maintype() == "text" and (is_root or not is_file(part)):
        return [part]
    return []


def text_outside(part):
    """What stands outside all parts, where there is no other text: all of it where no boundary ever came."""
    if part.get_content_maintype() != "multipart" or part.get_content_type() == "multipart/encrypted":
        return ""
    if not part.is_multipart():
        return in_charset((part.get_payload() or "").encode("ascii", "surrogateescape"), None)
    return next((t for t in (part.preamble, part.epilogue) if t and t.strip() and "mime" not in t[:400].lower()), "")


def without_uuencode(text):
    """Text without uuencoded files, which Python does not look for (POSIX uuencode)."""
    return re.sub(r"^begin [0-7]{3,4} [^\n]*\n(?:[!-`][ -`]*\n)+?(?:end *(?:\n|\Z)|(?=\n)|\Z)", "", text, flags=re.M)


def walk(part, is_root=True):
    """Parts without those of mails within the mail."""
    yield part
    if part.is_multipart() and part.get_content_maintype() != "message":
        for child in part.get_payload():
            yield from walk(child, False)


def files(message):
    found = []
    for part in walk(message):
        if part.get_content_maintype() == "multipart" or part.get_content_type() in (
                "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"):
            continue
        if not is_file(part):
            continue
        if part is message and part.get_content_maintype() == "text":
            continue
        found.append(same(decoded(part.get_filename() or "").replace("\\", "/").split("/")[-1]))
    return sorted(found)


def main():
    cache = {}
    for line in sys.stdin.buffer:
        ours = json.loads(line)
        if ours["file"] not in cache:
            cache = {ours["file"]: open(ours["file"], "rb").read()}
        data = cache[ours["file"]][ours["offset"]:ours["offset"] + ours["length"]]
        if ours["isMbox"]:
            data = data.split(b"\n", 1)[1] if b"\n" in data else b""
            data = re.sub(rb"^>(>*From )", rb"\1", data, flags=re.M)
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        chosen = text_parts(message)
        theirs = {
            "subject": decoded(message.get("subject")),
            "from": addresses(message, "from"), "to": addresses(message, "to"), "cc": addresses(message, "cc"),
            "date": date(message),
            "text": without_uuencode("".join(content(p) for p in chosen).replace("\r\n", "\n")),
            "attachments": files(message),
        }
        if not theirs["text"].strip():
            theirs["text"] = text_outside(message)
        for name in ("subject", "text"):
            ours[name], theirs[name] = legible(ours[name], theirs[name])
        for name in ("from", "to", "cc"):
            if any("\ufffd" in str(v) or isinstance(v, email.header.Header) for v in message.get_all(name, [])):
                # Raw bytes among the addresses, which Python has no reading of; GMime is compared.
                ours[name] = theirs[name]
            ours[name] = sorted(real(ours[name]))
        ours["attachments"] = sorted(same(name) for name in ours["attachments"] if name)
        theirs["attachments"] = [name for name in theirs["attachments"] if name]
        for field in FIELDS:
            left, right = ours.get(field), theirs[field]
            if field == "text" and ours["isHTML"]:
                # Marks that stand for lists, rules and quotes are not in the HTML.
                left, right = (re.sub(r"\W|_|\d+\.", "", t) for t in (left, right))
            elif field == "text":
                # Quote marks of flowed text are joined.
                left, right = left.replace(">", ""), right.replace(">", "")
            if left != right:
                print(os.path.basename(ours["file"]), ours["offset"], field, json.dumps(left, ensure_ascii=True)[:2000],
                      json.dumps(right, ensure_ascii=True)[:2000], sep="\t")


if __name__ == "__main__":
    main()
