"""The question inside a long message: without greeting, reason for asking and thanks.

It is tried only where the whole message finds no answer, so that nothing that was said is overheard lightly.
"""

import re
from collections.abc import Iterator

from assistant.text.lexicon import asked_patterns, pattern, word_list

_JOINED = re.compile(
    r"(?:[,;]\s*)?\band (?:also )?"
    r"(?=(?:when|where|who|whom|which|what|how|why|has|have|is|are|was|were|did|does|do|will)\b)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
FEWEST_WORDS = 3
JOINED = 2  # questions: more of them in one sentence are read as one


def cores(question: str) -> Iterator[str]:
    """Shorter forms of a message, from the longest to the shortest; none where it is a plain question already.

    >>> list(cores("Hello all! I would like to know when WTIS-20 is. Thanks, Ann"))
    ['I would like to know when WTIS-20 is.', 'when WTIS-20 is.']
    """
    sentences = [part for part in _SENTENCE.split(question.strip()) if part.strip()]
    asking = [part for part in sentences if _asks(part)]
    short = " ".join(asking)
    if asking and len(asking) < len(sentences) and not pattern("anaphora").search(short.lower()):
        yield short
    else:
        short = " ".join(sentences)
    for name in ("framing", "preamble"):
        match = re.match(pattern(name).pattern, short, re.IGNORECASE)
        if match and len(short[match.end() :].split()) >= FEWEST_WORDS:
            short = short[match.end() :]
            yield short
            first = _SENTENCE.split(short)[0]
            if first != short and len(first.split()) >= FEWEST_WORDS:
                yield first


def joined(question: str) -> tuple[str, ...]:
    """The questions that one sentence joins, none where it asks but one.

    >>> joined("When is WTIS-20 and how many people will attend?")
    ('When is WTIS-20', 'how many people will attend?')
    """
    pieces = tuple(piece.strip() for piece in _JOINED.split(question.strip()))
    if len(pieces) != JOINED or any(len(piece.split()) < FEWEST_WORDS for piece in pieces) or not _asks(pieces[0]):
        return ()
    return pieces


def _asks(sentence: str) -> bool:
    """Whether a sentence asks for something rather than greets, thanks or tells."""
    lowered = sentence.lower()
    wishes = asked_patterns()
    return "?" in sentence or any(wishes[kind].search(lowered) for kind in word_list("asked_in_messages"))
