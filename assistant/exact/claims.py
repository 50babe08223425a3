"""From a frame to the claim it makes: "is SDG 4 in D.2-2?", "do they have the same lines?", "is it the only one?"."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.exact.code import MAPPED, Family, family_of, first_mapped
from assistant.exact.frame import Frame, Given, codes_in
from assistant.exact.general_claims import general_claim
from assistant.exact.query import (
    Alike,
    Claim,
    Codes,
    Contained,
    Counted,
    Everything,
    Exists,
    How,
    Linked,
    Outnumbers,
    Same,
    Selection,
    both,
)
from assistant.exact.ranking import ranked, scope_of_rows
from assistant.exact.row_claims import row_claim
from assistant.exact.selections import outdoing, select


@dataclass(frozen=True, slots=True)
class _Parts:
    """A frame, the outcomes and objectives it names, and its codes of SDGs and action lines."""

    frame: Frame
    rows: tuple[str, ...]
    objectives: tuple[str, ...]
    facts: tuple[Given, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """What the claim is about: the outcomes, else the objectives."""
        return self.rows or self.objectives


def claim_of(frame: Frame) -> Claim | None:
    """The claim that a frame tests or takes for granted; None where it makes none."""
    if frame.within is not None:
        return _claim_within(frame, frame.within)
    parts = _Parts(
        frame,
        codes_in(given for given in frame.given("outcome") if not given.excepted),
        codes_in(frame.given("objective")),
        frame.given(*MAPPED),
    )
    special = next((claim for rule in _RULES if (claim := rule(parts)) is not None), None)
    if special is not None:
        return special
    return row_claim(frame, parts.rows) if parts.rows else general_claim(frame)


def _claim_within(frame: Frame, within: Selection) -> Claim | None:
    """Claims about what was found before: "is D.3-1 among them?", "do all of them list C7 too?"."""
    own = frame.given(within.family)
    if own:
        return Contained(Codes(within.family, codes_in(own)), within)
    narrowed = select(replace(frame, within=None, act="list", rank=None), within.family)
    if isinstance(narrowed, Everything):
        return None
    return Contained(within, narrowed) if frame.all_of else Exists(both(within, narrowed))


def _compared(parts: _Parts) -> Claim | None:
    """As in "Does D.2-1 have more SDGs than D.3-4?"."""
    frame, codes = parts.frame, parts.heads
    if not frame.comparison or frame.amounts:
        return None
    if len(frame.codes) == 1 and (own := family_of(frame.codes[0])) in (*frame.any, *frame.none):
        others = outdoing(frame, own)
        return Exists(others) if others is not None else None
    counted: Family = first_mapped(*frame.targets, *frame.any) or "sdg"
    if len(codes) != 2:
        codes, counted = codes_in(parts.facts), "outcome"
    if len(codes) != 2:
        return None
    left, right = _links(counted, codes)
    return Outnumbers(left, right, frame.comparison)


def _same(parts: _Parts) -> Claim | None:
    """As in "Do D.2-1 and D.3-4 have the same goals?", "do they differ?", "are SDG 4 and 5 in the same rows?"."""
    frame, heads, facts = parts.frame, parts.heads, codes_in(parts.facts)
    if not frame.same and not frame.compare:
        return None
    if not heads and len(facts) == 2:
        return Same(*_links("outcome", facts))
    if len(heads) < 2:
        return None
    families = tuple(family for family in (*frame.targets, *frame.every, *frame.any) if family in MAPPED) or MAPPED
    if len(families) == 1 and len(heads) == 2:
        return Same(*_links(families[0], heads))
    return Contained(Codes(family_of(heads[0]), heads[1:]), Alike(heads[0], families))


def _covered(parts: _Parts) -> Claim | None:
    """As in "Are all SDGs of D.2-1 also those of D.2-2?"."""
    frame, heads = parts.frame, parts.heads
    if not frame.subset or len(heads) < 2:
        return None
    family, own = first_mapped(*frame.targets, *frame.every, *frame.mentioned) or "sdg", family_of(heads[0])
    first, others = Linked(family, Codes(own, heads[:1])), Linked(family, Codes(own, heads[1:]))
    return Contained(others, first) if frame.holds_all else Contained(first, others)


def _shared(parts: _Parts) -> Claim | None:
    """As in "Do D.2-1 and D.3-4 share any goals?"."""
    frame, heads = parts.frame, parts.heads
    if not frame.shared or len(heads) < 2 or parts.facts:
        return None
    family = first_mapped(*frame.targets, *frame.any, *frame.none) or "sdg"
    return Exists(Linked(family, Codes(family_of(heads[0]), heads), "all"))


def _only(parts: _Parts) -> Claim | None:
    """As in "Is D.4-4 the only outcome with SDG 12?", "does D.4-4 list only C7?"."""
    frame, rows, facts = parts.frame, parts.rows, parts.facts
    limited = next((given for given in frame.givens if given.only), None)
    if frame.only_family is None and limited is None:
        return None
    if rows and facts:
        return _only_of_rows(parts, limited)
    if parts.objectives and facts:
        linked = Linked("objective", Codes(facts[0].family, facts[0].codes))
        return Same(linked, Codes("objective", parts.objectives))
    if rows and frame.only_family in MAPPED:
        return Contained(Codes("outcome", rows), Counted("outcome", Everything(frame.only_family), "==", 1))
    if facts and frame.only_family == "outcome":
        own = facts[0].family
        return Contained(Codes(own, facts[0].codes), Counted(own, Everything("outcome"), "==", 1))
    return None


def _only_of_rows(parts: _Parts, limited: Given | None) -> Claim:
    """As in "Only" limits the rows ("the only outcome with SDG 12") or their codes ("list only C7")."""
    rows = Codes("outcome", parts.rows)
    if parts.frame.only_family == "outcome" or (limited is not None and limited.family == "outcome"):
        return Same(Linked("outcome", Codes(parts.facts[0].family, parts.facts[0].codes), "any"), rows)
    fact = next((given for given in parts.facts if given.only), parts.facts[0])
    how: How = "all" if parts.frame.shared and len(parts.rows) > 1 else "any"
    return Same(Linked(fact.family, rows, how), Codes(fact.family, fact.codes))


def _ranked(parts: _Parts) -> Claim | None:
    """As in "Does D.2-1 have the most SDGs?", "is C7 the commonest line?"."""
    codes = parts.heads or (parts.facts[0].codes if parts.facts else ())
    if parts.frame.rank is None or not codes:
        return None
    own = family_of(codes[0])
    best = ranked(parts.frame, own, Everything(own), scope_of_rows(parts.frame, own))
    return Contained(Codes(own, codes), best)


def _counted(parts: _Parts) -> Claim | None:
    """As in "Does D.2-1 have at least three SDGs?"."""
    if not parts.heads or parts.facts:
        return None
    own = family_of(parts.heads[0])
    counted = [
        Counted(own, Everything(amount.family), amount.comparison, amount.number)
        for amount in parts.frame.amounts
        if amount.family != own
    ]
    if counted and parts.frame.only_family == own and parts.frame.act == "truth":
        return Same(both(*counted), Codes(own, parts.heads))  # "is D.1-4 the only outcome with two goals?"
    return Contained(Codes(own, parts.heads), both(*counted)) if counted else None


def _times(parts: _Parts) -> Claim | None:
    """As in "Is SDG 14 in more than one outcome?", "is C10 in just one D.3 outcome?"."""
    frame, facts = parts.frame, parts.facts
    if parts.rows or len(facts) != 1 or facts[0].negated or frame.any or frame.every or frame.none:
        return None
    amounts = [amount for amount in frame.amounts if amount.family == "outcome"]
    own = facts[0].family
    if not amounts and (frame.only_family != "outcome" or facts[0].only):
        return None
    of: Selection = Everything("outcome")
    if parts.objectives:
        of = Linked("outcome", Codes("objective", parts.objectives))
    counted = [Counted(own, of, amount.comparison, amount.number) for amount in amounts]
    return Contained(Codes(own, facts[0].codes), both(*(counted or [Counted(own, of, "==", 1)])))


def _links(family: Family, codes: tuple[str, ...]) -> tuple[Selection, Selection]:
    """What each of two codes is linked to."""
    left, right = (Linked(family, Codes(family_of(code), (code,))) for code in codes)
    return left, right


_RULES: tuple[Callable[[_Parts], Claim | None], ...] = (
    _compared,
    _same,
    _covered,
    _shared,
    _times,
    _only,
    _ranked,
    _counted,
)
