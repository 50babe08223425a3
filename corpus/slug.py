"""Short names for passages: the slug in an id, and the label by which a person would cite a bullet."""

import re
import unicodedata

_SMALL_WORDS = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "was", "were", "with"]
)
_SLUG_WORDS = 6  # the fewest that tell the four regional development forums apart
_LONGEST_LABEL = 8  # words, as in "Session on Smart Cities and New Urban Agenda"
_LONGEST_SUBJECT = 12  # words, as in "ITU Regional Development Forum for the Commonwealth of Independent States (CIS)"
_VERB = re.compile(r"\s(?:took|takes|was|were|is|are|has|have|had|will|would|can|may|shall)\s")


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


def subject(words: str) -> str:
    """What a bullet is about, where it is a sentence: the words before its first verb; empty where they are many.

    Bullets of one list that say the same of several things are told apart by it.

    >>> subject("ITU Regional Development Forum for Europe took place on 6 May 2019 in Rome, Italy.")
    'ITU Regional Development Forum for Europe'
    """
    verb = _VERB.search(words)
    before = words[: verb.start()] if verb else ""
    whole = len(before.split()) <= _LONGEST_SUBJECT and not re.search(r"[.,:;]\s", before)
    return before if whole else ""
