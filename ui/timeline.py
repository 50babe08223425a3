"""Events that the text gives a date to, by month; each opens its sentence in the report."""

from datetime import date
from itertools import groupby

from corpus.facts.events import Event
from ui.markup import data, text, words


def timeline_html(events: tuple[Event, ...], locators: dict[str, str]) -> str:
    """The events in order of their dates; months without one are left out. `locators` is by the event's id."""
    dated = sorted((event for event in events if event.dates), key=lambda event: (event.dates.first, event.dates.last))  # type: ignore[union-attr]
    months = "".join(
        _month(month, list(group), locators)
        for month, group in groupby(dated, key=lambda event: event.dates.first.replace(day=1) if event.dates else None)
    )
    undated = [event for event in events if not event.dates and not event.series]
    rest = "".join(_event(event, "", locators) for event in undated)
    more = f'<div class="m no-date"><span class="label">{words("no_date")}</span>{rest}</div>' if rest else ""
    return f'<div class="tl">{months}{more}</div>'


def _month(month: date | None, events: list[Event], locators: dict[str, str]) -> str:
    items = "".join(_event(event, _days(event), locators) for event in events)
    name = _date(month, "month") if month is not None else ""
    coming = " y2" if month is not None and month.year >= 2020 else ""
    return f'<div class="m{coming}"><span class="label">{name}</span>{items}</div>'


def _days(event: Event) -> str:
    dates = event.dates
    if dates is None or dates.whole_month:
        return words("no_day_given")
    first, last = dates.first, dates.last
    if first == last:
        return str(first.day)
    if first.month == last.month:
        return f"{first.day}–{last.day}"
    return f"{_date(first, 'day')} – {_date(last, 'day')}"


def _date(day: date, shape: str) -> str:
    """A day or a month that the page writes in the reader's language."""
    written = f"{day:%b %Y}" if shape == "month" else f"{day.day} {day:%b}"
    return f'<span data-date="{day.isoformat()}" data-shape="{shape}">{written}</span>'


def _event(event: Event, days: str, locators: dict[str, str]) -> str:
    place = f", {event.city.text}" if event.city else ""
    where = {"n": "", "s": event.sentence.start, "e": event.sentence.end, "at": locators[event.id]}
    where["marks"] = [[event.dates.start, event.dates.end]] if event.dates else []
    head = f"<b><bdi>{days}</bdi></b>" if days else ""
    return f'<button class="ev"{data("cite", where)}>{head}<bdi lang="en">{text(event.name + place)}</bdi></button>'
