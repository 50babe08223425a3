"""A query as JSON and back: `{"ask": "Listing", "of": [{"select": "Linked", …}]}`. Equal queries give equal JSON."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from assistant.exact import query as algebra
from assistant.exact import relative
from assistant.exact.code import FAMILIES
from assistant.exact.query import Query

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        algebra.Everything,
        algebra.Codes,
        algebra.Linked,
        algebra.Both,
        algebra.Either,
        algebra.Not,
        algebra.Counted,
        algebra.Ranked,
        algebra.Alike,
        algebra.Worded,
        relative.Balanced,
        relative.Outdoing,
        algebra.Listing,
        algebra.Number,
        algebra.Table,
        algebra.Described,
        algebra.Contained,
        algebra.Exists,
        algebra.Same,
        algebra.Outnumbers,
        algebra.Truth,
    )
}
_QUERIES = ("Listing", "Number", "Table", "Described", "Truth")


class QueryError(ValueError):
    """A stored query cannot be read; the message says which part is wrong and what is allowed."""


def write(query: Query) -> dict[str, Any]:
    """The query as plain dicts, lists, strings and numbers."""
    written: dict[str, Any] = _write(query)
    return written


def read(data: object) -> Query:
    """The query that `write` wrote. Raises `QueryError` for anything else."""
    query: Query = _read(data)
    if type(query).__name__ not in _QUERIES:
        raise QueryError(f"{type(query).__name__} is not a query; a query is one of {', '.join(_QUERIES)}")
    return query


def _write(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_write(item) for item in value]
    if type(value).__name__ in _KINDS:
        return {
            "is": type(value).__name__,
            **{field.name: _write(getattr(value, field.name)) for field in fields(value)},
        }
    return value


def _read(data: object) -> Any:
    if not isinstance(data, Mapping) or data.get("is") not in _KINDS:
        raise QueryError(f"{data!r} is not part of a query; allowed are {', '.join(sorted(_KINDS))}")
    kind = _KINDS[str(data["is"])]
    names = {field.name for field in fields(kind)}
    unknown = set(data) - names - {"is"}
    if unknown:
        raise QueryError(
            f"{kind.__name__} has no {', '.join(sorted(map(str, unknown)))}; it has {', '.join(sorted(names))}"
        )
    family = data.get("family")
    if family is not None and family not in FAMILIES:
        raise QueryError(f"{family!r} is not a family; allowed are {', '.join(FAMILIES)}")
    try:
        return kind(**{name: _read_value(data[name]) for name in names if name in data})
    except (TypeError, ValueError, KeyError) as error:
        raise QueryError(f"{kind.__name__} cannot be read: {error}") from error


def _read_value(value: object) -> Any:
    if isinstance(value, list):
        return tuple(_read_value(item) for item in value)
    return _read(value) if isinstance(value, Mapping) else value
