"""Questions in the other five UN languages put into English words, term by term, by a glossary that is data.

It is no translation: word order is lost, and words the glossary lacks are left out and reported. That is enough to
find what the question names and what kind of answer it wants.
"""

import csv
import re
from functools import cache
from pathlib import Path

from assistant.question.text import CJK, clean

DATA = Path(__file__).parent.parent / "data" / "text"
_WORD = re.compile(rf"[^\W_{CJK}]+(?:[./-][^\W_{CJK}]+)*|[{CJK}]|[^\w\s]")
_ARABIC = re.compile(r"^(?:وال|بال|لل|فال|كال|ال|و|ب|ل|ف|ك)(?=.{3,})")
_HAS_DIGIT = re.compile(r"\d")
_LONGEST = 6  # words of a glossary phrase


@cache
def _phrases(language: str) -> tuple[dict[tuple[str, ...], str], tuple[tuple[tuple[str, ...], str], ...]]:
    """Whole phrases by their words, and phrases with stems ("prix*"), longest first."""
    whole: dict[tuple[str, ...], str] = {}
    stems: list[tuple[tuple[str, ...], str]] = []
    with (DATA / "glossary.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            for phrase in (row[language] or "").split("|"):
                words = tuple(clean(phrase).split()) if language != "zh" else tuple(_pieces(clean(phrase)))
                if not words:
                    continue
                if "*" in phrase:
                    stems.append((words, row["en"]))
                else:
                    whole.setdefault(words, row["en"])
    return whole, tuple(sorted(stems, key=lambda pair: (-len(pair[0]), -len(pair[0][0]), pair[0])))


def translate(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The English words of a cleaned text in another language, and the words the glossary lacks.

    >>> translate("combien de prix smsi par an", "fr")[0]
    'how many prizes wsis per year'
    """
    whole, stems = _phrases(language)
    pieces = _pieces(text)
    out: list[str] = []
    unread: list[str] = []
    at = 0
    while at < len(pieces):
        for size in range(min(_LONGEST if language != "zh" else 12, len(pieces) - at), 0, -1):
            english = _look_up(tuple(pieces[at : at + size]), whole, stems, language)
            if english is not None:
                out.append(english)
                at += size
                break
        else:
            piece = pieces[at]
            if piece.isascii() and (_HAS_DIGIT.search(piece) or not piece.isalpha() or len(piece) > 1):
                out.append(piece)
            if piece.isalpha() and (not piece.isascii() or language in ("fr", "es")):
                unread.append(piece)
            at += 1
    return " ".join(word for word in out if word), tuple(unread)


def _pieces(text: str) -> list[str]:
    apart = re.sub(r"\b(?:l|d|qu|s|n|j|c|m|t)'(?=\w)", " ", text)
    return _WORD.findall(apart)


def _look_up(
    words: tuple[str, ...],
    whole: dict[tuple[str, ...], str],
    stems: tuple[tuple[tuple[str, ...], str], ...],
    language: str,
) -> str | None:
    if words in whole:
        return whole[words]
    if language == "ar":
        bare = tuple(_ARABIC.sub("", word) for word in words)
        if bare in whole:
            return whole[bare]
        words_forms = (words, bare)
    else:
        words_forms = (words,)
    for phrase, english in stems:
        if len(phrase) == len(words) and any(
            all(w.startswith(p[:-1]) if p.endswith("*") else w == p for w, p in zip(form, phrase, strict=True))
            for form in words_forms
        ):
            return english
    return None
