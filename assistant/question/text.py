"""A question's text made comparable: one form for dashes, quotes, digits, case and accents.

Everything that reads a question reads `clean(text)`, so that `Ｄ．２–２`, `d.2-2` and Arabic-Indic digits look alike.
"""

import re
import unicodedata

CJK = "\u3400-\u4dbf\u4e00-\u9fff"
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_QUOTES = {ord(char): "'" for char in "’‘ʼ`´"} | {ord(char): '"' for char in "“”„«»"}
_POINTS = dict(zip(map(ord, "。，、；？؟،"), ".,,;??,", strict=True))
_TRANSLATE = _DASHES | _QUOTES | _POINTS
_ONE_TOKEN = re.compile(rf"[{CJK}]|\d+|[^\W\d_{CJK}]+")
_SPACES = re.compile(r"[^\S\n]+")
_CONTROL = re.compile(r"[^ -~\n]")  # in ASCII


def clean(text: str) -> str:
    """Normalise a question: NFKC, one dash, one quote, plain digits, no accents, no case, single spaces.

    Line breaks stay, since they separate the parts of an e-mail. Control and format characters become spaces.

    >>> clean("Quels ODD pour D.4–2 ?")
    'quels odd pour d.4-2 ?'
    """
    if text.isascii():  # most texts: the same, but quick
        return _SPACES.sub(" ", _CONTROL.sub(" ", text.lower().translate(_TRANSLATE))).strip()
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold()).translate(_TRANSLATE)
    return _SPACES.sub(" ", "".join(map(_plain, folded))).strip()


def tokens(cleaned: str) -> list[tuple[str, int, int]]:
    """The words of a cleaned text with their offsets in it: a run of letters, a run of digits, or one CJK character.

    >>> [word for word, _, _ in tokens("e-health, sdg4 目标")]
    ['e', 'health', 'sdg', '4', '目', '标']
    """
    return [(match.group(), match.start(), match.end()) for match in _ONE_TOKEN.finditer(cleaned)]


def _plain(char: str) -> str:
    if char.isascii():
        return char if char.isprintable() or char == "\n" else " "
    category = unicodedata.category(char)
    if category == "Mn" or char == "ـ":
        return ""
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category[0] == "C":
        return "" if category == "Cf" else " "
    return char
