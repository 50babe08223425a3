"""From a frame to the selection of one family that it describes: "outcomes with SDG 4 that lack C7, except D.2-1"."""

from collections.abc import Sequence

from assistant.exact.code import MAPPED, ROWS, Family, first_mapped
from assistant.exact.conditions import conditioned
from assistant.exact.frame import Frame, Given
from assistant.exact.query import Alike, Codes, Everything, How, Linked, Selection, both
from assistant.exact.ranking import ranked, scope_of_rows
from assistant.exact.relative import Outdoing


def select(frame: Frame, target: Family) -> Selection:
    """The selection of `target` that a frame describes; everything where nothing but the bare family was said.

    Codes of another family are conditions; codes of the family asked for are choices or exceptions.
    """
    own = frame.given(target)
    relative = _alike(frame, target, own) or _relative(frame, target, own) or outdoing(frame, target)
    if relative is not None:
        return relative
    scope = scope_of_rows(frame, target)
    selection = _within(frame, target, conditioned(frame, target, scope))
    for given in own:
        selection = _chosen(frame, selection, given)
    if frame.rank is not None or (frame.comparison and own and frame.act == "list"):
        return ranked(frame, target, selection, scope)
    return selection


def _within(frame: Frame, target: Family, selection: Selection) -> Selection:
    """Narrow down to what a pronoun points back to: "which of those …"."""
    if frame.within is None:
        return selection
    how: How = "all" if frame.shared and target in MAPPED else "any"  # "what goals do they have in common?"
    back = frame.within if frame.within.family == target else Linked(target, frame.within, how)
    return back if isinstance(selection, Everything) else both(back, selection)


def _chosen(frame: Frame, selection: Selection, given: Given) -> Selection:
    """Leave out codes that are denied, keep only those that are named."""
    codes = Codes(given.family, given.codes)
    if given.excepted or given.negated:
        return selection - codes
    if frame.rank is not None and frame.rank.place > 1 and not given.chosen_from and len(given.codes) == 1:
        return selection  # "after SDG 17, which comes next": the code is the first place itself
    return codes if isinstance(selection, Everything) else selection & codes


def _alike(frame: Frame, target: Family, own: Sequence[Given]) -> Selection | None:
    """As in "Which outcomes have the same SDGs as D.1-1?"."""
    if not frame.same or not own or len(own[0].codes) != 1:
        return None
    if target not in ROWS:
        return Alike(own[0].codes[0], ("outcome",))
    asked = tuple(family for family in MAPPED if family in frame.targets)
    named = tuple(family for family in (frame.only_family, *frame.every, *frame.any) if family in MAPPED)
    return Alike(own[0].codes[0], asked or named or MAPPED)


def outdoing(frame: Frame, target: Family) -> Selection | None:
    """As in "Which outcomes have more goals than D.2-1?", "which SDG is in as many outcomes as SDG 6?"."""
    own = frame.given(target)
    plain = len(own) == 1 and len(own[0].codes) == 1 and not (own[0].negated or own[0].excepted)
    if not frame.comparison or not plain or frame.rank is not None or frame.amounts:
        return None
    counted = next((family for family in (*frame.targets, *frame.mentioned) if family != target), None)
    return Outdoing(own[0].codes[0], counted or ("sdg" if target in ROWS else "outcome"), frame.comparison)


def _relative(frame: Frame, target: Family, own: Sequence[Given]) -> Selection | None:
    """As in "Which outcomes share no goal with D.1-4", "whose SDGs are all contained in those of D.2-1"."""
    if not own or not (frame.shared or frame.subset) or target in MAPPED or len(own[0].codes) != 1:
        return None
    family = first_mapped(*frame.none, *frame.every, *frame.any, *frame.targets, *frame.mentioned)
    if family is None:
        return None
    row = Codes(target, own[0].codes)
    selection: Selection = Linked(target, Linked(family, row, "any"), "only" if frame.subset else "any")
    if frame.none or own[0].negated or frame.negated:
        selection = ~selection
    return selection - row
