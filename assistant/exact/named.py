"""Which codes a query names, wherever in it they stand."""

from dataclasses import fields, is_dataclass

from assistant.exact.code import in_order
from assistant.exact.query import Alike, Codes
from assistant.exact.relative import Outdoing


def codes_named(part: object) -> tuple[str, ...]:
    """The codes that a query or selection names, in number order.

    >>> codes_named(Codes("sdg", ("SDG 9", "SDG 4")))
    ('SDG 4', 'SDG 9')
    """
    return in_order(_walk(part))


def _walk(part: object) -> list[str]:
    if isinstance(part, Codes):
        return list(part.codes)
    if isinstance(part, Alike | Outdoing):
        return [part.code]
    if isinstance(part, tuple):
        return [code for item in part for code in _walk(item)]
    if is_dataclass(part):
        return [code for field in fields(part) for code in _walk(getattr(part, field.name))]
    return []
