"""When the report does not say: what is asked is of a kind it never gives, or the question's rare words are not there."""

import re
from collections.abc import Sequence

from assistant.question.text import clean
from assistant.text.evidence import Evidence
from assistant.text.lexicon import Silence, event_words, out_of_scope, silences
from assistant.text.ranking import Ranked
from assistant.text.reading import Reading

# Tuned on the tuned questions: below these the report is taken to be silent.
LEAST_COVERAGE = 0.42
LEAST_COSINE = 0.42
CLOSE_COSINE = 0.5
LEAST_ON_TOPIC = 0.25


def is_out_of_scope(reading: Reading, evidence: Evidence) -> bool:
    """Whether the question asks for something that has nothing to do with the report."""
    known = [at for at in reading.content if _known(reading, at, evidence)]
    if all(reading.words[at].text.isdigit() for at in reading.content) or not re.search(r"[^\W\d_]", reading.text):
        return True
    return bool(out_of_scope().search(reading.text)) and len(known) < max(3, 0.75 * len(reading.content))


def silent_on(reading: Reading, best: Sequence[Ranked]) -> Silence | None:
    """What the question asks that none of the best sentences says: a budget, attendance, persons, votes."""
    texts = [clean(one.unit.text) for one in best]
    for silence in silences():

        def without(text: str, silence: Silence = silence) -> str:
            return silence.ignore.sub(" ", text) if silence.ignore else text

        if silence.asked.search(without(reading.text)) is None:
            continue
        says = silence.said or silence.asked
        if not any(says.search(without(text)) for text in texts):
            return silence
    return None


def other_years(reading: Reading, one: Ranked, passage: str) -> bool:
    """Whether the question names years and neither the sentence nor its passage names any of them."""
    years = reading.named("year")
    return bool(years) and not any(year in one.unit.text or year in passage for year in years)


def too_little(reading: Reading, best: Ranked) -> bool:
    """Whether the best sentence meets too few of the rare words and is not near in meaning either."""
    if reading.unread and best.cosine >= LEAST_ON_TOPIC:
        return best.coverage < LEAST_COVERAGE / 2
    if best.coverage >= LEAST_COVERAGE:
        return False
    return best.cosine < (LEAST_COSINE if best.coverage > LEAST_COVERAGE / 2 else CLOSE_COSINE)


def _known(reading: Reading, at: int, evidence: Evidence) -> bool:
    word = reading.words[at]
    return evidence.knows(word.stem) and word.stem not in event_words()
