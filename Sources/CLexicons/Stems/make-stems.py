#!/usr/bin/env python3
"""Makes en.stems, pl.stems and ru.stems from hunspell dictionaries: every word with all its forms, folded as
FoldedAlphabet.swift folds words, packed so that a form is found by binary search. README.md says whose dictionaries
they are, and describes the format.

    apt-get install hunspell-en-us hunspell-pl hunspell-ru
    python3 Sources/CLexicons/Stems/make-stems.py        # writes beside itself; takes about two minutes

Same dictionaries, same bytes.
"""
import os, re, struct, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = {
    # language: dictionary, suffix flags that make new words rather than forms of the same word
    "en": ("en_US", "VNXHYJRZPMBL"),
    "pl": ("pl_PL", ""),
    "ru": ("ru_RU", ""),
}
BLOCK = 16
RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"


def fold(word):
    """The bytes of a word in the folded alphabet; None where it holds anything else."""
    out = bytearray()
    for c in word.lower():
        if "a" <= c <= "z":
            out.append(ord(c))
        elif c in RUSSIAN:
            i = RUSSIAN.index(c)
            out.append(0x80 + (8 if i == 9 else i))
        elif c == "ё":
            out.append(0x85)
        elif c in "łŁ":
            out.append(ord("l"))
        elif c in "øØ":
            out.append(ord("o"))
        elif c in "æÆ":
            out += b"ae"
        elif c == "'":
            return None
        else:
            base = unicodedata.normalize("NFD", c)[0]
            if not "a" <= base <= "z":
                return None
            out.append(ord(base))
    return bytes(out)


class Dictionary:
    """Suffix rules and words of one hunspell dictionary."""

    def __init__(self, name):
        root = "/usr/share/hunspell/" + name
        encoding = re.search(rb"^SET\s+(\S+)", open(root + ".aff", "rb").read(), re.M).group(1).decode()
        self.rules = {}
        self.reach = {}
        for line in open(root + ".aff", encoding=encoding):
            part = line.split()
            if len(part) >= 4 and part[0] == "SFX" and not (len(part) == 4 and part[2] in "YN"):
                strip = "" if part[2] == "0" else part[2]
                add = part[3].split("/")[0]
                add = "" if add == "0" else add
                condition = part[4] if len(part) > 4 else "."
                self.rules.setdefault(part[1], []).append((strip, add, re.compile("(?:%s)$" % condition)))
                reach = max(len(re.sub(r"\[[^\]]*\]", "x", condition)), len(strip))
                self.reach[part[1]] = max(self.reach.get(part[1], 1), reach)
        self.words = []
        for line in open(root + ".dic", encoding=encoding):
            part = line.rstrip("\r\n").split("\t")[0].split("/")
            if part[0] and not part[0].isdigit():
                self.words.append((part[0], part[1] if len(part) > 1 else ""))
        self.known = {}

    def suffixes(self, flag, word):
        """Strip and add of every rule of the flag that fits the word."""
        key = (flag, word[-self.reach.get(flag, 1):])
        if key not in self.known:
            self.known[key] = [
                (strip, add) for strip, add, condition in self.rules.get(flag, [])
                if key[1].endswith(strip) and condition.search(key[1])
            ]
        return self.known[key]

    def forms(self, word, flags, left_out):
        result = [word]
        for flag in flags:
            if flag not in left_out:
                for strip, add in self.suffixes(flag, word):
                    result.append(word[:len(word) - len(strip)] + add)
        return result


def irregular(language):
    """Groups of forms that no rule connects: one group a line, the dictionary form first."""
    path = os.path.join(HERE, "irregular-%s.txt" % language)
    if not os.path.exists(path):
        return {}
    groups = {}
    for line in open(path, encoding="utf-8"):
        words = line.split("#")[0].split()
        if words:
            groups.setdefault(words[0], []).extend(words[1:])
    return groups


def build(language):
    name, left_out = SOURCES[language]
    dictionary = Dictionary(name)
    groups = irregular(language)
    seen = set()
    entries = set()
    derived = set()

    def add(head, forms):
        folded = [f for f in (fold(form) for form in forms) if f]
        own = fold(head)
        if not folded or not own or len(own) < 2:
            return
        prefix = os.path.commonprefix([own] + folded)
        rest = sorted(set(f[len(prefix):] for f in folded) - {own[len(prefix):]})
        entries.add((prefix, (own[len(prefix):],) + tuple(rest)))

    for word, flags in dictionary.words:
        # Names and abbreviations have no forms anybody writes rules with.
        if word != word.lower():
            continue
        forms = dictionary.forms(word, flags, left_out)
        if word in groups:
            seen.add(word)
            for other in groups[word]:
                forms.append(other)
        add(word, forms)
        for flag in flags:
            if flag in left_out and flag != "M":
                for strip, tail in dictionary.suffixes(flag, word):
                    derived.add(word[:len(word) - len(strip)] + tail)
    for word in groups:
        if word not in seen:
            add(word, [word] + groups[word])
    # Derived words are words of their own.
    for word in derived:
        add(word, [word])

    paradigms = {}
    for _, paradigm in sorted(entries):
        paradigms[paradigm] = paradigms.get(paradigm, 0) + 1
    order = sorted(paradigms, key=lambda p: (-paradigms[p], p))
    numbers = {p: n for n, p in enumerate(order)}
    stems = {}
    for prefix, paradigm in entries:
        stems.setdefault(prefix, []).append(numbers[paradigm])

    # A paradigm: count of suffixes, then each as length and bytes; the dictionary form's own comes first.
    table = bytearray()
    starts = []
    for paradigm in order:
        starts.append(len(table))
        table += struct.pack("<H", len(paradigm))
        for suffix in paradigm:
            table.append(len(suffix))
            table += suffix
    starts.append(len(table))

    # Stems, ascending: bytes shared with the one before, length of the rest, the rest, how many paradigms, each as a
    # number of 7-bit groups. Every BLOCK-th stem shares nothing.
    data = bytearray()
    blocks = []
    before = b""
    for n, stem in enumerate(sorted(stems)):
        if n % BLOCK == 0:
            blocks.append(len(data))
            before = b""
        shared = len(os.path.commonprefix([before, stem]))
        data += bytes([shared, len(stem) - shared]) + stem[shared:]
        list_ = sorted(stems[stem])
        data.append(min(255, len(list_)))
        for number in list_[:255]:
            while number >= 128:
                data.append(number & 127 | 128)
                number >>= 7
            data.append(number)
        before = stem

    header = struct.pack("<4sIIII", b"STM1", len(order), len(blocks), len(table), len(data))
    body = struct.pack("<%dI" % len(starts), *starts) + struct.pack("<%dI" % len(blocks), *blocks) + table + data
    out = os.path.join(HERE, language + ".stems")
    with open(out, "wb") as file:
        file.write(header + body)
    forms = sum(len(p) * c for p, c in paradigms.items())
    print(language, len(dictionary.words), "words,", len(stems), "stems,", len(order), "paradigms,", forms, "forms,",
          len(header) + len(body), "bytes; paradigms", len(table), "stems", len(data))


for language in sys.argv[1:] or sorted(SOURCES):
    build(language)
