"""What Annex 1 says to a claim: the verdict of a list, a count or a title, with the rows that prove it."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from assistant.check.atoms import Atom
from assistant.check.mapping_words import mapping_pattern
from assistant.check.numbers import AT_LEAST, AT_MOST
from assistant.check.part import Part, Place
from assistant.exact.code import Family, family_of, in_order
from assistant.exact.lookup import Links
from assistant.text.words import stems_of

if TYPE_CHECKING:
    from assistant.check.mapping_claims import Listed

_PLURAL = {"sdg": "SDGs", "action_line": "Action Lines"}
LEAST_OTHER = 0.5  # the share of a description's words that another outcome must hold to be the one meant
MOST_OWN = 0.2  # and the share the named outcome may hold at most


class Says:
    """Composes the verdicts over the links of Annex 1."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._stems = {code: stems_of(row.text) for code, row in links.outcomes.items()}
        self._stems |= {code: stems_of(f"{row.name} {row.text}") for code, row in links.objectives.items()}

    def no_such(self, codes: Sequence[str], end: int) -> Part:
        """A claim about an outcome that does not exist."""
        objective = codes[0].split("-")[0]
        siblings = [code for code in self._links.outcomes if code.startswith(f"{objective}-")]
        has = (
            f"objective {objective} has {_join(siblings)}"
            if siblings
            else f"the outcomes are {_join(self._links.outcomes)}"
        )
        places = tuple(self._place(code) for code in siblings[-1:])
        return Part(0, end, "not_in_report", "no-such-code", f"There is no {_join(codes)}: {has}.", places)

    def linked(
        self,
        subject: Sequence[str],
        one: "Listed",
        negated: bool,
        exact: bool,
        span: Place,
    ) -> Part:
        """The verdict on one list for the rows it is said of."""
        rule = {"sdg": "sdg-of-outcome", "action_line": "action-line-of-outcome"}[one.family]
        wrong: list[str] = []
        for row in subject:
            has = self._of(row, one.family)
            if one.size is not None:
                right = _compare(len(has), one.size, one.hedge)
                right = right != negated
            elif negated:
                right = not set(one.codes) & set(has)
            elif exact:
                right = set(one.codes) == set(has)
            else:
                right = set(one.codes) <= set(has)
            if not right:
                wrong.append(row)
        places = tuple(self._place(row) for row in (wrong or subject))
        if not wrong:
            return Part(*span, "supported", rule, None, places)
        told = "; ".join(self._told(row, one.family) for row in wrong)
        kind = "mapping-negation" if negated else "mapping-count" if one.size is not None else rule
        return Part(*span, "contradicted", kind, f"{told}.", places)

    def only_rows(
        self, subject: Sequence[str], codes: "Sequence[Listed]", rows: "Sequence[Listed]"
    ) -> tuple[Part, ...]:
        """As in "Only D.4-1 and D.4-2 contribute to SDG 7": the rows must be all that are linked."""
        parts = []
        for one in codes:
            if not one.codes:
                continue
            having = [code for code in self._links.outcomes if set(one.codes) <= set(self._of(code, one.family))]
            named = [code for row in subject for code in self._rows(row)]
            start, end = min(one.start, rows[0].start), max(one.end, rows[-1].end)
            places = tuple(self._place(code) for code in having[:4])
            if set(named) == set(having):
                parts.append(Part(start, end, "supported", "only-outcome", None, places))
            else:
                told = f"{_join(one.codes)}: {_join(having) or 'no outcome'}."
                parts.append(Part(start, end, "contradicted", "only-outcome", told, places))
        return tuple(parts)

    def quantified(
        self, even: str, codes: "Sequence[Listed]", which: str, counted: Atom | None, objectives: Sequence[str]
    ) -> tuple[Part, ...]:
        """As in "All outcomes", "no outcome", "three outcomes" … contribute to these codes."""
        rows = [code for code in self._links.outcomes if not objectives or code.split("-")[0] in objectives]
        parts = []
        for one in codes:
            wanted = set(one.codes)
            having = [
                code
                for code in rows
                if (one.codes and wanted <= set(self._of(code, one.family)))
                or (one.size is not None and _compare(len(self._of(code, one.family)), one.size, one.hedge))
            ]
            negated = bool(mapping_pattern("not").search(even[: one.start]))
            number = len(rows) - len(having) if negated else len(having)
            if which == "all_outcomes":
                right = number == len(rows)
            elif which == "no_outcome":
                right = number == 0
            elif which == "most_outcomes":
                right = number * 2 > len(rows)
            else:
                assert counted is not None
                right = _compare(number, int(float(str(counted.value[0]))), str(counted.value[1]))
            start = counted.start if counted is not None and not which else _first(even, which)
            start = min(start, one.start)
            places = tuple(self._place(code) for code in having[:4])
            end = max(one.end, counted.end if counted else 0)
            if right:
                parts.append(Part(start, end, "supported", "mapping-count", None, places))
            else:
                told = f"{len(having)} of {len(rows)} outcomes list {_join(one.codes) or _PLURAL[one.family]}"
                told += f": {_join(having)}." if having else "."
                parts.append(Part(start, end, "contradicted", "mapping-count", told, places))
        return tuple(parts)

    def number_of_rows(self, even: str, counted: Atom, rows: "Sequence[Listed]") -> tuple[Part, ...]:
        """As in "Annex 1 lists 16 outcomes", "objective D.1 has five outcomes"."""
        objectives = [code for one in rows for code in one.codes if one.family == "objective"]
        if "outcom" in counted.noun[:3]:
            having: list[str] = [
                code for code in self._links.outcomes if not objectives or code.split("-")[0] in objectives
            ]
        else:
            having = list(self._links.objectives)
        end = even.find(" ", counted.end + 1)
        end = end if end > 0 else len(even)
        noun = re.compile(r"\b(?:outcomes?|objectives?)\b").search(even, counted.end)
        end = noun.end() if noun else end
        places = tuple(self._place(code) for code in having[:4])
        if _compare(len(having), int(float(str(counted.value[0]))), str(counted.value[1])):
            return (Part(0, len(even), "supported", "mapping-count", None, places),)
        told = f"{len(having)}: {_join(having)}."
        return (Part(counted.start, end, "contradicted", "mapping-count", told, places),)

    def superlative(self, even: str, subject: Sequence[str]) -> tuple[Part, ...]:
        """As in "D.3-2 contributes to the most SDGs"."""
        match = mapping_pattern("superlative").search(even)
        if match is None or not subject:
            return ()
        family: Family = "action_line" if "action" in (match[2] or match[3]) else "sdg"
        sizes = {code: len(self._of(code, family)) for code in self._links.outcomes}
        least = re.search(r"few|least|small|low", match.group()) is not None
        edge = min(sizes.values()) if least else max(sizes.values())
        best = [code for code, size in sizes.items() if size == edge]
        places = tuple(self._place(code) for code in best[:4])
        if set(subject) <= set(best):
            return (Part(0, len(even), "supported", "mapping-count", None, places),)
        told = f"{_join(best)}, with {edge}."
        return (Part(match.start(), match.end(), "contradicted", "mapping-count", told, places),)

    def same_codes(self, even: str, named: Sequence[str], topic: Sequence[str]) -> tuple[Part, ...]:
        """As in "D.1-1, D.1-2 and D.1-3 list the same SDGs", "it carries the same Goals and action lines as D.1-3"."""
        match = re.search(
            r"\b(?:same|identical) ((?:\w+ )?)(sdgs|goals|action lines|codes)"
            r"(?: and (?:the same )?(sdgs|goals|action lines))?",
            even,
        )
        codes = list(dict.fromkeys([*named, *(topic if len(named) < 2 else ())]))
        if match is None or len(codes) < 2:
            return ()
        words = f"{match[2]} {match[3] or ''}"
        families: list[Family] = []
        if re.search("sdgs|goals|codes", words):
            families.append("sdg")
        if re.search("action lines|codes", words):
            families.append("action_line")
        negated = mapping_pattern("not").search(even[: match.start()]) is not None
        places = tuple(self._place(code) for code in codes)
        same = all(len({self._of(code, family) for code in codes}) == 1 for family in families)
        if same != negated:
            return (Part(0, len(even), "supported", "same-codes", None, places),)
        told = "; ".join(self._told(code, family) for family in families for code in codes)
        return (Part(0, len(even), "contradicted", "same-codes", f"{told}.", places),)

    def placed(self, even: str, rows: "Sequence[Listed]", topic: Sequence[str], linked: bool) -> tuple[Part, ...]:
        """As in "It falls under Objective D.3", "D.2 has the fewest outcomes"."""
        objectives = [code for one in rows if one.family == "objective" for code in one.codes]
        outcomes = [code for one in rows if one.family == "outcome" for code in one.codes]
        extreme = re.search(
            r"\b(?:the )?(most|fewest|least|largest number|smallest number)\b(?! (?:of the )?(?:sdg|goal|action))", even
        )
        if objectives and not outcomes and extreme:
            sizes = {code: len(self._links.rows_of(code)) for code in self._links.objectives}
            few = extreme[1] in ("fewest", "least", "smallest number")
            edge = min(sizes.values()) if few else max(sizes.values())
            best = [code for code, size in sizes.items() if size == edge]
            place = tuple(self._place(code) for code in best)
            if set(objectives) <= set(best):
                return (Part(0, len(even), "supported", "mapping-count", None, place),)
            told = f"{_join(best)}, with {edge} outcomes."
            return (Part(0, len(even), "contradicted", "mapping-count", told, place),)
        subject = outcomes or (
            [code for code in topic if code in self._links.outcomes]
            if mapping_pattern("same_outcome").search(even) or linked
            else []
        )
        belongs = re.search(
            r"\b(?:under|belongs? to|part of|falls? (?:under|within)|comes? under|in|within|of)\b"
            r"[^.;]{0,20}\bobjective\b",
            even,
        )
        if len(objectives) != 1 or not subject or belongs is None:
            return ()
        wrong = [code for code in subject if self._links.outcomes[code].objective != objectives[0]]
        place = tuple(self._place(code) for code in (wrong or subject))
        if not wrong:
            return (Part(0, len(even), "supported", "objective-of-outcome", None, place),)
        homes = ((code, self._links.objectives[self._links.outcomes[code].objective]) for code in wrong)
        told = "; ".join(f"{code} is an outcome of {home.code} {home.name}" for code, home in homes)
        return (Part(0, len(even), "contradicted", "objective-of-outcome", f"{told}.", place),)

    def row(self, text: str, cells: Sequence[Place], code: str) -> tuple[Part, ...]:
        """A row of a table, "D.2-2 | 4, 9, 11 | C5": a cell lists all codes of its family and no other."""
        parts = []
        for start, end in cells:
            cell = text[start:end]
            match = re.fullmatch(
                r"\s*(?:sdgs?|goals?|action lines?|al)?\s*((?:c?\d{1,2})(?:\s*(?:,|;|and|&|to|-|/)+\s*c?\d{1,2})*)\s*",
                cell,
            )
            if match is None:
                continue
            family: Family = "action_line" if "c" in match[1] else "sdg"
            said = _numbers(match[1])
            has = [int(re.sub(r"\D", "", one)) for one in self._of(code, family)]
            rule = {"sdg": "sdg-of-outcome", "action_line": "action-line-of-outcome"}[family]
            place = (self._place(code),)
            if sorted(set(said)) == sorted(has):
                parts.append(Part(start, end, "supported", rule, None, place))
            else:
                parts.append(Part(start, end, "contradicted", rule, f"{self._told(code, family)}.", place))
        return tuple(parts)

    def titles(self, text: str, even: str, lists: "Sequence[Listed]") -> tuple[Part, ...]:
        """Descriptions after a row's code that fit another row and not this one."""
        parts = []
        for one in lists:
            if one.family not in ("outcome", "objective") or len(one.codes) != 1:
                continue
            match = mapping_pattern("title_after").match(even, one.end)
            code = one.codes[0]
            if match is None or code not in self._stems:
                continue
            start, end = match.span(1) if match[1] else match.span(2)
            said = stems_of(text[start:end]) - _SMALL
            if not said or re.fullmatch(r"(?:see |annex|sdg|c\d).*", even[start:end]):
                continue
            shares = {
                other: len(said & stems) / len(said)
                for other, stems in self._stems.items()
                if family_of(other) == one.family
            }
            best = max(shares, key=lambda other: (shares[other], other == code))
            if shares[code] <= MOST_OWN and shares[best] >= LEAST_OTHER:
                told = f"{code}: {self._text(code)}"
                parts.append(Part(start, end, "contradicted", "outcome-title", told, (self._place(code),)))
        return tuple(parts)

    def _text(self, code: str) -> str:
        if code in self._links.outcomes:
            return self._links.outcomes[code].text
        return self._links.objectives[code].text

    def _rows(self, code: str) -> tuple[str, ...]:
        return tuple(sorted(self._links.rows_of(code))) if code in self._links.objectives else (code,)

    def _of(self, row: str, family: Family) -> tuple[str, ...]:
        return in_order(self._links.neighbours(row, family))

    def _told(self, row: str, family: Family) -> str:
        codes = self._of(row, family)
        if family == "sdg":
            named = ", ".join(code.removeprefix("SDG ") for code in codes)
            return f"{row} contributes to SDGs {named}" if len(codes) > 1 else f"{row} contributes to SDG {named}"
        return f"{row} contributes to Action Line{'s' if len(codes) > 1 else ''} {', '.join(codes)}"

    def _place(self, code: str) -> Place:
        row = self._links.outcomes.get(code) or self._links.objectives[code]
        return (row.span.start, row.span.end)


_SMALL = frozenset(
    stems_of(
        "the of and on for in to a an its their with strengthened enhanced improved capacity itu member states "
        "membership telecommunication ict telecommunications icts"
    )
)


def _numbers(cell: str) -> list[int]:
    """The numbers of a cell, with ranges filled in: "C1 to C7 and C11"."""
    found: list[int] = []
    last = 0
    for match in re.finditer(r"\d+", cell):
        gap = cell[last : match.start()]
        number = int(match.group())
        if found and re.fullmatch(r"\s*(?:to|-)\s*c?", gap):
            found += range(found[-1] + 1, number)
        found.append(number)
        last = match.end()
    return found


def _compare(actual: int, said: int, hedge: str) -> bool:
    if hedge in AT_LEAST:
        return actual > said if hedge in ("over", "more than", "above") else actual >= said
    if hedge in AT_MOST:
        return actual < said if hedge in ("fewer than", "less than", "under") else actual <= said
    return actual == said


def _join(codes: Iterable[str]) -> str:
    listed = list(codes)
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}" if listed else ""


def _first(even: str, which: str) -> int:
    match = mapping_pattern(which).search(even)
    return match.start() if match else 0
