"""What Annex 1 says to a claim: the verdict of a list, a place or a title, with the rows that prove it."""

import re
from collections.abc import Sequence

from assistant.check.annex_rows import AnnexRows, compare, join, numbers
from assistant.check.mapping_lists import Listed
from assistant.check.mapping_words import mapping_pattern
from assistant.check.part import Part, Place
from assistant.exact.code import Family, family_of
from assistant.exact.lookup import Links
from assistant.text.words import stems_of

LEAST_OTHER = 0.5  # the share of a description's words that another outcome must hold to be the one meant
MOST_OWN = 0.2  # and the share the named outcome may hold at most


class Says(AnnexRows):
    """Composes the verdicts over the links of Annex 1."""

    def __init__(self, links: Links) -> None:
        super().__init__(links)
        self._stems = {code: stems_of(row.text) for code, row in links.outcomes.items()}
        self._stems |= {code: stems_of(f"{row.name} {row.text}") for code, row in links.objectives.items()}

    def no_such(self, codes: Sequence[str], end: int) -> Part:
        """A claim about an outcome that does not exist."""
        objective = codes[0].split("-")[0]
        siblings = [code for code in self.links.outcomes if code.startswith(f"{objective}-")]
        has = (
            f"objective {objective} has {join(siblings)}"
            if siblings
            else f"the outcomes are {join(self.links.outcomes)}"
        )
        places = tuple(self.place(code) for code in siblings[-1:])
        return Part(0, end, "not_in_report", "no-such-code", f"There is no {join(codes)}: {has}.", places)

    def linked(
        self,
        subject: Sequence[str],
        one: Listed,
        negated: bool,
        exact: bool,
        span: Place,
    ) -> Part:
        """The verdict on one list for the rows it is said of."""
        rule = {"sdg": "sdg-of-outcome", "action_line": "action-line-of-outcome"}[one.family]
        wrong: list[str] = []
        for row in subject:
            has = self.of(row, one.family)
            if one.size is not None:
                right = compare(len(has), one.size, one.hedge)
                right = right != negated
            elif negated:
                right = not set(one.codes) & set(has)
            elif one.more:
                right = set(one.codes) <= set(has) and len(has) == len(one.codes) + one.more
            elif exact:
                right = set(one.codes) == set(has)
            else:
                right = set(one.codes) <= set(has)
            if not right:
                wrong.append(row)
        places = tuple(self.place(row) for row in (wrong or subject))
        if not wrong:
            return Part(*span, "supported", rule, None, places)
        told = "; ".join(self.told(row, one.family) for row in wrong)
        kind = "mapping-negation" if negated else "mapping-count" if one.size is not None else rule
        return Part(*span, "contradicted", kind, f"{told}.", places)

    def only_rows(
        self, subject: Sequence[str], codes: Sequence[Listed], rows: Sequence[Listed], scope: Sequence[str] = ()
    ) -> tuple[Part, ...]:
        """As in "Only D.4-1 and D.4-2 contribute to SDG 7": these rows must be all that are linked in the scope."""
        among = [code for code in self.links.outcomes if not scope or code.split("-")[0] in scope]
        parts = []
        for one in codes:
            if not one.codes:
                continue
            having = [code for code in among if set(one.codes) <= set(self.of(code, one.family))]
            named = [code for row in subject for code in self.rows(row)]
            start, end = min(one.start, rows[0].start), max(one.end, rows[-1].end)
            places = tuple(self.place(code) for code in having[:4])
            if set(named) == set(having):
                parts.append(Part(start, end, "supported", "only-outcome", None, places))
            else:
                told = f"{join(one.codes)}: {join(having) or 'no outcome'}."
                parts.append(Part(start, end, "contradicted", "only-outcome", told, places))
        return tuple(parts)

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
        places = tuple(self.place(code) for code in codes)
        same = all(len({self.of(code, family) for code in codes}) == 1 for family in families)
        if same != negated:
            return (Part(0, len(even), "supported", "same-codes", None, places),)
        told = "; ".join(self.told(code, family) for family in families for code in codes)
        return (Part(0, len(even), "contradicted", "same-codes", f"{told}.", places),)

    def placed(self, even: str, rows: Sequence[Listed], topic: Sequence[str], linked: bool) -> tuple[Part, ...]:
        """As in "It falls under Objective D.3", "D.2 has the fewest outcomes"."""
        objectives = [code for one in rows if one.family == "objective" for code in one.codes]
        outcomes = [code for one in rows if one.family == "outcome" for code in one.codes]
        extreme = re.search(
            r"\b(?<!at )(?:the )?(most|fewest|least|largest number|smallest number)\b"
            r"(?! (?:of the )?(?:sdg|goal|action))",
            even,
        )
        if objectives and not outcomes and extreme:
            sizes = {code: len(self.links.rows_of(code)) for code in self.links.objectives}
            few = extreme[1] in ("fewest", "least", "smallest number")
            edge = min(sizes.values()) if few else max(sizes.values())
            best = [code for code, size in sizes.items() if size == edge]
            place = tuple(self.place(code) for code in best)
            if set(objectives) <= set(best):
                return (Part(0, len(even), "supported", "mapping-count", None, place),)
            told = f"{join(best)}, with {edge} outcomes."
            return (Part(0, len(even), "contradicted", "mapping-count", told, place),)
        subject = outcomes or (
            [code for code in topic if code in self.links.outcomes]
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
        wrong = [code for code in subject if self.links.outcomes[code].objective != objectives[0]]
        place = tuple(self.place(code) for code in (wrong or subject))
        if not wrong:
            return (Part(0, len(even), "supported", "objective-of-outcome", None, place),)
        homes = ((code, self.links.objectives[self.links.outcomes[code].objective]) for code in wrong)
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
            said = numbers(match[1])
            has = [int(re.sub(r"\D", "", one)) for one in self.of(code, family)]
            rule = {"sdg": "sdg-of-outcome", "action_line": "action-line-of-outcome"}[family]
            place = (self.place(code),)
            if sorted(set(said)) == sorted(has):
                parts.append(Part(start, end, "supported", rule, None, place))
            else:
                parts.append(Part(start, end, "contradicted", rule, f"{self.told(code, family)}.", place))
        return tuple(parts)

    def titles(self, text: str, even: str, lists: Sequence[Listed]) -> tuple[Part, ...]:
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
                parts.append(Part(start, end, "contradicted", "outcome-title", told, (self.place(code),)))
        return tuple(parts)

    def _text(self, code: str) -> str:
        if code in self.links.outcomes:
            return self.links.outcomes[code].text
        return self.links.objectives[code].text


_SMALL = frozenset(
    stems_of(
        "the of and on for in to a an its their with strengthened enhanced improved capacity itu member states "
        "membership telecommunication ict telecommunications icts"
    )
)
