"""What Annex 1 says to a count of its rows: "three outcomes", "all outcomes", "the most SDGs"."""

import re
from collections.abc import Sequence

from assistant.check.annex_rows import AnnexRows, compare, join
from assistant.check.atoms import Atom
from assistant.check.mapping_lists import Listed
from assistant.check.mapping_words import mapping_pattern
from assistant.check.part import Part
from assistant.exact.code import Family

_PLURAL = {"sdg": "SDGs", "action_line": "Action Lines"}


class Counts(AnnexRows):
    """Composes the verdicts on counts over the links of Annex 1."""

    def quantified(
        self,
        even: str,
        codes: Sequence[Listed],
        which: str,
        counted: Atom | None,
        objectives: Sequence[str],
        topic: Sequence[str] = (),
    ) -> tuple[Part, ...]:
        """As in "All outcomes", "no outcome", "three outcomes" … contribute to these codes."""
        rows = [code for code in self.links.outcomes if not objectives or code.split("-")[0] in objectives]
        if mapping_pattern("no_other").search(even):
            rows = [code for code in rows if code not in topic]
        parts = []
        for one in _of_count(codes, counted) if counted is not None and not which else codes:
            wanted = set(one.codes)
            having = [
                code
                for code in rows
                if (one.codes and wanted <= set(self.of(code, one.family)))
                or (one.size is not None and compare(len(self.of(code, one.family)), one.size, one.hedge))
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
                right = compare(number, int(float(str(counted.value[0]))), str(counted.value[1]))
            start = counted.start if counted is not None and not which else _first(even, which)
            start = min(start, one.start)
            places = tuple(self.place(code) for code in having[:4])
            end = max(one.end, counted.end if counted else 0)
            if right:
                parts.append(Part(start, end, "supported", "mapping-count", None, places))
            else:
                told = f"{len(having)} of {len(rows)} outcomes list {join(one.codes) or _PLURAL[one.family]}"
                told += f": {join(having)}." if having else "."
                parts.append(Part(start, end, "contradicted", "mapping-count", told, places))
        return tuple(parts)

    def number_of_rows(
        self, even: str, counted: Atom, rows: Sequence[Listed], topic: Sequence[str]
    ) -> tuple[Part, ...]:
        """As in "Annex 1 lists 16 outcomes", "objective D.1 has five outcomes", "it has three outcomes"."""
        objectives = [code for one in rows for code in one.codes if one.family == "objective"]
        if not objectives and mapping_pattern("same_outcome").search(even):
            objectives = [code for code in topic if code in self.links.objectives]
        if not objectives and not mapping_pattern("whole_annex").search(even):
            return ()
        if "outcom" in counted.noun[:3]:
            having: list[str] = [
                code for code in self.links.outcomes if not objectives or code.split("-")[0] in objectives
            ]
        else:
            having = list(self.links.objectives)
        end = even.find(" ", counted.end + 1)
        end = end if end > 0 else len(even)
        noun = re.compile(r"\b(?:outcomes?|objectives?)\b").search(even, counted.end)
        end = noun.end() if noun else end
        places = tuple(self.place(code) for code in having[:4])
        if compare(len(having), int(float(str(counted.value[0]))), str(counted.value[1])):
            return (Part(0, len(even), "supported", "mapping-count", None, places),)
        told = f"{len(having)}: {join(having)}."
        return (Part(counted.start, end, "contradicted", "mapping-count", told, places),)

    def superlative(self, even: str, subject: Sequence[str], scope: Sequence[str] = ()) -> tuple[Part, ...]:
        """As in "D.3-2 contributes to the most SDGs", of all outcomes or those of some objectives."""
        match = mapping_pattern("superlative").search(even)
        if match is None or not subject:
            return ()
        family: Family = "action_line" if "action" in (match[2] or match[3]) else "sdg"
        among = [code for code in self.links.outcomes if not scope or code.split("-")[0] in scope]
        sizes = {code: len(self.of(code, family)) for code in among}
        least = re.search(r"few|least|small|low", match.group()) is not None
        edge = min(sizes.values()) if least else max(sizes.values())
        best = [code for code, size in sizes.items() if size == edge]
        places = tuple(self.place(code) for code in best[:4])
        if set(subject) <= set(best):
            return (Part(0, len(even), "supported", "mapping-count", None, places),)
        told = f"{join(best)}, with {edge}."
        return (Part(match.start(), match.end(), "contradicted", "mapping-count", told, places),)


def _of_count(codes: Sequence[Listed], counted: Atom) -> Sequence[Listed]:
    """The list that a count is said of: the last before it, or the first after it."""
    before = [one for one in codes if one.end <= counted.start]
    return before[-1:] or codes[:1]


def _first(even: str, which: str) -> int:
    match = mapping_pattern(which).search(even)
    return match.start() if match else 0
