"""Questions on when, where and which events, answered from the typed events: closed-world, with the sentence as proof.

Kind, region, organiser and year say which event is meant; a city, country, month or day either narrows the search or,
where another one is named than the event's, is a false premise.
"""

import re
from collections.abc import Sequence
from functools import reduce

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote, Span
from assistant.text.event_query import During, EventQuery, Has, Order
from assistant.text.evidence import Unit
from assistant.text.frames import date_words, place_name, say
from assistant.text.lexicon import event_kinds, event_words
from assistant.text.mentions import days_of
from assistant.text.reading import Reading
from assistant.text.words import stems_of
from corpus.facts.events import Event
from index.tokens import stop_words

_OVERLAP = re.compile(
    r"\b(?:overlap\w*|clash\w*|same (?:days?|time|dates|week)|coincid\w*|in parallel|simultaneous\w*|conflict\w*)\b"
)
YEARS = (2017, 2018, 2019, 2020)
_ANSWERED = frozenset({"date", "place", "session", "duration", "list", "first", "last", "number", "yes_no"})
_IDENTITY = ("kind", "region", "organiser", "year")
_READ = (*_IDENTITY, "city", "country", "month", "days", "season", "ordinal", "number")
_TYPED = frozenset({"date", "place", "session", "duration", "first", "last", "number", "yes_no", "list", "more", "who"})
_SMALL = stop_words() | {
    "please",
    "pls",
    "tell",
    "me",
    "exact",
    "exactly",
    "what's",
    "give",
    "about",
    "hello",
    "dear",
    "thanks",
    "thank",
    "need",
    "know",
    "info",
    "information",
    "details",
    "report",
    "document",
    "named",
    "name",
    "called",
    "quick",
    "sorry",
}
MOST_LISTED = 12


def answer_events(reading: Reading, events: Sequence[Event], sentences: Sequence[Unit], text: str) -> Draft | None:
    """The draft for a question on events, or None where it asks something else."""
    if _whole_year(reading):
        return _timeline(reading, events, sentences, text)
    query, asserted, identity = _conditions(reading, events)
    if query is None:
        return None
    named = identity.select(events) if identity else ()
    found = _without_series(query.select(events), reading)
    leftover = _leftover(reading, found or named)
    if leftover:
        return None
    if _OVERLAP.search(reading.text) and named:
        return _overlapping(reading, named, events, query, text)
    if identity and not named:
        return _no_such(reading, events, query)
    if not found:
        if identity and asserted and 0 < len(named) <= MOST_LISTED:
            return _mismatch(reading, _without_series(named, reading), query, text)
        return _no_such(reading, events, query) if _wants_events(reading) else None
    if not _wants_events(reading):
        return None
    if "more" in reading.asked and (series := tuple(event for event in query.select(events) if event.series)):
        return _series(reading, series, query)
    if "session" in reading.asked:
        found = tuple(event for event in found if event.session) or found
    return _listing(reading, found, query, text)


def _conditions(reading: Reading, events: Sequence[Event]) -> tuple[EventQuery | None, bool, EventQuery | None]:
    """The whole query, whether it asserts a place or day, and the query of what identifies the event alone."""
    kinds = _kinds(reading)
    organisers = reading.named("organiser")
    narrowing = [*map(reading.named, ("city", "country", "month", "days", "season"))]
    if not kinds and not organisers and not any(narrowing):
        return None, False, None
    if not kinds and not any(reading.named(group) for group in ("city", "country", "days")):
        if not ((organisers or any(narrowing)) and (_event_like(reading))):
            return None, False, None
    identity: list[Has | During] = []
    if kinds:
        identity.append(Has("kind", kinds))
    if organisers and (not kinds or "un-forum" in kinds):
        identity.append(Has("organiser", organisers))
    regions = reading.named("region")
    if regions and (not kinds or any(event.region for event in events if event.kind in kinds)):
        identity.append(Has("region", regions))
    if years := _years(reading):
        identity.append(Has("year", years))
    asserted: list[Has | During] = []
    if cities := _real_cities(reading):
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
        during = next((During(*span) for span in spans if any(During(*span).meets(e) for e in overlapping)), None)
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


def _whole_year(reading: Reading) -> bool:
    """Whether the question asks for all that happened in a year, and names nothing else."""
    rest = reading.content - reading.used_by("year")
    listing = reading.asked & {"list"} and not reading.asked & {"number", "who", "place", "ask", "link"}
    return bool(reading.named("year") and listing) and all(reading.words[at].stem in event_words() for at in rest)


def _timeline(reading: Reading, events: Sequence[Event], sentences: Sequence[Unit], text: str) -> Draft | None:
    """The dated events of the years, and the sentences that tell of something done "In 2019"."""
    years = reading.named("year")
    query = EventQuery(Has("year", years))
    found = _without_series(query.select(events), reading)
    told = {event.sentence.start for event in found}
    done = [
        unit for unit in sentences
        if unit.start not in told and any(f"In {year}" in unit.text for year in years)
    ]  # fmt: skip
    if not found and not done:
        return _no_such(reading, events, query)
    lines = [_line(event, reading.language, text) for event in found] + [f"“{shown_words(u.text)}”" for u in done]
    items = tuple(f"{line} [{at}]" for at, line in enumerate(lines, 1))
    quotes = (*(_quote(event, reading) for event in found), *(Quote(unit.start, unit.end) for unit in done))
    lead = say(reading.language, "events_found", count=len(items))
    return Draft(lead, quotes, items, interpretation=query.words(), query=query.to_json(), shown=False)


def _all(conditions: Sequence[Has | During]) -> Has | During:
    return reduce(lambda left, right: left & right, conditions)  # type: ignore[arg-type,return-value]


def _kinds(reading: Reading) -> tuple[str, ...]:
    """The kinds meant. "The forum" alone is the WSIS Forum; with a place or region it may be any."""
    kinds: list[str] = []
    named = reading.named("kind")
    for name in named:
        kind = event_kinds()[name]
        if name == "forum" and len(named) > 1:
            continue  # "a side event at which forum" means the side event
        if name == "forum" and not any(map(reading.named, ("region", "organiser", "city", "country", "month"))):
            kinds.append("wsis-forum")
        else:
            kinds += kind.stands_for or (name,)
    return tuple(dict.fromkeys(kinds))


def _years(reading: Reading) -> tuple[str, ...]:
    """The years meant; where none is named, "will be" and "coming" mean 2020, as the report tells it."""
    return reading.named("year")


def _months(reading: Reading) -> tuple[str, ...]:
    from assistant.text.lexicon import seasons

    months = list(reading.named("month"))
    for season in reading.named("season"):
        months += [str(month) for month in seasons()[season]]
    return tuple(months)


def _real_cities(reading: Reading) -> tuple[str, ...]:
    return reading.named("city")


def _event_like(reading: Reading) -> bool:
    rest = reading.content - reading.used_by(
        "month", "year", "days", "season", "city", "country", "region", "organiser"
    )
    return all(reading.words[at].stem in event_words() for at in rest)


def _leftover(reading: Reading, found: Sequence[Event]) -> list[str]:
    """Words that neither name an event nor ask for what is known of one, nor stand in its sentence."""
    used = reading.used_by(*_READ)
    told = len(found) <= 2 and reading.asked & {"date", "place", "duration", "session", "yes_no"}
    said = stems_of(" ".join(event.sentence.text for event in found)) if told else frozenset()
    if found and not any(event.region for event in found):  # a region that no event meant here has is not understood
        used -= reading.used_by("region")
    rest = [reading.words[at] for at in sorted(reading.content - used)]
    if not reading.asked & _TYPED:  # nothing is asked of the event itself: every verb counts
        rest = [
            word
            for at, word in enumerate(reading.words)
            if at not in used and word.text not in _SMALL and len(word.text) > 2
        ]
    known = event_words() | ({"session"} if "session" in reading.asked else frozenset())
    return [word.text for word in rest if word.stem not in known and word.stem not in said]


def _wants_events(reading: Reading) -> bool:
    asked = reading.asked
    if "reason" in asked and not asked & {"date", "place"}:
        return False
    if "number" in asked and "place" not in asked and not asked & {"date", "duration"}:
        return not any(word.text == "regions" for word in reading.words)
    if asked & {"date", "place", "session", "duration", "first", "last"}:
        return True
    if "who" in asked or asked & {"assumes", "ask", "expansion", "link"}:
        organiser = re.search(r"\bcommissions?\b|\borgani[sz]", reading.text) and reading.named("month")
        return "who" in asked and bool(reading.named("city") or reading.named("country") or organiser)
    return "list" in asked or "explain" not in asked or _bare(reading)


def _bare(reading: Reading) -> bool:
    """Whether the question holds nothing but a place or a day: "what is in Rome?"."""
    return bool(reading.named("city") or reading.named("country") or reading.named("days"))


def _without_series(found: tuple[Event, ...], reading: Reading) -> tuple[Event, ...]:
    """Single events; a series only where nothing else is meant."""
    single = tuple(event for event in found if not event.series)
    dated = tuple(event for event in single if event.dates or event.city)
    return dated or single or found


def _overlapping(
    reading: Reading, named: tuple[Event, ...], events: Sequence[Event], query: EventQuery, text: str
) -> Draft | None:
    """Which events share days with the one named; or whether those named share days with each other."""
    dated = [event for event in named if event.dates is not None]
    if not dated or len(dated) > MOST_LISTED:
        return None
    pool = dated if len({event.kind for event in dated}) > 1 or reading.named("organiser") else list(events)
    sharing = [
        one for one in pool
        if one.dates and any(one.id != other.id and other.dates and one.dates.overlaps(other.dates.first, other.dates.last) for other in dated)
    ]  # fmt: skip
    sharing = sorted(
        {one.id: one for one in (*sharing, *(dated if sharing and len(dated) == 1 else ()))}.values(),
        key=lambda one: one.sentence.start,
    )
    shown = sharing or dated
    items = tuple(f"{_line(event, reading.language, text)} [{at}]" for at, event in enumerate(shown, 1))
    lead = say(reading.language, "yes" if sharing else "no")
    if sharing and reading.language == "en":
        lead += f" {len(sharing)} events share days: {'; '.join(_short(event, 'en', text) for event in sharing)}."
    quotes = tuple(_quote(event, reading) for event in shown)
    return Draft(
        lead,
        quotes,
        items,
        value=bool(sharing),
        interpretation=f"{query.words()}, and what overlaps",
        query=query.to_json(),
        shown=False,
    )


def _series(reading: Reading, series: tuple[Event, ...], query: EventQuery) -> Draft:
    """What is said of further events, of which no days are given."""
    quotes = tuple(Quote(event.sentence.start, event.sentence.end) for event in series)
    if "date" in reading.asked or "place" in reading.asked:
        lead = f"{say(reading.language, 'not_in_report')} {say(reading.language, 'closest')}"
        return Draft(lead, quotes, reason="not_in_report", interpretation=query.words(), query=query.to_json())
    lead = say(reading.language, "says", words=shown_words(series[0].sentence.text))
    return Draft(lead, quotes[:1], interpretation=query.words(), query=query.to_json(), shown=False)


def _listing(reading: Reading, found: tuple[Event, ...], query: EventQuery, text: str) -> Draft | None:
    asked, language = reading.asked, reading.language
    wants_date = bool(asked & {"date", "duration"}) or "place" not in asked
    wants_place = "place" in asked
    has_date = any(event.dates for event in found)
    has_place = any(event.city for event in found)
    quotes = tuple(_quote(event, reading) for event in found)
    looked = query.words()
    missing = (wants_date and "date" in asked and not has_date and not (wants_place and has_place)) or (
        wants_place and not has_place and not ("date" in asked and has_date)
    )
    if missing or not (has_date or has_place):
        lead = f"{say(language, 'not_in_report')} {say(language, 'closest')}"
        if asked & {"date", "place", "duration", "list", "number"} or not asked:
            return Draft(lead, quotes[:3], reason="not_in_report", interpretation=looked, query=query.to_json())
        return None
    if len(found) == 1:
        lead = _one(reading, found[0], text)
        if _yes(reading):
            lead = f"{say(language, 'yes')} {lead}"
        if "place" in asked and found[0].city is None:
            lead += f" ({say(language, 'no_place')})"
        return Draft(
            f"{lead} [1]", quotes, value=True if _yes(reading) else None, interpretation=looked, query=query.to_json()
        )
    if len(found) > MOST_LISTED and not asked & {"list", "date", "place"}:
        return None
    items = tuple(f"{_line(event, language, text)} [{at}]" for at, event in enumerate(found, 1))
    value = len(found) if "number" in asked else None
    lead = say(language, "events_found", count=len(found))
    if language == "en":
        lead = f"The report names {len(found)}: " + "; ".join(_short(event, language, text) for event in found) + "."
    return Draft(lead, quotes, items, value=value, interpretation=looked, query=query.to_json(), shown=False)


def _yes(reading: Reading) -> bool:
    narrowed = any(map(reading.named, ("city", "country", "month", "days")))
    return "yes_no" in reading.asked and narrowed


def _one(reading: Reading, event: Event, text: str) -> str:
    language, asked = reading.language, reading.asked
    name = shown_words(event.name)
    if "duration" in asked and event.dates and not event.dates.whole_month:
        return f"**{event.dates.days} days**: {_when(event, language, text)} — {name}"
    if "session" in asked and event.session and not asked & {"date", "place"}:
        return f"**{event.session.text}** — {name}"
    when, where = _when(event, language, text), _where(event, language)
    first = where if "place" in asked and "date" not in asked else when
    if (asked & {"who", "list", "first", "last"} and not asked & {"date", "place"}) or not asked & {"date", "place"}:
        first = f"{event.organiser}: {name}" if event.organiser else name
        return f"**{first}** — {', '.join(part for part in (when, where) if part)}"
    second = where if first == when else when
    return f"**{first or second}**{', ' + second if first and second else ''} — {name}"


def _line(event: Event, language: str, text: str) -> str:
    head = f"{event.organiser}: {event.name}" if event.organiser else event.name
    parts = [part for part in (_when(event, language, text), _where(event, language)) if part]
    return f"**{', '.join(parts) or say(language, 'no_date')}** — {shown_words(head)}"


def _short(event: Event, language: str, text: str) -> str:
    parts = [part for part in (_when(event, language, text), _where(event, language)) if part]
    name = event.organiser or event.id.rsplit("-", 1)[0] if event.kind == "un-forum" else event.name
    return f"{shown_words(name)} ({', '.join(parts)})" if parts else shown_words(name)


def _when(event: Event, language: str, text: str) -> str:
    if event.dates is None:
        return ""
    return date_words(event.dates, text[event.dates.start : event.dates.end], language)


def _where(event: Event, language: str) -> str:
    parts = [place_name(" ".join(part.text.split()), language) for part in (event.city, event.country) if part]
    return ", ".join(parts)


def _quote(event: Event, reading: Reading) -> Quote:
    marks: list[Span] = []
    if event.dates and ("place" not in reading.asked or "date" in reading.asked):
        marks.append((event.dates.start, event.dates.end))
    if event.city and ("place" in reading.asked or "date" not in reading.asked):
        marks.append((event.city.start, (event.country or event.city).end))
    if event.session and "session" in reading.asked:
        marks.append((event.session.start, event.session.end))
    return Quote(event.sentence.start, event.sentence.end, tuple(marks))


def _mismatch(reading: Reading, named: tuple[Event, ...], query: EventQuery, text: str) -> Draft | None:
    """The event meant takes place elsewhere or at another time than the question says."""
    if not named:
        return None
    language = reading.language
    quotes = tuple(_quote(event, reading) for event in named)
    looked = query.words()
    if not any(event.dates or event.city for event in named):
        lead = f"{say(language, 'not_in_report')} {say(language, 'closest')}"
        return Draft(lead, quotes[:3], reason="not_in_report", interpretation=looked, query=query.to_json())
    if len(named) == 1:
        lead = say(language, "premise", right=_line(named[0], language, text))
        return Draft(lead, quotes, value=False, premise_rejected=True, interpretation=looked, query=query.to_json())
    items = tuple(f"{_line(event, language, text)} [{at}]" for at, event in enumerate(named, 1))
    lead = f"{say(language, 'none_such', looked=_looked(reading))} {say(language, 'instead')}"
    return Draft(
        lead,
        quotes,
        items,
        value=False,
        premise_rejected=True,
        interpretation=looked,
        query=query.to_json(),
        shown=False,
    )


def _looked(reading: Reading) -> str:
    used = reading.used_by(*_READ)
    return shown_words(" ".join(reading.words[at].text for at in sorted(used)))


def _no_such(reading: Reading, events: Sequence[Event], query: EventQuery) -> Draft | None:
    """Closed-world: the report names no event like that; the nearest ones are shown."""
    kinds, years = _kinds(reading), _years(reading)
    near = [event for event in events if event.kind in kinds]
    if kinds and years and any(str(event.year) in years for event in near):
        near = [event for event in near if str(event.year) in years]
    cities = [*reading.named("city"), *reading.named("country")]
    if not kinds:
        near = [e for e in events if (e.city and e.city.text in cities) or (e.country and e.country.text in cities)]
        if not near and not _event_like(reading):
            return None
    language = reading.language
    lead = say(language, "none_such", looked=_looked(reading))
    if near:
        lead += f" {say(language, 'closest')}"
    quotes = tuple(Quote(event.sentence.start, event.sentence.end) for event in near[:4])
    return Draft(lead, quotes, reason="not_in_report", interpretation=query.words(), query=query.to_json())
