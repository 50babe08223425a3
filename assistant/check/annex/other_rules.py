"""The rules on numbers of rows, on likeness and place, and on short answers to what was said before."""

from dataclasses import replace

from assistant.check.annex.claim import Claim, Lists, More, OnlyRows, Placed, RowCount, Same, Size
from assistant.check.annex.main_rules import MainRules
from assistant.check.annex.rule import Reading
from assistant.exact.code import Family, in_order


class Rules(MainRules):
    """All rules."""

    def _count(self) -> Reading | None:
        counted = self._inner("m")[0]
        around = self._text("mid", "mid2")
        denied = (around.count("!") + around.count("U")) % 2 == 1
        items = self._items("g2", denied, False, True)
        if counted.size == -1:
            size, hedge = len(counted.scope), "fewer than"
        else:
            size, hedge = counted.size or 0, counted.hedge
        claims: list[Claim] = [
            RowCount(counted.scope, size, hedge, one, self._span(), self._at_hand()) for one in items[:1]
        ]
        if len(items) != 1:
            return None
        rows: tuple[str, ...] = ()
        if self._text("g1"):
            named = self._rows("g1")
            if named is None or named[1]:
                return None
            rows = named[0]
            if self._match.start("g1") < self._match.start("m") or self._text("some"):
                claims.append(Lists(rows, items[0], self._span()))
            else:
                claims.append(OnlyRows(rows, counted.scope, items[0], self._span(), True, self._at_hand()))
        talk = replace(self._next(rows, items), scope=counted.scope, of_codes=self._match.group().startswith("K"))
        if not rows and len(counted.codes) == 1:
            talk = talk.turned_to(counted.codes)
        return Reading(tuple(claims), talk)

    def _same(self) -> Reading | None:
        families: list[Family] = [
            family for name in ("f", "h") for mark in self._inner(name) for family in mark.families
        ]
        rows: list[str] = []
        for name in ("g1", "g2"):
            if self._text(name):
                named = self._rows(name)
                if named is None or named[1]:
                    return None
                rows += named[0]
        if len(set(rows)) < 2:
            rows = [*self._talk.rows, *rows]
        unique = tuple(dict.fromkeys(rows))
        if len(unique) < 2 or not all("-" in row for row in unique):
            return None
        claim = Same(unique, tuple(dict.fromkeys(families)), bool(self._text("neg")), self._span())
        first = self._rows("g2") if self._text("g2") else self._rows("g1")
        talk = self._next(first[0] if first else unique)
        codes = self._links.neighbours(unique[0], families[0]) if len(families) == 1 else ()
        return Reading((claim,), replace(talk, codes=in_order(codes)))

    def _more(self) -> Reading | None:
        """As in "D.2-1 contributes to more Goals than D.2-2"."""
        rows, others = self._rows("g1"), self._inner("g2")[0].codes
        if rows is None or rows[1] or not rows[0] or len(others) != 1 or others[0] not in self._links.outcomes:
            return None
        if not all(row in self._links.outcomes for row in rows[0]):
            return None
        counted = next(one for one in self._marks[self._match.start() : self._match.end()] if one.sign == "c")
        denied = "!" in self._text("mid")
        claim = More(rows[0], others[0], counted.families[0], counted.hedge, denied, self._span())
        return Reading((claim,), self._next(rows[0]))

    def _closed(self) -> Reading | None:
        """As in "No other line is attached to it": what was said last is all."""
        last, mark = (
            self._talk.last,
            next(one for one in self._marks[self._match.start() : self._match.end()] if one.sign == "Z"),
        )
        rows = self._rows("g1") if self._text("g1") else self._rows("g2") if self._text("g2") else (self._talk.rows, ())
        if (
            rows is None
            or rows[1]
            or not rows[0]
            or last is None
            or last.denied
            or not last.codes
            or not self._talk.fresh
        ):
            return None
        if mark.families and mark.families[0] != last.family:
            return None
        items = replace(last, exact=True, span=self._span())
        return Reading((Lists(rows[0], items, self._span()),), self._next(rows[0], (items,)))

    def _those(self) -> Reading | None:
        """As in "Goal 6 figures in three outcomes. They are …"."""
        rows, last = self._rows("g1"), self._talk.last
        if rows is None or rows[1] or last is None or not self._talk.scope or not self._talk.fresh:
            return None
        claim = OnlyRows(rows[0], self._talk.scope, last, self._span())
        return Reading((claim,), self._next(rows[0], (last,)))

    def _alone(self) -> Reading | None:
        rows, last = self._rows("g1") if self._text("g1") else self._rows("g2"), self._talk.last
        if rows is None or last is None or not self._talk.fresh:
            return None
        items = replace(last, denied=False, span=self._span())
        return Reading((OnlyRows(rows[0], self._scope(), items, self._span()),), self._next(rows[0], (items,)))

    def _again(self) -> Reading | None:
        last, counted = self._talk.last, self._inner("m")[0]
        if last is None or not self._talk.fresh or counted.size in (None, -1):
            return None
        items = replace(last, denied=bool(self._text("no", "no2")), span=self._span())
        items = replace(items, exact=False) if not items.denied else items
        claims: tuple[Claim, ...] = (RowCount(counted.scope, counted.size or 0, counted.hedge, items, self._span()),)
        if self._text("g1"):
            rows = self._rows("g1")
            if rows is None or rows[1]:
                return None
            items = replace(items, denied=False)
            claims = (OnlyRows(rows[0], counted.scope, items, self._span()),)
        return Reading(claims, replace(self._talk, scope=counted.scope, last=items))

    def _placed(self) -> Reading | None:
        if self._text("o2"):
            rows, objective = self._inner("g2")[0].codes, self._inner("o2")[0].codes
        else:
            named = self._rows("g1")
            if named is None or named[1]:
                return None
            rows, objective = named[0], self._inner("o")[0].codes
        mid = self._text("mid", "mid2")
        if len(objective) != 1 or not rows or not all("-" in row for row in rows):
            return None
        denied = (mid.count("!") + mid.count("U")) % 2 == 1
        claim = Placed(rows, objective[0], denied, self._span())
        return Reading((claim,), self._next(rows))

    def _size(self) -> Reading | None:
        counted = next(mark for name in ("m", "m2", "m3") for mark in self._inner(name))
        over = next((mark for name in ("o", "o2", "t") for mark in self._inner(name) if mark.sign != ","), None)
        family: Family = "objective" if counted.sign == "J" else "outcome"
        homes: tuple[str, ...] = counted.codes
        if over is not None and over.sign == "O":
            homes = over.codes
        elif over is not None and over.sign == "?":
            if not self._talk.fresh:
                return None
            if family == "objective":
                claim = Size("", family, counted.size or 0, counted.hedge, self._span(), self._talk.rows)
                return Reading((claim,), self._talk)
            if self._talk.rows or not self._talk.home:
                return None
            homes = (self._talk.home,)
        elif over is None and not homes and not any(mark.sign == "T" for mark in self._marks):
            return None
        if family == "objective" and homes:
            return None
        if counted.size == -1 or counted.exact:
            return None
        size, hedge = counted.size or 0, counted.hedge
        claims = tuple(Size(home, family, size, hedge, self._span()) for home in homes or ("",))
        talk = replace(self._talk, rows=(), home=homes[0] if len(homes) == 1 else "", fresh=True)
        return Reading(claims, talk)

    def _short(self) -> Reading | None:
        last = self._talk.last
        name = next(name for name in ("g1", "g2", "g3", "g4") if self._text(name))
        if last is None or not self._talk.fresh:
            return None
        rows = tuple(code for mark in self._inner(name) if mark.sign in "RO" for code in mark.codes)
        no = bool(self._text("no", "no2"))
        denied = no or (last.denied and not self._text("yes2"))
        items = replace(last, denied=denied, exact=last.exact and not denied, span=self._span())
        claim = Lists(rows, items, self._span())
        unsure = denied and last.exact  # "the same is not true of D.1-3": it may list these among others
        return Reading(() if unsure else (claim,), self._next(rows, (items,)))
