"""A text made comparable character by character, so that each offset in it is an offset in the draft too."""

import unicodedata

_SAME = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("’‘ʼ`´", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("\u00a0\u2009\u202f\u2007\t", " "),
}


def level(text: str, lower: bool = True) -> str:
    """One kind of dash, quote and space, no accents, and small letters; as long as the text itself.

    >>> level("Outcome D.2‑2 in Asunción")
    'outcome d.2-2 in asuncion'
    """
    return "".join(_one(char, lower) for char in text)


def _one(char: str, lower: bool) -> str:
    same = _SAME.get(char)
    if same is not None:
        return same
    if not char.isascii():
        char = unicodedata.normalize("NFKD", char)[0]
    small = char.lower() if lower else char
    return small if len(small) == 1 else char
