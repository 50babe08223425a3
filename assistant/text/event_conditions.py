"""What a question on events means, as a query, and whether it asks for more than events can tell."""

import re
from collections.abc import Sequence
from functools import reduce

from assistant.text.event_query import During, EventQuery, Has, Order
from assistant.text.extract import asked_to_count
from assistant.text.lexicon import event_kinds, event_words, plain_words, seasons, word_list
from assistant.text.mentions import days_of
from assistant.text.reading import Reading
from assistant.text.words import stems_of
from corpus.facts.events import Event
from index.tokens import stop_words

CONFERENCES = ("plenipotentiary", "wtdc")  # what the report calls conferences
YEARS = (2017, 2018, 2019, 2020)  # those of the report's events, for days named without a year
# What names an event, and what a question may ask of one.
READ = ("kind", "region", "organiser", "year", "city", "country", "month", "days", "season", "ordinal", "number")
_NARROWING = ("city", "country", "month", "days", "season", "year", "ordinal")
_TYPED = frozenset({"date", "place", "session", "duration", "first", "last", "number", "yes_no", "list", "more", "who"})


def event_conditions(reading: Reading, events: Sequence[Event]) -> tuple[EventQuery | None, bool, EventQuery | None]:
    """The whole query, whether it asserts a place or day, and the query of what identifies the event alone."""
    kinds = kinds_meant(reading)
    organisers = reading.named("organiser")
    narrowing = [*map(reading.named, ("city", "country", "month", "days", "season"))]
    if reading.asked & {"first", "last"}:
        narrowing.append(reading.named("year"))
    if not kinds and not organisers and not any(narrowing):
        return None, False, None
    placed = any(map(reading.named, ("city", "country", "days")))
    if not kinds and not placed and not event_like(reading):
        return None, False, None
    identity: list[Has | During] = []
    if kinds:
        identity.append(Has("kind", kinds))
    if organisers and (not kinds or "un-forum" in kinds):
        identity.append(Has("organiser", organisers))
    regions = reading.named("region")
    if regions and (not kinds or any(event.region for event in events if event.kind in kinds)):
        identity.append(Has("region", regions))
    last_year = ("2019",) if re.search(r"\blast year\b", reading.text) else ()
    if years := reading.named("year") or last_year:
        identity.append(Has("year", years))
    asserted: list[Has | During] = []
    if cities := reading.named("city"):
        asserted.append(Has("city", cities))
    if countries := reading.named("country"):
        asserted.append(Has("country", countries))
    months = _months(reading)
    spans = [
        span
        for mention in reading.mentions
        if mention.group == "days"
        for year in (map(int, years) if years else YEARS)
        if (span := days_of(mention, year)) is not None
    ]
    if spans:
        overlapping = [event for event in events if any(During(*span).meets(event) for span in spans)]
        fitting = [e for e in overlapping if all(one.meets(e) for one in (*identity, *asserted))] or overlapping
        during = next((During(*span) for span in spans if any(During(*span).meets(e) for e in fitting)), None)
        asserted.append(during or During(*spans[-1]))
    elif months:
        asserted.append(Has("month", months))
    order: Order = "first" if "first" in reading.asked else "last" if "last" in reading.asked else ""
    is_identity = bool(kinds or organisers)
    both = [*identity, *asserted]
    if not both:
        return None, False, None
    whole = EventQuery(_all(both), order)
    return whole, bool(asserted), EventQuery(_all(identity)) if is_identity else None


def _all(conditions: Sequence[Has | During]) -> Has | During:
    return reduce(lambda left, right: left & right, conditions)  # type: ignore[arg-type,return-value]


def kinds_meant(reading: Reading) -> tuple[str, ...]:
    """The kinds meant. "The forum" alone is the WSIS Forum; with a place or region it may be any."""
    kinds: list[str] = []
    named = reading.named("kind")
    for name in named:
        kind = event_kinds()[name]
        if name == "forum" and len(named) > 1:
            continue  # "a side event at which forum" means the side event
        several = any(word.text == "forums" for word in reading.words)
        if (
            name == "forum"
            and not several
            and not any(map(reading.named, ("region", "organiser", "city", "country", "month")))
        ):
            kinds.append("wsis-forum")
        else:
            kinds += kind.stands_for or (name,)
    if not kinds and any(word.text == "conferences" for word in reading.words):
        kinds += CONFERENCES
    return tuple(dict.fromkeys(kinds))


def _months(reading: Reading) -> tuple[str, ...]:
    months = list(reading.named("month"))
    for season in reading.named("season"):
        months += [str(month) for month in seasons()[season]]
    return tuple(months)


def event_like(reading: Reading) -> bool:
    """Whether nothing stands in the question but times, places and words for events."""
    rest = reading.content - reading.used_by(
        "month", "year", "days", "season", "city", "country", "region", "organiser"
    )
    return all(reading.words[at].stem in event_words() for at in rest)


def leftover(reading: Reading, found: Sequence[Event]) -> list[str]:
    """Words that neither name an event nor ask for what is known of one, nor stand in its sentence."""
    used = reading.used_by(*READ)
    told = len(found) <= 2 and reading.asked & {"date", "place", "duration", "session", "yes_no"}
    said = stems_of(" ".join(event.sentence.text for event in found)) if told else frozenset()
    if found and not any(event.region for event in found):  # a region that no event meant here has is not understood
        used -= reading.used_by("region")
    rest = [reading.words[at] for at in sorted(reading.content - used)]
    bare_claim = reading.asked & _TYPED == {"yes_no"} and not any(map(reading.named, _NARROWING))
    if not reading.asked & _TYPED or bare_claim:  # nothing is asked of the event itself: every verb counts
        rest = [
            word
            for at, word in enumerate(reading.words)
            if at not in used
            and word.text not in (stop_words() | word_list("small_event_words"))
            and len(word.text) > 2
        ]
    known = event_words() | ({"session"} if "session" in reading.asked else frozenset())
    if reading.asked & {"date", "place"} and "who" not in reading.asked:
        known |= plain_words()
    return [word.text for word in rest if word.stem not in known and word.stem not in said]


def wants_events(reading: Reading) -> bool:
    """Whether the question asks for what is known of events, not for why they are held or what was said there."""
    asked = reading.asked
    if "reason" in asked and not asked & {"date", "place"}:
        return False
    if "number" in asked and any(word.text == "regions" for word in reading.words):
        return False
    if "number" in asked and "place" not in asked and not asked & {"date", "duration"}:
        counted = asked_to_count(reading.text)
        named = reading.stems(reading.used_by("kind", "year"))
        return counted <= event_words() | named
    if asked & {"date", "place", "session", "duration", "first", "last"}:
        return True
    if "who" in asked or asked & {"assumes", "ask", "expansion", "link"}:
        told = reading.named("month") or "un-forum" in reading.named("kind")
        organiser = re.search(r"\bcommissions?\b|\borgani[sz]", reading.text) and told
        return "who" in asked and bool(reading.named("city") or reading.named("country") or organiser)
    return "list" in asked or "explain" not in asked or _bare(reading)


def _bare(reading: Reading) -> bool:
    """Whether the question holds nothing but a place or a day: "what is in Rome?"."""
    return bool(reading.named("city") or reading.named("country") or reading.named("days"))


def asks_whole_year(reading: Reading) -> bool:
    """Whether the question asks for all that happened in a year, and names nothing else."""
    rest = reading.content - reading.used_by("year")
    listing = reading.asked & {"list"} and not reading.asked & {"number", "who", "place", "ask", "link"}
    return bool(reading.named("year") and listing) and all(reading.words[at].stem in event_words() for at in rest)
