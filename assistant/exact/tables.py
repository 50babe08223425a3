"""From a frame to a table: the codes of each row, or the rows of each code."""

from assistant.exact.code import MAPPED, Family
from assistant.exact.frame import Frame, Given, codes_in
from assistant.exact.query import Codes, Everything, Linked, Listing, Selection, Table
from assistant.exact.selections import select


def table_of(frame: Frame) -> Table | Listing | None:
    """The table a frame asks for ("for each outcome …", "compare D.2-1 and D.3-4"), or None where it asks for none."""
    compared = _compared(frame)
    if compared is not None:
        return compared
    if (not frame.each and frame.act != "table") or frame.amounts:
        return None
    for column in MAPPED:
        if column in frame.each:
            return _by_column(frame, column)
    named = [given for given in _rows(frame) if given.family == "outcome"]
    if "objective" in frame.each and not named:
        return _by_objective(frame)
    columns = _columns(frame)
    if not columns and not named and frame.given(*MAPPED):
        return _of_codes(frame)
    return _of_named(frame, named, columns) if named else _of_outcomes(frame, columns)


def _compared(frame: Frame) -> Table | None:
    """As in "Compare D.2-1 and D.3-4": a row each."""
    rows = _rows(frame)
    singled_out = any(given.only for given in rows) and len(rows) > 1
    if (
        not frame.compare
        or frame.shared
        or not rows
        or singled_out
        or len(rows[0].codes if len(rows) == 1 else frame.codes) < 2
    ):
        return None
    family = rows[0].family
    return Table(Codes(family, codes_in(given for given in rows if given.family == family)), _columns(frame) or MAPPED)


def _by_column(frame: Frame, family: Family) -> Table:
    """As in "For each SDG, its outcomes"."""
    columns = tuple(target for target in frame.targets if target != family) or ("outcome",)
    return Table(_named_or_all(frame, family), columns)


def _by_objective(frame: Frame) -> Table:
    columns = tuple(target for target in frame.targets if target != "objective") or MAPPED
    return Table(_named_or_all(frame, "objective"), columns)


def _of_codes(frame: Frame) -> Table:
    """As in "A table of SDG 4 and SDG 5": the outcomes of each."""
    family = frame.given(*MAPPED)[0].family
    return Table(Codes(family, codes_in(frame.given(family))), ("outcome",))


def _of_named(frame: Frame, named: list[Given], columns: tuple[Family, ...]) -> Table | Listing:
    """The rows that are named; one row with its columns is no table."""
    rows = Codes("outcome", codes_in(named))
    if len(frame.codes) == 1 and columns:
        return Listing(tuple(Linked(column, rows) for column in columns))
    return Table(rows, _with_objective(frame, columns) or MAPPED)


def _of_outcomes(frame: Frame, columns: tuple[Family, ...]) -> Table:
    return Table(select(frame, "outcome"), _with_objective(frame, columns) or MAPPED)


def _with_objective(frame: Frame, columns: tuple[Family, ...]) -> tuple[Family, ...]:
    return ("objective",) if "objective" in frame.targets and not columns else columns


def _columns(frame: Frame) -> tuple[Family, ...]:
    asked = tuple(family for family in frame.targets if family in MAPPED)
    return asked or tuple(family for family in frame.mentioned if family in MAPPED)


def _rows(frame: Frame) -> list[Given]:
    return [given for given in frame.given("outcome", "objective", "study_question") if not given.negated]


def _named_or_all(frame: Frame, family: Family) -> Selection:
    named = frame.given(family)
    return Codes(family, codes_in(named)) if named else Everything(family)
