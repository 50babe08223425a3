"""Drafts on events: one event, a list, a year, a correction, or the plain word that there is no such event."""

from collections.abc import Sequence

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote, Span
from assistant.text.event_conditions import READ, event_like, kinds_meant
from assistant.text.event_interpretation import interpreted
from assistant.text.event_query import EventQuery, Has
from assistant.text.evidence import Unit
from assistant.text.frames import date_words, place_name, say
from assistant.text.lexicon import event_kinds
from assistant.text.reading import Reading
from assistant.text.words import stems_of
from corpus.facts.counts import Count
from corpus.facts.events import Event

MOST_LISTED = 12


def timeline(reading: Reading, events: Sequence[Event], sentences: Sequence[Unit], text: str) -> Draft | None:
    """The dated events of the years, and the sentences that tell of something done "In 2019"."""
    years = reading.named("year")
    query = EventQuery(Has("year", years))
    found = without_series(query.select(events))
    told = {event.sentence.start for event in found}
    done = [
        unit for unit in sentences
        if unit.start not in told and any(f"In {year}" in unit.text for year in years)
    ]  # fmt: skip
    if not found and not done:
        return no_such(reading, events, query)
    lines = [_line(event, reading.language, text) for event in found] + [f"“{shown_words(u.text)}”" for u in done]
    items = tuple(f"{line} [{at}]" for at, line in enumerate(lines, 1))
    quotes = (*(_quote(event, reading) for event in found), *(Quote(unit.start, unit.end) for unit in done))
    lead = say(reading.language, "events_found", count=len(items))
    return Draft(
        lead, quotes, items, interpretation=interpreted(query, reading.asked), query=query.to_json(), shown=False
    )


def overlapping(
    reading: Reading, named: tuple[Event, ...], events: Sequence[Event], query: EventQuery, text: str
) -> Draft | None:
    """Which events share days with the one named; or whether those named share days with each other."""
    dated = [event for event in named if event.dates is not None]
    if not dated or len(dated) > MOST_LISTED:
        return None
    pool = dated if len({event.kind for event in dated}) > 1 or reading.named("organiser") else list(events)
    sharing = [one for one in pool if any(one.id != other.id and _share_days(one, other) for other in dated)]
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
        interpretation=f"{interpreted(query)}, and what shares their days",
        query=query.to_json(),
        shown=False,
    )


def _share_days(one: Event, other: Event) -> bool:
    return bool(one.dates and other.dates and one.dates.overlaps(other.dates.first, other.dates.last))


def series_draft(reading: Reading, series: tuple[Event, ...], query: EventQuery) -> Draft:
    """What is said of further events, of which no days are given."""
    latest = max(event.year or 0 for event in series)
    series = tuple(event for event in series if (event.year or 0) == latest)
    quotes = tuple(Quote(event.sentence.start, event.sentence.end) for event in series)
    if "date" in reading.asked or "place" in reading.asked:
        lead = f"{say(reading.language, 'not_in_report')} {say(reading.language, 'closest')}"
        return Draft(
            lead,
            quotes,
            reason="not_in_report",
            interpretation=interpreted(query, reading.asked),
            query=query.to_json(),
        )
    lead = say(reading.language, "says", words=shown_words(series[0].sentence.text))
    return Draft(lead, quotes[:1], interpretation=interpreted(query, reading.asked), query=query.to_json(), shown=False)


def counted(found: tuple[Event, ...], counts: Sequence[Count]) -> Count | None:
    """The report's own count of these events: as many of their kind, in a sentence that names their year."""
    if len({(event.kind, event.year) for event in found}) != 1:
        return None
    named = [frozenset(phrase) for phrase in event_kinds()[found[0].kind].phrases]
    return next(
        (
            one for one in counts
            if one.value == len(found) and str(found[0].year) in one.sentence.text
            and any(len(phrase) > 1 and phrase <= stems_of(one.counted) for phrase in named)
        ),
        None,
    )  # fmt: skip


def another_count(
    reading: Reading, found: tuple[Event, ...], query: EventQuery, text: str, count: Count | None
) -> Draft | None:
    """The number of events is another than the question takes for granted; they are listed."""
    items = tuple(f"{_line(event, reading.language, text)} [{at}]" for at, event in enumerate(found, 1))
    quotes = tuple(_quote(event, reading) for event in found)
    lead = say(reading.language, "events_found", count=len(found))
    if reading.language == "en":
        lead = f"No: the report names {len(found)}."
    if count is not None:
        quotes = (*quotes, Quote(count.sentence.start, count.sentence.end, ((count.number.start, count.number.end),)))
        lead += f" [{len(quotes)}]"
    return Draft(
        lead, quotes, items, value=len(found), premise_rejected=True, interpretation=interpreted(query, reading.asked),
        query=query.to_json(), shown=False,
    )  # fmt: skip


def listing(
    reading: Reading, found: tuple[Event, ...], query: EventQuery, text: str, count: Count | None = None
) -> Draft | None:
    """One event or several, with what is asked of them; an abstention where the report does not give that.

    Where only their number is asked and the report counts them itself, that sentence is the answer.
    """
    asked, language = reading.asked, reading.language
    wants_date = bool(asked & {"date", "duration"}) or "place" not in asked
    wants_place = "place" in asked
    has_date = any(event.dates for event in found)
    has_place = any(event.city for event in found)
    quotes = tuple(_quote(event, reading) for event in found)
    looked = interpreted(query, reading.asked)
    missing = (wants_date and "date" in asked and not has_date and not (wants_place and has_place)) or (
        wants_place and not has_place and not ("date" in asked and has_date)
    )
    if missing or not (has_date or has_place):
        lead = f"{say(language, 'not_in_report')} {say(language, 'closest')}"
        if asked & {"date", "place", "duration", "list", "number"}:
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
    if value is not None and count is not None and not asked & {"list", "date", "place"}:
        proof = Quote(count.sentence.start, count.sentence.end, ((count.number.start, count.number.end),))
        return Draft(f"**{value}** [1]", (proof,), value=value, interpretation=looked, query=query.to_json())
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


def miscounted(reading: Reading, found: tuple[Event, ...]) -> bool:
    """Whether the question gives a number of events of one kind and year that the report contradicts ("five RDFs")."""
    named = reading.used_by("kind")
    numbers = [
        int(mention.name)
        for mention in reading.mentions
        if mention.group == "number" and {max(mention.used) + 1, max(mention.used) + 2} & named
    ]
    one_kind = len({event.kind for event in found}) == 1 and len(found) > 1
    # of the forums on sustainable development the text itself gives another number of regions than it lists
    sure = one_kind and bool(reading.named("year")) and found[0].kind != "un-forum"
    return sure and "number" not in reading.asked and any(number != len(found) for number in numbers)


def mismatch(reading: Reading, named: tuple[Event, ...], query: EventQuery, text: str) -> Draft | None:
    """The event meant takes place elsewhere or at another time than the question says."""
    if not named:
        return None
    language = reading.language
    quotes = tuple(_quote(event, reading) for event in named)
    looked = interpreted(query, reading.asked)
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
    used = reading.used_by(*READ)
    return shown_words(" ".join(reading.words[at].text for at in sorted(used)))


def no_such(reading: Reading, events: Sequence[Event], query: EventQuery) -> Draft | None:
    """Closed-world: the report names no event like that; the nearest ones are shown."""
    kinds, years = kinds_meant(reading), reading.named("year")
    near = [event for event in events if event.kind in kinds]
    if kinds and years and any(str(event.year) in years for event in near):
        near = [event for event in near if str(event.year) in years]
    cities = [*reading.named("city"), *reading.named("country")]
    if not kinds:
        near = [e for e in events if (e.city and e.city.text in cities) or (e.country and e.country.text in cities)]
        if not near and not event_like(reading):
            return None
    language = reading.language
    named = ", ".join(city.title() for city in cities)
    unnamed = bool(cities) and not kinds and not near
    lead = say(language, "not_named", looked=named) if unnamed else say(language, "none_such", looked=_looked(reading))
    if near:
        lead += f" {say(language, 'closest')}"
    quotes = tuple(Quote(event.sentence.start, event.sentence.end) for event in near[:4])
    return Draft(
        lead, quotes, reason="not_in_report", interpretation=interpreted(query, reading.asked), query=query.to_json()
    )


def without_series(found: tuple[Event, ...]) -> tuple[Event, ...]:
    """Single events; a series only where nothing else is meant."""
    single = tuple(event for event in found if not event.series)
    dated = tuple(event for event in single if event.dates or event.city)
    return dated or single or found
