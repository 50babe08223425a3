"""The verdict on each claim about Annex 1, by set algebra over its rows."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.check.annex.claim import Claim, Items, Lists, More, OnlyRows, Placed, RowCount, Same, Size
from assistant.check.annex_rows import AnnexRows, compare, join
from assistant.check.part import Part
from assistant.exact.code import family_of

_RULES = {"sdg": "sdg-of-outcome", "action_line": "action-line-of-outcome"}
_NAMES = {"sdg": "SDGs", "action_line": "Action Lines"}
MOST_PLACES = 4
RULES = frozenset(
    {*_RULES.values(), "same-codes", "objective-of-outcome", "mapping-count", "mapping-negation", "only-outcome"}
)


class Verdicts(AnnexRows):
    """Judges claims."""

    def judge(self, claim: Claim) -> Part | None:
        """The part that a claim becomes; None for a claim on which the table has nothing to say."""
        match claim:
            case Lists():
                return self._lists(claim)
            case OnlyRows():
                return self._only(claim)
            case RowCount():
                return self._counted(claim)
            case Same():
                told = [self.told(row, family) for family in claim.families for row in claim.rows]
                same = all(len({self.of(row, family) for row in claim.rows}) == 1 for family in claim.families)
                return self._part(claim, same != claim.denied, "same-codes", f"{'; '.join(told)}.", claim.rows)
            case More():
                than = len(self.of(claim.other, claim.family))
                sizes = [len(self.of(row, claim.family)) for row in claim.rows]
                hedge = {"more": "more than", "fewer": "fewer than", "less": "fewer than"}.get(claim.hedge, "")
                right = all(compare(size, than, hedge) != claim.denied for size in sizes)
                rows = (*claim.rows, claim.other)
                told_of = "; ".join(self.told(row, claim.family) for row in rows)
                return self._part(claim, right, "mapping-count", f"{told_of}.", rows)
            case Placed():
                homes = {row: self.links.objectives[self.links.outcomes[row].objective] for row in claim.rows}
                right = all((home.code == claim.objective) != claim.denied for home in homes.values())
                told = [f"{row} is an outcome of {home.code} {home.name}" for row, home in homes.items()]
                return self._part(claim, right, "objective-of-outcome", f"{'; '.join(told)}.", claim.rows)
            case Size():
                if claim.family == "objective" and claim.rows:
                    under = {row.split("-")[0] for row in claim.rows}
                    right = compare(len(under), claim.size, claim.hedge)
                    return self._part(claim, right, "mapping-count", f"{join(sorted(under))}.", claim.rows)
                having = list(self.links.objectives) if claim.family == "objective" else list(self.links.outcomes)
                if claim.objective:
                    having = list(self.rows(claim.objective))
                right = compare(len(having), claim.size, claim.hedge)
                return self._part(claim, right, "mapping-count", f"{len(having)}: {join(having)}.", having)
        return None

    def true_of(self, row: str, items: Items) -> bool:
        """Whether a row lists the items as they are claimed."""
        return self._listed(self.of(row, items.family), items)

    def _listed(self, has: Sequence[str], items: Items) -> bool:
        if items.missing:
            return compare(len(self.links.members[items.family]) - len(has), items.size or 0, items.hedge)
        if items.denied and items.exact:
            return set(self.links.members[items.family]) - set(has) == set(items.codes)
        if items.size is not None:
            return compare(len(has), items.size, items.hedge) != items.denied
        if items.denied:
            return not set(items.codes) & set(has)
        if items.exact:
            return set(items.codes) == set(has)
        if items.hedge == "range" and not self._ends(items.codes, has):
            return False
        return set(items.codes) <= set(has) and (not items.more or len(has) == len(items.codes) + items.more)

    def _ends(self, codes: Sequence[str], has: Sequence[str]) -> bool:
        """Whether a row does not go on where a range of codes ends: "C1 to C9" of C1 to C11."""
        every = self.links.members[family_of(codes[0])]
        first, last = every.index(codes[0]), every.index(codes[-1])
        beyond = {*every[max(0, first - 1) : first], *every[last + 1 : last + 2]}
        return len(codes) != last - first + 1 or not beyond & set(has)

    def _lists(self, claim: Lists) -> Part:
        items = claim.items
        if claim.common:
            shared = set(self.of(claim.rows[0], items.family))
            for row in claim.rows[1:]:
                shared &= set(self.of(row, items.family))
            wrong = () if self._listed(sorted(shared), items) else claim.rows
        else:
            wrong = tuple(row for row in claim.rows if not self.true_of(row, items))
        if wrong and len(claim.rows) > MOST_PLACES and not claim.common:
            having = [row for row in claim.rows if self.true_of(row, replace(items, denied=False))]
            told = f"{len(having)} of {len(claim.rows)} outcomes list {self._said(replace(items, denied=False))}"
            told += f": {join(having)}." if having else "."
            return self._part(claim, False, "mapping-count", told, having or wrong)
        told = "; ".join(self.told(row, items.family) for row in wrong)
        rule = "mapping-count" if items.size is not None else "mapping-negation" if items.denied else ""
        return self._part(
            claim, not wrong, (rule if wrong else "") or _RULES[items.family], f"{told}.", wrong or claim.rows
        )

    def _only(self, claim: OnlyRows) -> Part:
        named = {row for code in claim.rows for row in self.rows(code)}
        items = [claim.items]
        if claim.each and claim.items.codes and not claim.items.exact:
            items = [replace(claim.items, codes=(code,)) for code in claim.items.codes]
        each = [{row for row in claim.scope if self.true_of(row, one)} for one in items]
        other = [{row for row in claim.other_scope if self.true_of(row, one)} for one in items]
        right = all(rows == named for rows in each) or (
            bool(claim.other_scope) and all(rows == named for rows in other)
        )
        having = tuple(row for row in self.links.outcomes if all(row in rows for rows in each))
        told = f"{self._said(claim.items)}: {join(having) or 'no outcome'}."
        return self._part(claim, right, "only-outcome", told, having or claim.rows)

    def _counted(self, claim: RowCount) -> Part:
        having = [row for row in claim.scope if self.true_of(row, claim.items)]
        told = f"{len(having)} of {len(claim.scope)} outcomes list {self._said(claim.items)}"
        told += f": {join(having)}." if having else "."
        codes = claim.items.codes
        sets = [claim.items, *(replace(claim.items, codes=(code,)) for code in codes if len(codes) > 1)]
        counts = [
            [sum(self.true_of(row, items) for row in scope) for items in sets]
            for scope in (claim.scope, claim.other_scope)
            if scope
        ]
        fits = [[compare(number, claim.size, claim.hedge) for number in numbers] for numbers in counts]
        right = any(one[0] or (len(one) > 1 and all(one[1:])) for one in fits)
        return self._part(claim, right, "mapping-count", told, having)

    def _said(self, items: Items) -> str:
        names = join(items.codes) or f"{items.size} {_NAMES[items.family]}"
        return f"not {names}" if items.denied else names

    def _part(self, claim: Claim, right: bool, rule: str, told: str, rows: Sequence[str]) -> Part:
        places = tuple(self.place(row) for row in rows[:MOST_PLACES])
        if right:
            return Part(*claim.span, "supported", rule, None, places)
        return Part(*claim.span, "contradicted", rule, told, places)
