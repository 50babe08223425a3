"""Words for the keyword index: stemmed, without accents and stop words, with codes kept whole.

"D.2-2", "M.2160-0", "70/125", "SG1RGQ/258" and "WTDC-17" stay one token; their longer parts are added, so that "WTDC"
alone finds "WTDC-17". "SDG 4", "SDG4" and "SDG-4" give the same token.
"""

import re
import threading
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

WORD = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*")
PART = re.compile(r"[./-]")
SDG = re.compile(r"(?<![^\W_])sdgs?(?:\s+goals?)?[\s-]?(\d{1,2})(?!\d)")
DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
PLURAL_ACRONYM = re.compile(r"([^\W\daeiouy_]{2,})s")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
SHORTEST_PART = 2

_local = threading.local()


def tokens(text: str) -> list[str]:
    """The tokens of a text or a question, in order, repeated as they are repeated.

    >>> tokens("Which outcomes contribute to SDG 4 and D.2–2?")
    ['outcom', 'contribut', 'sdg', '4', 'd.2-2', 'sdg4']
    """
    plain = text
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text).translate(DASHES)
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    shouted = plain.upper() == plain
    found: list[str] = []
    for match in WORD.finditer(plain):
        word = match.group()
        # WHO and IT are names, "who" and "it" are not; in a text all in capitals nothing tells them apart.
        name = len(word) > 1 and word.isupper() and not shouted
        found.extend(_forms(word.casefold(), keep=name))
    found.extend(f"sdg{int(number)}" for number in SDG.findall(plain.casefold()))
    return found


def _forms(word: str, *, keep: bool) -> list[str]:
    if UNSPACED.search(word):
        return [word[at : at + 2] for at in range(max(1, len(word) - 1))]
    if not PART.search(word):
        return [] if word in stop_words() and not keep else [_stem(word)]
    parts = [part for part in PART.split(word) if len(part) >= SHORTEST_PART and part not in stop_words()]
    return [_stem(word), *map(_stem, parts)]


def _stem(word: str) -> str:
    """The English stem of a word; a word with digits is a code and stays whole.

    The stemmer leaves the plural of an acronym without a vowel ("SDGs", "LDCs") as it is; we do not.
    """
    if any(letter.isdigit() for letter in word):
        return word
    if plural := PLURAL_ACRONYM.fullmatch(word):
        return plural.group(1)
    stemmer: Any = getattr(_local, "stemmer", None)
    if stemmer is None:  # a PyStemmer object must not be shared between threads
        import Stemmer

        stemmer = _local.stemmer = Stemmer.Stemmer("english")
    return str(stemmer.stemWord(word))


@cache
def stop_words() -> frozenset[str]:
    """The words that say nothing about what a text is about, question words among them."""
    return frozenset((files("index") / "data" / "stop_words.txt").read_text(encoding="utf-8").split())
