"""Build a query from a frame: pure, with no look at the mapping's cells.

The rules follow how people speak of the annex: codes of another family are conditions, codes of the family asked for
are choices or exceptions; several conditions on outcomes hold together ("SDG 4 and SDG 5"), while the SDGs of several
outcomes are put together unless the words say "shared" or "both".
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.exact.code import Family, family_of, in_order
from assistant.exact.frame import Frame, Given
from assistant.exact.query import (
    Alike,
    Claim,
    Codes,
    Contained,
    Counted,
    Described,
    Everything,
    Exists,
    How,
    Linked,
    Listing,
    Not,
    Number,
    Outnumbers,
    Query,
    Ranked,
    Same,
    Selection,
    Table,
    Truth,
    both,
    either,
)

MAPPED: tuple[Family, ...] = ("sdg", "action_line")
_ROWS: tuple[Family, ...] = ("outcome", "objective", "study_question")


def build(frame: Frame) -> Query | None:
    """The query a frame asks, or None where it asks nothing that the mapping could answer."""
    if frame.act in ("truth", "why"):
        claim = _claim(frame)
        if claim is not None:
            negated = frame.negated or _denied(frame) or ("outcome" in frame.none and bool(frame.given(*MAPPED)))
            return Truth(claim, negated=negated, assumed=frame.act == "why")
        if frame.act == "truth" and frame.targets and frame.act != "why" and not frame.givens:
            return None
    if frame.act == "describe" and frame.givens:
        return Described(_described(frame))
    if frame.comparison and frame.act == "list" and not frame.amounts:
        winner = _winner(frame)
        if winner is not None:
            return Listing((winner,))
    table = _table(frame)
    if table is not None:
        return table
    targets = frame.targets or _default_targets(frame)
    if frame.rank is not None and not frame.targets:
        targets = targets[:1] if "outcome" in targets else ("outcome",)
    if targets == ("outcome",) and _names_rows_only(frame):
        targets = ()
    if not targets:
        return _bare(frame)
    selections = [selection for target in targets if (selection := select(frame, target)) is not None]
    if not selections:
        return None
    if frame.act == "count" and len(selections) == 1:
        return Number(selections[0])
    return Listing(tuple(selections))


def _names_rows_only(frame: Frame) -> bool:
    """As in "What is in the row for D.1-1?": the word for a row is only the noun of its code."""
    plain = all(
        given.family == "outcome" and not (given.negated or given.excepted or given.only or given.chosen_from)
        for given in frame.givens
    )
    open_ended = (
        frame.rank or frame.amounts or frame.every or frame.none or frame.same or frame.within or frame.only_family
    )
    return plain and bool(frame.givens) and not open_ended


def _winner(frame: Frame) -> Selection | None:
    """As in "Which has more SDGs, D.2-1 or D.3-4?": the code of a few that is linked to the most or the fewest."""
    for family in (*_ROWS, *MAPPED):
        codes = tuple(code for given in frame.given(family) for code in given.codes)
        if len(codes) > 1:
            counted = next(
                (f for f in (*frame.targets, *frame.mentioned) if f != family), "sdg" if family in _ROWS else "outcome"
            )
            return Ranked(Codes(family, codes), Everything(counted), "most" if frame.comparison == ">" else "fewest")
    return None


def select(frame: Frame, target: Family) -> Selection | None:
    """The selection of `target` that a frame describes, or None where nothing but the bare family was said."""
    scope = _scope_of_rows(frame, target)
    conditions = _conditions(frame, target, scope)
    base = _joined(conditions, target)
    if frame.within is not None:
        back = frame.within if frame.within.family == target else Linked(target, frame.within, "any")
        base = back if isinstance(base, Everything) else both(back, base)
    own = [given for given in frame.givens if given.family == target]
    if frame.same and own and len(own[0].codes) == 1:
        families = tuple(family for family in (frame.only_family, *frame.every, *frame.any) if family in MAPPED)
        others = tuple(a for a in MAPPED if a in frame.targets) or families or MAPPED
        return Alike(own[0].codes[0], others) if target in _ROWS else Alike(own[0].codes[0], ("outcome",))
    relative = _relative(frame, target, own)
    if relative is not None:
        return relative
    for given in own:
        codes = Codes(target, given.codes)
        if given.excepted or given.negated:
            base = base - codes
        elif frame.rank is not None and frame.rank.place > 1 and not given.chosen_from and len(given.codes) == 1:
            continue  # "after SDG 17, which comes next": the code is the first place itself
        else:
            base = codes if isinstance(base, Everything) else base & codes
    if frame.rank is not None or (frame.comparison and own and frame.act == "list"):
        return _ranked(frame, target, base, scope)
    return base


def _relative(frame: Frame, target: Family, own: Sequence[Given]) -> Selection | None:
    """As in "Which outcomes share no goal with D.1-4", "whose SDGs are all contained in those of D.2-1"."""
    if not own or not (frame.shared or frame.subset) or target in MAPPED or len(own[0].codes) != 1:
        return None
    family = next(
        (f for f in (*frame.none, *frame.every, *frame.any, *frame.targets, *frame.mentioned) if f in MAPPED), None
    )
    if family is None:
        return None
    theirs = Linked(family, Codes(target, own[0].codes), "any")
    selection: Selection = Linked(target, theirs, "only" if frame.subset else "any")
    if frame.none or own[0].negated or frame.negated:
        selection = ~selection
    return selection - Codes(target, own[0].codes)


def _conditions(frame: Frame, target: Family, scope: Selection | None) -> list[tuple[Selection, str]]:
    """What must hold of the target, each with the word that joins it to the one before."""
    found: list[tuple[Selection, str]] = []
    givens = _merged(frame, target)
    for given in givens:
        if given.family == target or (scope is not None and given.family == "objective"):
            continue
        found.append((_condition(frame, target, given), given.linked_by))
    for amount in frame.amounts:
        if amount.family != target:
            of = scope if scope is not None and amount.family == scope.family else Everything(amount.family)
            found.append((Counted(target, of, amount.comparison, amount.number), ""))
    for family in frame.every:
        if target == "objective" and family == "outcome" and frame.given(*MAPPED):
            wanted = [
                Linked("outcome", Codes(g.family, g.codes), "all" if len(g.codes) > 1 else "any")
                for g in frame.given(*MAPPED)
            ]
            return [(Not(Linked("objective", Not(both(*wanted)), "any")), "")]
        if family != target and family not in frame.targets:
            found.append((_every(frame, target, family, scope), ""))
    for family in frame.none:
        if family != target and not frame.removal and not frame.if_only and not (frame.shared and frame.given(target)):
            of = scope if scope is not None and family == scope.family else Everything(family)
            found.append((Counted(target, of, "==", 0), ""))
    if frame.negated and not frame.none and frame.act in ("list", "count"):
        uncovered = next((family for family in (*frame.any, *_plain_rows(frame, target))), None)
        if uncovered is not None and not frame.givens:
            found.append((Counted(target, Everything(uncovered), "==", 0), ""))
        elif not frame.givens and target != "outcome":
            found.append((Counted(target, Everything("outcome"), "==", 0), ""))
    if frame.only_family is not None and frame.only_family != target and not _takes_codes(frame):
        if not frame.amounts and frame.rank is None:
            found.append((Counted(target, Everything(frame.only_family), "==", 1), ""))
    return found


def _plain_rows(frame: Frame, target: Family) -> tuple[Family, ...]:
    return tuple(family for family in frame.targets[1:] if family != target)


def _takes_codes(frame: Frame) -> bool:
    return any(given.only for given in frame.givens)


def _condition(frame: Frame, target: Family, given: Given) -> Selection:
    codes = Codes(given.family, given.codes)
    rows = given.family in ("outcome", "objective") and target in MAPPED
    if rows and frame.removal:
        return Linked(target, codes, "only")
    if rows and frame.if_only and (frame.negated or frame.none or given.negated):
        return Not(Linked(target, codes, "any"))
    if frame.xor and len(given.codes) > 1:
        return Linked(target, codes, "any") - Linked(target, codes, "all")
    linked = Linked(target, codes, _how(frame, target, given))
    return Not(Linked(target, Codes(given.family, given.codes), "any")) if given.negated or given.excepted else linked


def _how(frame: Frame, target: Family, given: Given) -> How:
    if given.negated or given.excepted:
        return "any"
    if frame.removal and target in MAPPED and given.family in ("outcome", "objective"):
        return "only"
    if given.only or given.exactly:
        return "only" if target in MAPPED or given.join == "or" else "exactly"
    if len(given.codes) == 1:
        return "any"
    if target in ("outcome", "objective", "study_question") and given.family in MAPPED:
        return "any" if given.join == "or" else "all"
    if frame.shared or ((given.join == "and" or frame.also) and not frame.union):
        return "all"
    return "any"


def _every(frame: Frame, target: Family, family: Family, scope: Selection | None) -> Selection:
    """As in "SDGs in every outcome", "outcomes with all SDGs"; "SDGs of all D.2 outcomes" puts them together."""
    whole = scope if scope is not None and scope.family == family else Everything(family)
    return Linked(target, whole, "any" if frame.union else "all")


def _merged(frame: Frame, target: Family) -> list[Given]:
    """Givens of one family and the same sign put together where the target is not an outcome."""
    merged: list[Given] = []
    for given in frame.givens:
        last = next((one for one in merged if one.family == given.family), None)
        same = last is not None and (last.negated, last.excepted, last.only) == (
            given.negated,
            given.excepted,
            given.only,
        )
        if last is not None and same and given.family in ("outcome", "objective") and target in (*MAPPED, "outcome"):
            join = "or" if "or" in (given.linked_by, given.join, last.join) else last.join or given.join
            merged[merged.index(last)] = Given(
                last.family,
                (*last.codes, *given.codes),
                join,
                last.negated,
                last.excepted,
                last.only,
                last.exactly,
                last.linked_by,
                last.named,
                last.chosen_from,
            )
        else:
            merged.append(given)
    return merged


def _joined(conditions: Sequence[tuple[Selection, str]], target: Family) -> Selection:
    if not conditions:
        return Everything(target)
    selection = conditions[0][0]
    for condition, word in conditions[1:]:
        selection = either(selection, condition) if word == "or" else both(selection, condition)
    return selection


def _scope_of_rows(frame: Frame, target: Family) -> Selection | None:
    """The outcomes that an objective names, where they are what is counted or quantified: "in all D.2 outcomes"."""
    objectives = [given for given in frame.given("objective") if not given.negated and not given.excepted]
    if not objectives or target == "outcome" or target == "objective":
        return None
    quantified = "outcome" in (*frame.every, *frame.none, *(amount.family for amount in frame.amounts))
    shared = frame.shared and len(objectives[0].codes) == 1
    if quantified or shared or frame.rank is not None:
        rows = Linked("outcome", Codes("objective", objectives[0].codes), "any")
        return rows
    return None


def _ranked(frame: Frame, target: Family, base: Selection, scope: Selection | None) -> Selection:
    rank = frame.rank
    counted = rank.counted if rank is not None else None
    if counted is None or counted == target:
        others = [family for family in (*frame.targets, *(f for f in frame.any + frame.each)) if family != target]
        counted = others[0] if others else ("sdg" if target in _ROWS else "outcome")
    of: Selection = scope if scope is not None and scope.family == counted else Everything(counted)
    if scope is not None and target in MAPPED:
        base = base & Linked(target, scope, "any")
    if rank is None:
        return Ranked(base, of, "most" if frame.comparison == ">" else "fewest")
    return Ranked(base, of, rank.direction, rank.place, rank.up_to)


def _default_targets(frame: Frame) -> tuple[Family, ...]:
    chosen = next((given for given in frame.givens if given.chosen_from), None)
    if chosen is not None and any(given.family != chosen.family for given in frame.givens):
        return (chosen.family,)
    if frame.within is not None:
        return (frame.within.family,)
    families = {given.family for given in frame.givens}
    if frame.rank is not None or frame.amounts or frame.every or frame.only_family:
        if not families or families <= {"objective"}:
            return ("outcome",)
    if families & set(MAPPED) and "outcome" not in families:
        return ("outcome",)
    if frame.rank is not None:
        return ("outcome",)
    if frame.shared and families & {"outcome", "objective"}:
        return MAPPED
    if "outcome" in families and families & set(MAPPED):
        return ()
    if families == {"outcome"} and any(given.negated or given.excepted for given in frame.givens):
        return MAPPED
    return ()


def _bare(frame: Frame) -> Query | None:
    """Codes with no family asked for: both columns for a row under "mapped", else a description; row and column ask a claim."""
    families = {given.family for given in frame.givens}
    if "outcome" in families and families & set(MAPPED):
        claim = _claim(frame)
        return Truth(claim, negated=_denied(frame)) if claim is not None else None
    if not families:
        return None
    if frame.mapped and families <= {"outcome"} and len(frame.codes) == 1:
        return Listing(tuple(Linked(family, Codes("outcome", frame.codes)) for family in MAPPED))
    if frame.compare or (families <= {"outcome"} and len(frame.codes) > 1):
        return Table(Codes(family_of(frame.codes[0]), frame.codes), MAPPED)
    return Described(in_order(frame.codes))


def _described(frame: Frame) -> tuple[str, ...]:
    rows = [code for given in frame.givens if given.family in _ROWS for code in given.codes]
    return in_order(rows or frame.codes)


def _table(frame: Frame) -> Query | None:
    columns = tuple(family for family in frame.targets if family in MAPPED) or tuple(
        family for family in frame.mentioned if family in MAPPED
    )
    rows = [given for given in frame.given("outcome", "objective", "study_question") if not given.negated]
    outcomes = [given for given in rows if given.family == "outcome"]
    if frame.compare and rows and len(rows[0].codes if len(rows) == 1 else frame.codes) > 1:
        codes = tuple(code for given in rows for code in given.codes if given.family == rows[0].family)
        return Table(Codes(rows[0].family, codes), columns or MAPPED)
    if (not frame.each and frame.act != "table") or frame.amounts:
        return None
    if "sdg" in frame.each or "action_line" in frame.each:
        family: Family = "sdg" if "sdg" in frame.each else "action_line"
        others = tuple(target for target in frame.targets if target != family) or ("outcome",)
        chosen = frame.given(family)
        return Table(Codes(family, tuple(c for g in chosen for c in g.codes)) if chosen else Everything(family), others)
    if "objective" in frame.each and not outcomes:
        chosen = frame.given("objective")
        base = Codes("objective", tuple(c for g in chosen for c in g.codes)) if chosen else Everything("objective")
        return Table(base, tuple(t for t in frame.targets if t != "objective") or MAPPED)
    if not columns and not outcomes and frame.given(*MAPPED):
        chosen = frame.given(*MAPPED)
        return Table(
            Codes(chosen[0].family, tuple(c for g in chosen if g.family == chosen[0].family for c in g.codes)),
            ("outcome",),
        )
    selection = select(frame, "outcome")
    if outcomes:
        selection = Codes("outcome", tuple(code for given in outcomes for code in given.codes))
        if len(frame.codes) == 1 and columns:
            return Listing(tuple(Linked(column, selection) for column in columns))
    if "objective" in frame.targets and not columns:
        columns = ("objective",)
    return Table(selection or Everything("outcome"), columns or MAPPED)


def _denied(frame: Frame) -> bool:
    """Whether a claim or an assumed statement is put in the negative: "why is SDG 5 not in D.4-4"."""
    return any(given.negated for given in frame.givens)


def _claim(frame: Frame) -> Claim | None:
    if frame.within is not None:
        return _claim_within(frame, frame.within)
    outcomes = tuple(given for given in frame.given("outcome") if not given.excepted)
    objectives = frame.given("objective")
    facts = [given for given in frame.givens if given.family in MAPPED]
    rows = tuple(code for given in outcomes for code in given.codes)
    heads = rows or tuple(code for given in objectives for code in given.codes)
    if frame.comparison:
        compared = _compared(frame, rows, facts)
        if compared is not None:
            return compared
    if frame.same and len(heads) > 1:
        return _alike(frame, heads)
    fact_codes = tuple(code for given in facts for code in given.codes)
    if frame.same and not heads and len(fact_codes) == 2:
        left, right = (Linked("outcome", Codes(family_of(code), (code,))) for code in fact_codes)
        return Same(left, right)
    if frame.subset and len(heads) > 1:
        family = next((target for target in frame.targets if target in MAPPED), "sdg")
        head = family_of(heads[0])
        return Contained(Linked(family, Codes(head, heads[:1])), Linked(family, Codes(head, heads[1:])))
    if frame.shared and len(heads) > 1 and not facts:
        family = next((target for target in (*frame.targets, *frame.any, *frame.none) if target in MAPPED), "sdg")
        return Exists(Linked(family, Codes(family_of(heads[0]), heads), "all"))
    only = _only_claim(frame, rows, facts)
    if only is not None:
        return only
    if frame.rank is not None and heads:
        own = family_of(heads[0])
        return Contained(Codes(own, heads), _ranked(frame, own, Everything(own), _scope_of_rows(frame, own)))
    if frame.rank is not None and facts:
        own = facts[0].family
        return Contained(Codes(own, facts[0].codes), _ranked(frame, own, Everything(own), _scope_of_rows(frame, own)))
    if heads and frame.amounts and not facts:
        own = family_of(heads[0])
        counted = [Counted(own, Everything(a.family), a.comparison, a.number) for a in frame.amounts if a.family != own]
        if counted:
            return Contained(Codes(own, heads), both(*counted))
    if rows:
        return _row_claim(frame, rows, facts)
    return _quantified(frame, objectives, facts)


def _claim_within(frame: Frame, within: Selection) -> Claim | None:
    """Claims about what was found before: "is D.3-1 among them?", "do all of them list C7 too?"."""
    own = frame.given(within.family)
    if own:
        return Contained(Codes(within.family, tuple(code for given in own for code in given.codes)), within)
    narrowed = select(replace(frame, within=None, act="list", rank=None), within.family)
    if narrowed is None or isinstance(narrowed, Everything):
        return None
    return Contained(within, narrowed) if frame.all_of else Exists(both(within, narrowed))


def _row_claim(frame: Frame, rows: tuple[str, ...], facts: list[Given]) -> Claim | None:
    own = Codes("outcome", rows)
    if facts:
        parts = [
            Linked(
                "outcome", Codes(g.family, g.codes), "any" if g.join == "or" else "all" if len(g.codes) > 1 else "any"
            )
            for g in facts
        ]
        whole = both(*parts)
        return Contained(own, whole)
    whole_family = next((family for family in frame.every if family in MAPPED), None)
    if whole_family is not None:
        if len(rows) == 2 and len(frame.given("outcome")) == 2:
            left, right = (Linked(whole_family, Codes("outcome", (row,))) for row in rows)
            return Contained(left, right)
        return Contained(Everything(whole_family), Linked(whole_family, own))
    pair = frame.given("outcome")
    compared = next((family for family in (*frame.targets, *frame.mentioned) if family in MAPPED), None)
    if len(pair) == 2 and compared and (frame.all_of or frame.also) and all(len(given.codes) == 1 for given in pair):
        left, right = (Linked(compared, Codes("outcome", given.codes)) for given in pair)
        return Contained(left, right)
    objectives = frame.given("objective")
    if objectives:
        return Contained(own, Linked("outcome", Codes("objective", objectives[0].codes)))
    if frame.none:
        family = next((family for family in frame.none if family in MAPPED), None)
        return Contained(own, Counted("outcome", Everything(family), "==", 0)) if family else None
    family = next((family for family in (*frame.any, *frame.targets) if family in MAPPED), None)
    if family and (frame.any or frame.act == "truth") and family in frame.any:
        return Exists(Linked(family, own))
    return None


def _quantified(frame: Frame, objectives: tuple[Given, ...], facts: list[Given]) -> Claim | None:
    """Claims about outcomes (or objectives, SDGs, lines) in general: any, every, none, in an objective or in all."""
    head = next((family for family in (*frame.any, *frame.targets) if family in ("objective", *MAPPED)), None)
    if (
        head is not None
        and head not in frame.every
        and head not in {given.family for given in facts}
        and "outcome" not in frame.any
    ):
        asked = replace(frame, act="list", targets=(head,), any=tuple(f for f in frame.any if f != head))
        if frame.every or frame.none or frame.amounts or facts or (frame.only_family and frame.only_family != head):
            selection = select(asked, head)
            if selection is not None and not isinstance(selection, Everything):
                return Exists(selection)
    scope: Selection = Everything("outcome")
    if objectives:
        scope = Linked("outcome", Codes("objective", objectives[0].codes), "any")
    others = frame.given("outcome")
    for given in others:
        scope = scope - Codes("outcome", given.codes) if given.excepted else scope
    wanted: list[Selection] = [
        Linked("outcome", Codes(g.family, g.codes), "any" if g.join == "or" or len(g.codes) == 1 else "all")
        for g in facts
    ]
    wanted += [
        Counted("outcome", Everything(a.family), a.comparison, a.number) for a in frame.amounts if a.family != "outcome"
    ]
    wanted += [
        Linked("outcome", Everything(family), "all") for family in frame.every if family in MAPPED and not objectives
    ]
    if "outcome" in frame.every and wanted:
        if _denied(frame) or frame.negated:
            return Exists(_and(scope, both(*wanted)))
        return Contained(scope, both(*wanted))
    whole = next((family for family in frame.every if family in MAPPED), None)
    if whole is not None and "outcome" not in frame.any and not facts:
        rows = scope if objectives else Everything("outcome")
        return Contained(Everything(whole), Linked(whole, rows))
    missing = next((family for family in (*frame.any, *frame.targets) if family in MAPPED), None)
    if missing and (frame.negated or frame.none) and not facts:
        return Exists(Not(Linked(missing, scope)))
    if "outcome" in frame.none and wanted:
        return Exists(_and(scope, both(*wanted)))
    if objectives and facts and not {"outcome"} & {*frame.any, *frame.targets}:
        own = facts[0].family
        return Contained(Codes(own, facts[0].codes), Linked(own, Codes("objective", objectives[0].codes)))
    if facts and (len(facts) > 1 or frame.any or frame.targets or len(facts[0].codes) > 1 or frame.act == "truth"):
        return Exists(_and(scope, both(*wanted)))
    if wanted and (frame.any or frame.amounts):
        return Exists(_and(scope, both(*wanted)))
    if "outcome" in frame.any and frame.none:
        family = next((family for family in frame.none if family in MAPPED), None)
        return Exists(Counted("outcome", Everything(family), "==", 0)) if family else None
    return None


def _and(scope: Selection, selection: Selection) -> Selection:
    return selection if isinstance(scope, Everything) else both(scope, selection)


def _only_claim(frame: Frame, rows: tuple[str, ...], facts: list[Given]) -> Claim | None:
    """As in "Is D.4-4 the only outcome with SDG 12?", "does D.4-4 list only C7?"."""
    limited = next((given for given in frame.givens if given.only), None)
    if frame.only_family is None and limited is None:
        return None
    if rows and facts:
        on_rows = frame.only_family == "outcome" or (limited is not None and limited.family == "outcome")
        if on_rows:
            return Same(Linked("outcome", Codes(facts[0].family, facts[0].codes), "any"), Codes("outcome", rows))
        fact = next((given for given in facts if given.only), facts[0])
        return Same(Linked(fact.family, Codes("outcome", rows)), Codes(fact.family, fact.codes))
    objectives = tuple(code for given in frame.given("objective") for code in given.codes)
    if objectives and facts:
        return Same(Linked("objective", Codes(facts[0].family, facts[0].codes)), Codes("objective", objectives))
    if rows and frame.only_family in MAPPED:
        return Contained(Codes("outcome", rows), Counted("outcome", Everything(frame.only_family), "==", 1))  # type: ignore[arg-type]
    if facts and frame.only_family == "outcome":
        return Contained(
            Codes(facts[0].family, facts[0].codes), Counted(facts[0].family, Everything("outcome"), "==", 1)
        )
    return None


def _alike(frame: Frame, heads: tuple[str, ...]) -> Claim:
    families = tuple(target for target in (*frame.targets, *frame.every, *frame.any) if target in MAPPED) or MAPPED
    if len(families) == 1:
        own = family_of(heads[0])
        if len(heads) == 2:
            return Same(Linked(families[0], Codes(own, heads[:1])), Linked(families[0], Codes(own, heads[1:])))
    return Contained(Codes(family_of(heads[0]), heads[1:]), Alike(heads[0], families))


def _compared(frame: Frame, rows: tuple[str, ...], facts: list[Given]) -> Claim | None:
    codes = rows or tuple(code for given in frame.given("objective") for code in given.codes)
    counted: Family = next((f for f in (*frame.targets, *frame.any) if f in MAPPED), "sdg")
    if len(codes) != 2:
        codes = tuple(code for given in facts for code in given.codes)
        counted = "outcome"
    if len(codes) != 2 or frame.amounts:
        return None
    own = family_of(codes[0])
    left, right = (Linked(counted, Codes(own, (code,))) for code in codes)
    return Outnumbers(left, right, frame.comparison or "==")
