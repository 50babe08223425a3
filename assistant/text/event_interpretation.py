"""What was looked up among the events, in words that a delegate reads: "date of the ECLAC forum in 2020"."""

import calendar
from collections.abc import Collection

from assistant.text.event_query import AllOf, Condition, During, EventQuery, Has
from assistant.text.lexicon import event_kinds

_WISHES = (
    ("duration", "length"),
    ("session", "number of the session"),
    ("number", "number"),
    ("date", "date"),
    ("place", "place"),
)
_ORDERS = {"first": "the first", "last": "the last"}
_REGIONS = {
    "africa": "Africa",
    "arab": "the Arab region",
    "americas": "the Americas",
    "asia-pacific": "Asia and the Pacific",
    "cis": "the CIS",
    "europe": "Europe",
}


def interpreted(query: EventQuery, asked: Collection[str] = ()) -> str:
    """The query in plain words, led by what is asked of the events ("date and place of …")."""
    conditions = query.where.parts if isinstance(query.where, AllOf) else (query.where,)
    fields = {one.field: one.values for one in conditions if isinstance(one, Has)}
    wishes = [words for name, words in _WISHES if name in asked]
    order = f"{_ORDERS[query.order]} of " if query.order else ""
    what = f"{' and '.join(wishes[:2])} of {order}" if wishes else order
    told = [f"the {_kinds(fields.get('kind', ()))}", *(words for one in conditions if (words := _said(one)))]
    return what + " ".join(told)


def _kinds(kinds: tuple[str, ...]) -> str:
    if not kinds:
        return "events"
    table = event_kinds()
    joint = next((kind.label for kind in table.values() if kind.stands_for and set(kind.stands_for) == set(kinds)), "")
    return joint or " or ".join(table[kind].label for kind in kinds)


def _said(condition: Condition) -> str:
    """One condition in words; the kind of event is said elsewhere."""
    if isinstance(condition, During):
        first, last = condition.first, condition.last
        days = f"{first.day} {calendar.month_name[first.month]}"
        until = f" to {last.day} {calendar.month_name[last.month]}" if last != first else ""
        return f"on {days}{until} {last.year}"
    if not isinstance(condition, Has) or condition.field == "kind":
        return ""
    values = list(condition.values)
    if condition.field == "month":
        return f"in {_or([calendar.month_name[int(value)] for value in values])}"
    if condition.field == "region":
        return f"for {_or([_REGIONS.get(value, value) for value in values])}"
    return f"{'of' if condition.field == 'organiser' else 'in'} {_or(values)}"


def _or(values: list[str]) -> str:
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}"
