"""Questions in the other five UN languages put into English words, term by term, by a glossary that is data.

It is no translation: word order is lost, and words the glossary lacks are left out and reported. That is enough to
find what the question names and what kind of answer it wants.
"""

import csv
import re
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from assistant.question.text import CJK, clean

DATA = Path(__file__).parent.parent / "data" / "text"
_WORD = re.compile(rf"[^\W_{CJK}]+(?:[./-][^\W_{CJK}]+)*\*?|[{CJK}]|[^\w\s]")
_ARABIC = re.compile(r"^(?:وال|بال|ولل|لل|فال|كال|ال|و|ب|ل|ف|ك)(?=.{3,})")
_ARABIC_LETTERS = str.maketrans({"ة": "ه", "ى": "ي"})
FEWEST_HITS = 2
MOST_GUESSED = 60  # words that tell the language of a message
_LONGEST = 12  # words, or Chinese characters, of a glossary phrase


@cache
def _phrases(language: str) -> tuple[dict[tuple[str, ...], str], tuple[tuple[tuple[str, ...], str], ...]]:
    """Whole phrases by their words, and phrases with stems ("prix*"), longest first."""
    whole: dict[tuple[str, ...], str] = {}
    stems: list[tuple[tuple[str, ...], str]] = []
    with (DATA / "glossary.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            for phrase in (row[language] or "").split("|"):
                words = tuple(_pieces(clean(phrase), language))
                if not words:
                    continue
                if "*" in phrase:
                    stems.append((words, row["en"]))
                else:
                    whole.setdefault(words, row["en"])
    return whole, tuple(sorted(stems, key=lambda pair: (-len(pair[0]), -len(pair[0][0]), pair[0])))


def translate(text: str, language: str, keep: Callable[[str], bool] | None = None) -> tuple[str, tuple[str, ...]]:
    """The English words of a cleaned text in another language, and the words the glossary lacks.

    A word the glossary lacks stays where it holds a digit or `keep` knows it as a word of the report.

    >>> translate("combien de prix smsi par an", "fr")[0]
    'how many wsis prizes per year'
    """
    pieces = _pieces(text, language)
    out: list[str] = []
    unread: list[str] = []
    at = 0
    while at < len(pieces):
        for size in range(min(_LONGEST, len(pieces) - at), 0, -1):
            english = _look_up(tuple(pieces[at : at + size]), language)
            if english is not None:
                out.append(english)
                at += size
                break
        else:
            piece = pieces[at]
            if not piece.isalpha() or (piece.isascii() and len(piece) > 1 and (keep is None or keep(piece))):
                out.append(piece)
            else:
                unread.append(piece)
            at += 1
    return " ".join(word for word in out if word), tuple(unread)


def _pieces(text: str, language: str) -> list[str]:
    """Words, or single Chinese characters; French elisions and Arabic articles and prefixes are taken off."""
    if language == "fr":
        text = re.sub(r"\b(?:l|d|qu|s|n|j|c|m|t)'(?=\w)", " ", text)
    words = _WORD.findall(text)
    return [_ARABIC.sub("", word.translate(_ARABIC_LETTERS)) for word in words] if language == "ar" else words


@lru_cache(maxsize=8192)
def _look_up(words: tuple[str, ...], language: str) -> str | None:
    whole = _phrases(language)[0]
    if words in whole:
        return whole[words]
    for phrase, english in _by_size_and_letter(language).get((len(words), words[0][:1]), ()):
        if all(
            word.startswith(stem[:-1]) if stem.endswith("*") else word == stem
            for word, stem in zip(words, phrase, strict=True)
        ):
            return english
    return None


@cache
def _by_size_and_letter(language: str) -> dict[tuple[int, str], list[tuple[tuple[str, ...], str]]]:
    """The phrases with stems by their number of words and first letter, longest first."""
    found: dict[tuple[int, str], list[tuple[tuple[str, ...], str]]] = {}
    for phrase, english in _phrases(language)[1]:
        found.setdefault((len(phrase), phrase[0][:1]), []).append((phrase, english))
    return found


def guess(text: str, knows: Callable[[str], bool]) -> str:
    """The language of a short question that small words do not tell: where the glossary has its unknown words.

    French or Spanish where at least two words that are no known English are in the glossary, else "en".
    """
    words = [word for word in text.split() if word.isalpha() and not knows(word)][:MOST_GUESSED]
    hits = {
        language: sum(_look_up(tuple(_pieces(word, language)), language) is not None for word in words)
        for language in ("fr", "es")
    }
    best = max(hits, key=lambda language: hits[language])
    return best if hits[best] >= FEWEST_HITS else "en"
