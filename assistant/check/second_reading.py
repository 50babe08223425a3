"""A second reading of a claim about Annex 1: the claim as a question, answered by the exact lookup.

A claim is called contradicted only where both readings agree, so that a clause misread once accuses nobody.
"""

import json
from collections.abc import Callable, Sequence

from assistant.check.level import level
from assistant.check.mapping_words import mapping_pattern
from assistant.exact.lookup import Links, look_up
from assistant.exact.meaning import OutcomeFinder
from assistant.exact.stored import write
from assistant.exact.understand import Understanding
from assistant.question.tag import Tagger
from corpus.library import Corpus


class SecondReading:
    """Asks whether a claim is true."""

    def __init__(self, corpus: Corpus, links: Links, exists: Callable[[str], bool]) -> None:
        self._links = links
        self._understanding = Understanding(Tagger(corpus, exists), OutcomeFinder(corpus), False)

    def truth(self, text: str, subject: Sequence[str], said: Sequence[str]) -> bool | None:
        """Whether the annex says so; None where the claim is not read as one, with all the codes that are `said`.

        `subject` is what "it" means, empty where the clause names its rows.
        """
        spelled = _spelled_out(text, subject)
        if subject and spelled == text:
            return None
        readings = self._understanding.read(f"Is it true that {spelled}?")
        if len(readings) != 1 or readings[0].query is None or readings[0].problem:
            return None
        read = json.dumps(write(readings[0].query))
        if not said or not all(f'"{code}"' in read for code in said):
            return None
        return look_up(readings[0].query, self._links).truth


def _spelled_out(text: str, subject: Sequence[str]) -> str:
    """A clause with the codes for its pronoun: "It lists SDG 5" is "D.2-3 lists SDG 5"."""
    if not subject:
        return text
    codes = " and ".join(subject)
    even = level(text)
    if match := mapping_pattern("no_other").search(even):
        return f"{text[: match.start()]}no outcome other than {codes}{text[match.end() :]}"
    match = mapping_pattern("same_outcome").match(even)
    return f"{codes}{text[match.end() :]}" if match is not None else text
