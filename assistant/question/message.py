"""Split a message into its sentences: an e-mail holds greetings, background and one or several questions."""

import re

# "… to SDG 3. Which …" ends in a code; "1. … 2. …" counts.
_NOUNS = ("sdg", "sdgs", "goal", "goals", "odd", "ods", "цур", "line", "lines", "objective", "number", "c", "d")
_NOT_A_CODE = "".join(rf"(?<!\b(?i:{noun})\s)" for noun in _NOUNS) + r"(?<!\d\s(?i:and)\s)(?<!\d\s(?i:or)\s)(?<!\d,\s)"
# A dot ends a sentence only before a space and a capital, a digit or a quotation; abbreviations and codes do not.
_END = re.compile(
    r"(?<=[?!。？！؟])\s*|\n\s*\n|(?<=[:;,])\s*\n|\n(?=\s*(?:[-*•·]|\d+[.)]))|"
    r"(?<!\b[A-Za-z]\.[A-Za-z]\.)(?<!(?<!-)\b[A-Z]\.)(?<!\b(?:[Mm]r|[Mm]s|[Dd]r|[Vv]s|[Cc]f)\.)(?!(?<=\b[Nn][Oo]\.)\s+\d)"
    r"(?<=[.])\s+(?=[\"'“«(]?[^\W_])"
    r"|\b(?:question (?:one|two|three|four|1|2|3|4)|firstly|secondly|thirdly)\b[:,.]?"
    rf"|(?:(?<=[\s,;:])|^)(?:\(?\d\)|{_NOT_A_CODE}\(?\d\.)\s+(?=[^\W\d_])"
)


def sentences(message: str) -> tuple[str, ...]:
    """The sentences of a message in order, without the white space around them.

    >>> sentences("Hello. What is D.2-2 about? And D. 2-3?")
    ('Hello.', 'What is D.2-2 about?', 'And D. 2-3?')
    """
    parts = (part.strip() for part in _END.split(message) if part)
    return tuple(part for part in parts if part)
