"""What a draft says that a row is about: "Digital inclusion bears the code D.4-4", "D.3-4 is about human capacity"."""

import re
from collections.abc import Sequence

from assistant.check.annex.vocabulary import annex_pattern
from assistant.check.atoms import Atom
from assistant.check.part import Part
from assistant.exact.links import Links
from assistant.exact.meaning import OutcomeFinder

_FAR = 0.5  # of the best row's score: a row that a description fits this little is not the one described
_ROW = "\u00a7"  # stands for the row's code in the patterns


class Titles:
    """Judges what rows are said to be about."""

    def __init__(self, links: Links, finder: OutcomeFinder) -> None:
        self._links, self._finder = links, finder

    def read(self, even: str, atoms: Sequence[Atom]) -> tuple[Part, ...]:
        """The parts of a levelled clause that says what its rows are about."""
        rows = [
            atom
            for atom in atoms
            if atom.kind == "code" and len(atom.value) == 1 and atom.value[0] in self._links.outcomes
        ]
        blank = even
        for atom in rows:
            blank = blank[: atom.start] + _ROW * (atom.end - atom.start) + blank[atom.end :]
        parts = []
        for name in ("title_first", "title_after_row", "title_code"):
            for match in annex_pattern(name).finditer(blank):
                named = [one for one in rows if match.start("row") <= one.start < match.end("row")]
                part = self._judged(even, match, str(named[0].value[0]), name) if named else None
                parts += [part] if part is not None else []
            if parts:
                break
        return tuple(parts)

    def _judged(self, even: str, match: re.Match[str], row: str, name: str) -> Part | None:
        start, end = match.span("what")
        meant = self._finder.find(even[start:end])
        if meant is None or not meant.sure or _ROW in match["what"] or annex_pattern("about").search(match["what"]):
            return None
        span = (min(start, match.start("row")), max(end, match.end("row")))
        places = ((self._links.outcomes[row].span.start, self._links.outcomes[row].span.end),)
        if meant.codes[0] == row:
            return Part(*span, "supported", "outcome-title", None, places) if name != "title_after_row" else None
        scores = dict(zip(meant.codes, meant.scores, strict=True))
        if scores.get(row, 0.0) > _FAR * meant.scores[0]:
            return None
        told = f"{row}: {self._links.outcomes[row].text}"
        return Part(*span, "contradicted", "outcome-title", told, places)
