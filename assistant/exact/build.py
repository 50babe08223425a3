"""Build a query from a frame: pure, with no look at the mapping's cells.

The rules follow how people speak of the annex: codes of another family are conditions, codes of the family asked for
are choices or exceptions; several conditions on outcomes hold together ("SDG 4 and SDG 5"), while the SDGs of several
outcomes are put together unless the words say "shared" or "both".
"""

from assistant.exact.claims import claim_of
from assistant.exact.code import MAPPED, ROWS, Family, family_of, in_order
from assistant.exact.frame import Frame, codes_in
from assistant.exact.negation import is_negative
from assistant.exact.query import Codes, Described, Linked, Listing, Number, Query, Table, Truth
from assistant.exact.ranking import winner
from assistant.exact.selections import select
from assistant.exact.tables import table_of

__all__ = ["MAPPED", "build", "select"]


def build(frame: Frame) -> Query | None:
    """The query a frame asks, or None where it asks nothing that the mapping could answer."""
    if frame.act == "why" or (frame.act == "truth" and not _offers_choice(frame)):
        claim = claim_of(frame)
        if claim is not None:
            return Truth(claim, negated=is_negative(frame), assumed=frame.act == "why")
        if frame.act == "truth" and frame.targets and not frame.givens:
            return None
    if frame.act == "describe" and frame.givens:
        return Described(_described(frame))
    best = winner(frame) if frame.comparison and frame.act == "list" and not frame.amounts else None
    if best is not None:
        return Listing((best,))
    return table_of(frame) or _selected(frame) or _bare(frame)


def _selected(frame: Frame) -> Query | None:
    """The families that are asked for, listed or counted; None where none is."""
    targets = _targets(frame)
    selections = tuple(select(frame, target) for target in targets)
    if frame.act == "count" and len(selections) == 1:
        return Number(selections[0])
    return Listing(selections) if selections else None


def _targets(frame: Frame) -> tuple[Family, ...]:
    targets = frame.targets or _default_targets(frame)
    if frame.rank is not None and not frame.targets:
        chosen = next((given for given in frame.givens if given.chosen_from), None)
        targets = targets[:1] if "outcome" in targets else ("outcome",)
        if chosen is not None and len(frame.givens) == 1 and frame.rank.counted != chosen.family:
            targets = (chosen.family,)
    return () if targets == ("outcome",) and _names_rows_only(frame) else targets


def _default_targets(frame: Frame) -> tuple[Family, ...]:
    """What is asked for where no family is: "with SDG 4 and C7" asks for outcomes."""
    choice = _choice(frame)
    if choice is not None:
        return (choice,)
    kept = {given.family for given in frame.givens if not (given.family == "outcome" and given.excepted)}
    families = {given.family for given in frame.givens}
    if kept != families and kept & set(MAPPED):
        return ("outcome",)
    beside = [given.family for given in frame.givens if given.excepted and given.family in MAPPED]
    if beside and (rows := kept & set(ROWS)) and kept - rows == set(beside):
        return tuple(dict.fromkeys(beside))
    chosen = next((given for given in frame.givens if given.chosen_from), None)
    if chosen is not None and families != {chosen.family}:
        return (chosen.family,)
    if frame.within is not None:
        return (frame.within.family,)
    if (frame.rank or frame.amounts or frame.every or frame.only_family) and families <= {"objective"}:
        return ("outcome",)
    if frame.rank is not None or (families & set(MAPPED) and "outcome" not in families):
        return ("outcome",)
    if frame.shared and families & {"outcome", "objective"}:
        return MAPPED
    if families == {"outcome"} and any(given.negated or given.excepted for given in frame.givens):
        return MAPPED
    return ()


def _offers_choice(frame: Frame) -> bool:
    """As in "Does C8 belong to D.4-3 or to D.4-4?", "is it D.4-3 or D.4-4 that has C8?": one of them is the answer."""
    rows, facts = frame.given("outcome"), frame.given(*MAPPED)
    if not facts or len(codes_in(rows)) < 2 or any(given.join != "or" for given in rows):
        return False
    return frame.points_back == "it" or frame.givens[0].family in MAPPED


def _choice(frame: Frame) -> Family | None:
    """What is chosen from where no family is asked for: "D.4-3 or D.4-4, which has C8?", "it has one line: which?"."""
    rows, facts = frame.given("outcome"), frame.given(*MAPPED)
    if any(given.negated or given.excepted for given in (*rows, *facts)):
        return None
    picked = next((given for given in facts if given.chosen_from), None)
    if picked is not None and rows:
        return picked.family  # "which of SDG 4 and SDG 9 do D.2-2 and D.3-1 share?"
    several = len(codes_in(rows)) > 1
    if not facts:
        counted = (*(amount.family for amount in frame.amounts), *((frame.only_family,) if frame.only_family else ()))
        column = next((family for family in counted if family in MAPPED), None)
        return column if len(codes_in(rows)) == 1 and frame.asks_which else None
    if several and (frame.asks_which or any(given.join == "or" for given in rows)):
        return "outcome"
    if len(codes_in(rows)) == 1 and len(facts) == 1 and len(facts[0].codes) > 1 and frame.asks_which:
        return facts[0].family
    return None


def _names_rows_only(frame: Frame) -> bool:
    """As in "What is in the row for D.1-1?": the word for a row is only the noun of its code."""
    plain = all(
        given.family == "outcome" and not (given.negated or given.excepted or given.only or given.chosen_from)
        for given in frame.givens
    )
    quantified = frame.rank or frame.comparison or frame.amounts or frame.every or frame.none or frame.only_family
    return plain and bool(frame.givens) and not (quantified or frame.same or frame.within)


def _bare(frame: Frame) -> Query | None:
    """Codes with no family asked for: a row with a column makes a claim, several rows a table, one is described."""
    families = {given.family for given in frame.givens}
    if not families:
        return None
    if "outcome" in families and families & set(MAPPED):
        claim = claim_of(frame)
        return Truth(claim, negated=is_negative(frame)) if claim is not None else None
    if frame.mapped and families == {"outcome"} and len(frame.codes) == 1:
        return Listing(tuple(Linked(family, Codes("outcome", frame.codes)) for family in MAPPED))
    if frame.compare or (families == {"outcome"} and len(frame.codes) > 1):
        return Table(Codes(family_of(frame.codes[0]), frame.codes), MAPPED)
    return Described(in_order(frame.codes))


def _described(frame: Frame) -> tuple[str, ...]:
    return in_order(codes_in(frame.given(*ROWS)) or frame.codes)
