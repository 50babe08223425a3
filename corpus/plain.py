"""Plain text for search and display: the report's words without footnote marks and stray spaces.

Plain text is never cited; a citation quotes the verbatim slice.
"""

import re

_FOOTNOTE_MARK = re.compile(r"\[footnoteRef:\d+\]")
_FOOTNOTE_WRAPPER = re.compile(r"^\[\d+:\s*(.*?)\s*\]$", re.DOTALL)
_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_STOP = re.compile(r" +([,;.])(?=\s|$)")


def to_plain(text: str) -> str:
    """`text` on one line, without footnote marks, doubled spaces, or spaces before a comma or stop.

    >>> to_plain("26 ICT indicators[footnoteRef:1] that  can be used")
    '26 ICT indicators that can be used'
    """
    unwrapped = _FOOTNOTE_WRAPPER.sub(r"\1", text.strip())
    unmarked = _FOOTNOTE_MARK.sub("", unwrapped)
    return _SPACE_BEFORE_STOP.sub(r"\1", _SPACES.sub(" ", unmarked).strip())
