"""When the report does not say: it never gives what is asked, or the question's rare words are not there."""

import re
from collections.abc import Sequence

from assistant.question.text import clean
from assistant.text.evidence import PLAIN, Evidence, Wanted
from assistant.text.examples import Near
from assistant.text.lexicon import Silence, chatter, event_kinds, event_words, out_of_scope, silences, synonyms
from assistant.text.ranking import Ranked
from assistant.text.reading import Reading
from assistant.text.words import stems_of
from corpus.facts.events import Event, places

# Tuned on the tuned questions: below these the report is taken to be silent.
LEAST_COVERAGE = 0.42
LEAST_COSINE = 0.42
CLOSE_COSINE = 0.5
# A question without an answer in the report that is so near says what is asked.
NEAR_SILENT = 0.5
LIKE_IT = 0.5  # from here on a question that the best sentence answers is like the one asked
NEAR_TOLD = 0.62  # the nearest question of a sentence from which on it is plainly meant
# So near must a question with an answer be, and so much nearer than any without, to be in scope whatever its words.
NEAR_TOLD_PLAINLY, NEARER_TOLD = 0.55, 0.1
# Whatever the words of the sentence, it does not give these.
NEVER = frozenset(
    {
        "list_elsewhere",
        "unlisted",
        "document_itself",
        "words_of_a_resolution",
        "decision_of_a_body",
        "ranking_of_winners",
        "who_chairs",
        "named_people",
        "membership_list",
    }
)
# Other words for these will do: "chairs" for "chairmen", "winning" for "winner".
REWORDED = frozenset({"persons", "theme"})
LEAST_ON_TOPIC = 0.25
SHORT = 3  # letters; an unknown word so short is a slip rather than a subject


def is_out_of_scope(reading: Reading, evidence: Evidence) -> bool:
    """Whether the question asks for something that has nothing to do with the report."""
    known = [at for at in reading.content if _known(reading, at, evidence)]
    telling = any(len(word.text) > 3 and evidence.knows(word.stem) for word in reading.words)
    if all(reading.words[at].text.isdigit() for at in reading.content) and not telling:
        return True
    if not re.search(r"[^\W\d_]", reading.text):
        return True
    match = out_of_scope().search(reading.text)
    if match and _everyday(reading, stems_of(match.group()), evidence):
        return False
    return bool(match) and len(known) < max(3, 0.75 * len(reading.content))


def asks_for(reading: Reading, *kinds: str) -> bool:
    """Whether the question asks for something of these kinds, by their names in `silent.json`."""
    return any(one.name in kinds and one.asked.search(reading.text) for one in silences())


def silent_on(reading: Reading, best: Ranked) -> Silence | None:
    """What the question asks that the best sentence does not say: a budget, attendance, persons, votes.

    The sentence says it where it has the question's own words for it, or what `said` describes.
    """
    text = clean(best.unit.text)
    explains = "why" in reading.asked
    for silence in silences():
        if explains and silence.name == "list_elsewhere":
            continue
        ignore = silence.ignore
        asking = ignore.sub(" ", reading.text) if ignore else reading.text
        matches = list(silence.asked.finditer(asking))
        if not matches or (silence.said is not None and silence.said.search(text)):
            continue
        own = stems_of(ignore.sub(" ", text)) if ignore else best.unit.own
        if silence.name in NEVER or not all(_said(match.group(), own, silence.name) for match in matches):
            return silence
    return None


def _said(asked: str, own: frozenset[str], name: str) -> bool:
    """Whether a sentence has the words asked for, or other words for them."""
    words = stems_of(asked) - chatter()
    others = synonyms() if name in REWORDED else {}
    return bool(words) and all(word in own or others.get((word,), frozenset()) & own for word in words)


def unknown_words(reading: Reading, wanted: Sequence[Wanted], evidence: Evidence, best: Ranked) -> tuple[str, ...]:
    """Words of the question that neither the report nor any word list of ours knows: what is asked is not in it.
    The everyday words of the best sentence are known, and where it answers a question like the one asked, a strange
    word is but another word for what it says, unless it is a code.

    Bodies, numbers, years and kinds of events are judged elsewhere.
    """
    named = reading.used_by("body", "number", "year", "kind", "ordinal", "days", "month", "season", "topic")
    return tuple(
        one.stem
        for one in wanted
        if one.weight > PLAIN and not one.used & named and not evidence.knows(one.stem)
        and not any(evidence.knows(other) for other in one.others)
        and not best.unit.everyday.issuperset(one.stem.split())
        and (best.example < LIKE_IT or any(char.isdigit() for char in one.stem))
    )  # fmt: skip


def elsewhere(reading: Reading, best: Ranked, events: Sequence[Event] = ()) -> bool:
    """Whether the question names a country, city or action line that the best sentence and its context lack.

    The city of an event that the sentence speaks of is not lacking.
    """
    around = best.unit.own | best.unit.context | best.unit.spelled | best.unit.everyday
    for mention in reading.mentions:
        if mention.group == "line" and mention.name.lower() not in around:
            return True
        if mention.group in ("city", "country"):
            cities = [place.city for place in places() if mention.name in (place.city, place.country)]
            there = any(event.city and event.city.text in cities and _speaks_of(event, around) for event in events)
            if not there and not any(stems_of(name) <= around for name in (mention.name, *cities)):
                return True
    return False


def _speaks_of(event: Event, around: frozenset[str]) -> bool:
    return any(len(phrase) > 1 and around.issuperset(phrase) for phrase in event_kinds()[event.kind].phrases)


def other_years(reading: Reading, one: Ranked, passage: str) -> bool:
    """Whether the question names years and neither the sentence nor its passage names any of them."""
    years = reading.named("year")
    return bool(years) and not any(year in one.unit.text or year in passage for year in years)


def plainly_told(near: Near) -> bool:
    """Whether a question that the report answers is plainly like the one asked, and nearer than any without answer."""
    return near.told >= NEAR_TOLD_PLAINLY and near.told - near.silent[1] >= NEARER_TOLD


def too_little(reading: Reading, best: Ranked) -> bool:
    """Whether the best sentence meets too few of the rare words and is not near in meaning either."""
    if reading.unread and best.cosine >= LEAST_ON_TOPIC:
        return best.coverage < LEAST_COVERAGE / 2
    if best.coverage >= LEAST_COVERAGE:
        return False
    return best.cosine < (LEAST_COSINE if best.coverage > LEAST_COVERAGE / 2 else CLOSE_COSINE)


def _everyday(reading: Reading, words: frozenset[str], evidence: Evidence) -> bool:
    """Whether a sentence's everyday words hold these, and it meets another word of the question."""
    others = reading.stems(reading.content) - words
    return bool(words) and any(words <= unit.everyday and others & (unit.own | unit.context) for unit in evidence.units)


def _known(reading: Reading, at: int, evidence: Evidence) -> bool:
    word = reading.words[at]
    return evidence.knows(word.stem) and word.stem not in event_words()
