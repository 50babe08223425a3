"""The report's statements in the order in which they may tell what a clause claims."""

from dataclasses import dataclass

from assistant.check.agreement import Agreement
from assistant.check.atoms import Atom
from assistant.check.choices import read_choices
from assistant.check.examples import Meaning
from assistant.check.gazetteer import generic_bodies
from assistant.check.level import level
from assistant.check.statements import Statement, Statements, content
from assistant.check.tables import claims_pattern

# Tuned on the tuned drafts (evals/datasets/drafts/tuned).
SAME_PASSAGE = 0.14  # for a clause that goes on with the matter of the claim before
SAME_STATEMENT = 0.04
EXAMPLES, FAR = 0.8, 0.4  # what nearness to an example claim on a statement adds, and where it begins
BLANK = ("number", "date", "year", "place", "ordinal", "document", "paragraph", "annex")


@dataclass(frozen=True, slots=True)
class Scored:
    """A statement with its score for a clause, the share of the clause's words it meets, how its
    atoms agree, and the cosine of the nearest example claim on it.
    """

    statement: Statement
    score: float
    cover: float
    cosine: float
    agreed: float
    example: float = 0.0


class Ranking:
    """Ranks all statements for a clause."""

    def __init__(self, statements: Statements, agreement: Agreement) -> None:
        self._statements = statements
        self._agreement = agreement

    def rank(
        self, text: str, atoms: tuple[Atom, ...], meant: Meaning, before: Statement | None, goes_on: bool
    ) -> list[Scored]:
        """All statements, best first. `before` is what the claim before rests on; `goes_on`: this one refers to it."""
        cosines, near = meant.cosines, meant.near
        stems = self.stems(text, atoms)
        rows = {code for atom in atoms if atom.kind == "code" for code in atom.value if str(code).startswith("D.")}
        scored = []
        choices = read_choices(text)
        covers = self._statements.covers(stems)
        for one, cover in zip(self._statements.all, map(float, covers), strict=True):
            cosine = cosines.get(one.id, cosines.get(one.passage.id, 0.0))
            agreed = self._agreement.points(atoms, choices, one, cover)
            example = max(near.told.get(one.id, 0.0), near.denied.get(one.id, 0.0))
            score = 0.6 * cover + 0.4 * max(0.0, cosine) + EXAMPLES * max(0.0, example - FAR) + agreed
            if before is not None and one.passage.id == before.passage.id:
                score += SAME_PASSAGE if goes_on else SAME_PASSAGE / 4
                score += SAME_STATEMENT if one.id == before.id and goes_on else 0.0
            if one.passage.kind in ("outcome", "objective"):
                score += 0.3 if one.passage.id.removeprefix("annex1.") in rows else -0.1
            scored.append(Scored(one, score, cover, cosine, agreed, example))
        return sorted(scored, key=lambda one: (-one.score, one.statement.start))

    def stems(self, text: str, atoms: tuple[Atom, ...]) -> tuple[str, ...]:
        """The telling words of a clause, without its atoms and without names that the report does not know."""
        known = self._statements.named
        blank = [
            (atom.start, atom.end)
            for atom in atoms
            if atom.kind in BLANK
            or (atom.kind == "body" and atom.value[0] not in generic_bodies())
            or (atom.kind in ("name", "edition") and atom.value not in known)
        ]
        if any(atom.kind == "date" for atom in atoms):
            edges = (claims_pattern(name).finditer(level(text)) for name in ("opens", "closes"))
            blank += [match.span() for found in edges for match in found]
        return content(text, blank)
