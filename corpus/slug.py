"""Short names for passages: the slug in an id, and the label by which a person would cite a bullet."""

import re
import unicodedata

_SMALL_WORDS = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "was", "were", "with"]
)
_SLUG_WORDS = 6  # the fewest that tell the four regional development forums apart
_LONGEST_LABEL = 8  # words, as in "Session on Smart Cities and New Urban Agenda"


def slug(words: str) -> str:
    """A short id of the words that carry meaning.

    >>> slug("Specific BDT actions related to WSIS and SDGs")
    'specific-bdt-actions-related-wsis-sdgs'
    """
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    kept = [word for word in re.findall(r"[a-z0-9]+", ascii_words) if word not in _SMALL_WORDS]
    return "-".join(kept[:_SLUG_WORDS]) or "passage"


def bullet_label(words: str) -> str:
    """What a person would call a bullet: all of a short one, or the words before its colon; empty where neither is."""
    whole = words.rstrip(".")
    if len(whole.split()) <= _LONGEST_LABEL and ". " not in whole:
        return whole
    before, colon, _ = words.partition(":")
    return before if colon and len(before.split()) <= _LONGEST_LABEL else ""
