"""What an answer's opening sentence says: which codes it names, yes or no, none, or a number.

The contract of an answer wants its first sentence to answer by itself, so the text is judged by that sentence.
"""

import re
from functools import cache

from evals.phrase import plain, without_markdown, wording

_END = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])\s*|\n+")
# A code's edges are Latin letters and digits only: Arabic joins "and" to it, Chinese puts no space around it.
_START, _STOP = r"(?<![a-z0-9_.])", r"(?![a-z0-9_])"
_OUTCOME = re.compile(rf"{_START}d\.?\s?(\d+)[.-](\d+){_STOP}(?!\.\d)")
_OUTCOME_RANGE = re.compile(rf"d\.(\d+)-(\d+)\s*(?:-|to|through)\s*d\.(\d+)-(\d+){_STOP}")
_OBJECTIVE = re.compile(rf"{_START}d\.?(\d+){_STOP}(?![-.]\d)")
_LINE = re.compile(rf"{_START}c(\d+)(?:\s*(?:-|to)\s*c?(\d+))?{_STOP}(?!-\d)")
_ABBREVIATION = re.compile(r"(?:\b(?:no|nos|para|e\.g|i\.e|vs|rev|art)\.)$", re.IGNORECASE)


def opening(text: str) -> str:
    """The first sentence, without Markdown. A lone "Yes." or "No." takes the next sentence with it.

    >>> opening("**No.** D.4-4 does not list SDG 7. More follows.")
    'No. D.4-4 does not list SDG 7.'
    """
    sentences = [part.strip() for part in _END.split(without_markdown(text).strip()) if part.strip()]
    if not sentences:
        return ""
    first, rest = sentences[0], sentences[1:]
    while rest and (_is_yes_or_no(first) or _ABBREVIATION.search(first)):
        first = f"{first} {rest.pop(0)}"
    return re.sub(r"\s+", " ", first)


def _is_yes_or_no(sentence: str) -> bool:
    word = plain(sentence).strip(".!,。！， ")
    return any(word == plain(known, fold=False) for known in (*wording()["yes"], *wording()["no"]))


def codes_named(text: str, family: str) -> frozenset[str]:
    """The codes of one family ("sdg", "action_line", "outcome", "objective") that a text names, ranges written out.

    >>> sorted(codes_named("SDGs 4, 9 and 11 and C5", "sdg"))
    ['SDG 11', 'SDG 4', 'SDG 9']
    """
    text = plain(text)
    if family == "sdg":
        return frozenset(f"SDG {n}" for n in _listed_numbers(text))
    if family == "action_line":
        spans = ((int(m[1]), int(m[2] or m[1])) for m in _LINE.finditer(text))
        return frozenset(f"C{n}" for low, high in spans for n in range(low, min(high, 99) + 1))
    if family == "outcome":
        named = {f"D.{m[1]}-{m[2]}" for m in _OUTCOME.finditer(text)}
        for m in _OUTCOME_RANGE.finditer(text):
            if m[1] == m[3]:
                named |= {f"D.{m[1]}-{n}" for n in range(int(m[2]), min(int(m[4]), 99) + 1)}
        return frozenset(named)
    return frozenset(f"D.{m[1]}" for m in _OBJECTIVE.finditer(text))


def says_yes_or_no(text: str) -> bool | None:
    """True where the opening begins with yes, False where it begins with no, None where it says neither."""
    start = plain(opening(text)).lstrip("¡¿ \"'")
    for verdict, words in ((True, wording()["yes"]), (False, wording()["no"])):
        if any(re.match(rf"{re.escape(plain(word, fold=False))}{_after(word)}", start) for word in words):
            return verdict
    return None


def says_none(text: str) -> bool:
    """Whether the opening says that there is none."""
    start = plain(opening(text))
    words = wording()["none"]
    if any(not word.isascii() and _after(word) == "" and plain(word, fold=False) in start for word in words):
        return True
    listed = "|".join(re.escape(plain(word, fold=False)) for word in words)
    return re.search(rf"(?<!\w)(?:{listed})(?!\w)|n't\b", start) is not None


def says_number(text: str, number: int) -> bool:
    """Whether the opening says the number, as digits or as a word; for 0 also "none"."""
    start = plain(opening(text))
    free = re.sub(r"(?<![a-z0-9_])(?:c|d\.\d+-)\d+|sdgs? \d+", " ", start)
    said = re.search(rf"(?<![a-z0-9_.-]){number}(?![a-z0-9_-]|\.\d)", free) is not None
    return said or (number == 0 and says_none(text))


def _after(word: str) -> str:
    return "" if re.search(r"[\u3400-\u9fff]", word) else r"(?!\w)"


@cache
def _list_pattern() -> re.Pattern[str]:
    words = sorted((plain(word, fold=False) for word in wording()["sdg_words"]), key=len, reverse=True)
    joins = "|".join(re.escape(plain(word, fold=False)) for word in wording()["list_words"])
    number = r"\d{1,2}(?!\d|[.,]\d)(?:\s*(?:-|to)\s*(?:sdg\s*)?\d{1,2}(?!\d))?"
    between = rf"\s*(?:[,،、;]\s*(?:{joins})?|(?:{joins}))\s*"
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})\s*[:#]?\s*({number}(?:{between}{number})*){_STOP}")


def _listed_numbers(text: str) -> set[int]:
    found: set[int] = set()
    for match in _list_pattern().finditer(text):
        for low, high in re.findall(r"(\d+)(?:\s*(?:-|to)\s*(?:sdg\s*)?(\d+))?", match[1]):
            found |= set(range(int(low), min(int(high or low), 99) + 1))
    return found
