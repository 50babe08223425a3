"""A text made comparable character by character, so that each offset in it is an offset in the draft too."""

import unicodedata

_SAME = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("’‘ʼ`´", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("\u00a0\u2009\u202f\u2007\t", " "),
}


class _Levels(dict[int, str]):
    """What stands for each character, worked out when it is first met; for `str.translate`."""

    def __init__(self, lower: bool) -> None:
        super().__init__()
        self._lower = lower

    def __missing__(self, code: int) -> str:
        self[code] = _one(chr(code), self._lower)
        return self[code]


_LOWER, _AS_WRITTEN = _Levels(True), _Levels(False)


def level(text: str, lower: bool = True) -> str:
    """One kind of dash, quote and space, no accents, and small letters; as long as the text itself.

    >>> level("Outcome D.2‑2 in Asunción")
    'outcome d.2-2 in asuncion'
    """
    return text.translate(_LOWER if lower else _AS_WRITTEN)


def _one(char: str, lower: bool) -> str:
    same = _SAME.get(char)
    if same is not None:
        return same
    if not char.isascii():
        char = unicodedata.normalize("NFKD", char)[0]
    small = char.lower() if lower else char
    return small if len(small) == 1 else char
