"""A question as it comes in: checked once, at the door, with the same words on the command line and on the screen."""

import unicodedata

ALLOWED_CONTROLS = "\t\n\r\v\f\x85\u2028\u2029"
"""Control characters that are only white space; all others say that something other than text was pasted."""


class QuestionError(ValueError):
    """A question cannot be read; the message says what is wrong and what to do."""


def read_question(raw: str, limit: int) -> str:
    """Give back the question without outer white space.

    `limit` is the greatest length in characters. Raises `QuestionError` for an empty question, one that is too long,
    one with control characters, and one that is not text (bytes that are not UTF-8 arrive as lone surrogates).

    >>> read_question("  Which SDGs does D.2-2 support? ", 100)
    'Which SDGs does D.2-2 support?'
    """
    question = raw.strip()
    if not question:
        raise QuestionError('the question is empty: write one, for example "Which SDGs does D.2-2 support?"')
    if len(question) > limit:
        raise QuestionError(
            f"the question has {len(question):,} characters and may have {limit:,}: "
            "shorten it, or raise WSIS_QUESTION_LIMIT"
        )
    for position, character in enumerate(question, start=1):
        category = unicodedata.category(character)
        if category == "Cs":
            raise QuestionError(f"the question is not valid UTF-8 at character {position}: save or paste it as UTF-8")
        if category == "Cc" and character not in ALLOWED_CONTROLS:
            raise QuestionError(
                f"the question holds the control character U+{ord(character):04X} at character {position}: remove it"
            )
    if not any(unicodedata.category(character)[0] not in "ZC" for character in question):
        raise QuestionError("the question holds nothing that can be seen: write it in words")
    return question
