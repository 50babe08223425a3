"""Which codes a sentence of the report names: SDGs, action lines, outcomes, in the spellings of the report."""

from functools import lru_cache

from assistant.question.codes import find_codes
from assistant.question.text import clean


@lru_cache(maxsize=4096)
def codes_in(sentence: str) -> frozenset[str]:
    """The SDGs, action lines and outcomes that a sentence names by number.

    >>> sorted(codes_in("covering six targets under Sustainable Development Goals 4 and 17"))
    ['SDG 17', 'SDG 4']
    """
    return frozenset(
        code
        for mention in find_codes(clean(sentence), lambda _: True)
        if mention.concept == "code"
        for code in mention.codes
        if _is_sdg_or_line(code) or "-" in code
    )


def _is_sdg_or_line(code: str) -> bool:
    if code.startswith("SDG "):
        return 1 <= int(code.split()[1]) <= 17
    return code.startswith("C") and code[1:].isdigit() and 1 <= int(code[1:]) <= 11
