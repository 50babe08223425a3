"""Claims about the report's text: the statement that tells the same is found, and each part held against it."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.check.agents import other_agent
from assistant.check.agreement import Agreement
from assistant.check.atoms import Atom
from assistant.check.choices import Choices, chosen_words, read_choices
from assistant.check.clauses import Clause
from assistant.check.compare import Compared, compare
from assistant.check.equal_counts import equal_counts
from assistant.check.event_days import Order
from assistant.check.examples import UNREAD, Meaning
from assistant.check.level import level
from assistant.check.part import Part, Place
from assistant.check.ranking import Ranking, Scored
from assistant.check.rivals import (
    RULES,
    another_time,
    contradicted,
    of_one_event,
    other_country,
    replaced,
    right_beside,
    same_day,
    several_cities,
    told_together,
    years_together,
)
from assistant.check.silence import Signs, read_signs
from assistant.check.statements import Statement, Statements, negative
from assistant.check.tables import claims_pattern
from assistant.check.verdict import STRANGE, STRANGER, SURELY, points_back, untold_atoms, verdict_by, verdict_on
from assistant.text.words import stems_of

# Tuned on the tuned drafts (evals/datasets/drafts/tuned).
MATTER = 0.55  # confidence from which a statement speaks of the matter, so that its other date or number contradicts
NEAR_FROM = 0.35  # cosine from which nearness in meaning adds to the confidence
MATTER_AT_HAND = 0.42  # the same for a clause that goes on with the matter of the claim before
MATTER_OF_DAY = 0.25  # for another place beside the same whole date, which tells the event
MATTER_AFTER = 0.33  # the same for a clause in the paragraph of the claim before
MATTER_OF_RARE = 0.38  # for choices that hardly any statement makes
REPLACED = 1.0  # for a body in the place of the only one that a statement names
IN_PLACE = 0.15  # for another body in the very place, where the clause goes on with the matter
MATTER_OF_NOT = 0.75  # for a denial
MATTER_OF_BODY = 0.85  # for another body in another place of the sentence
CLOSE = 0.85  # share of the best score from which another statement may tell the atom
ALIKE = 0.7  # cosine from which a clause is the report's matter, whatever its words
TELLERS, ALMOST, TELLS, LESS = 12, 0.7, 0.55, 0.05  # of statements that may tell an act too: how many, score, cover
SPEAKING = 3  # words without which only the best statement is asked
AGENT_AT_ALL = 0.3  # cover from which the best statement is on the matter of an act


@dataclass(frozen=True, slots=True)
class Judged:
    """The parts of a clause, and what they rest on; `signs` where the report might have been silent on it."""

    parts: tuple[Part, ...]
    best: Scored
    confidence: float
    strange: float
    compared: tuple[Compared, ...]
    signs: Signs | None = None


class Narrative:
    """Reads clauses against the report's statements."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements
        self._agreement = Agreement(statements)
        self._choices = Choices(statements)
        self._order = Order(statements)
        self.ranking = Ranking(statements, self._agreement)

    def judge(
        self,
        clause: Clause,
        atoms: tuple[Atom, ...],
        ranked: list[Scored],
        told: frozenset[str],
        before: Statement | None = None,
        antecedent: str = "",
        meant: Meaning = UNREAD,
        goes_on: bool = False,
    ) -> Judged:
        """The verdicts on a clause, given the statements ranked for it.

        `told` are the words of the claim before, `before` what that rests on, where the clause goes on with it.
        `antecedent` is the body that the sentence names before the clause, `meant` what the clause is near to.
        """
        best = ranked[0]
        one = best.statement
        stems = self.ranking.stems(clause.text, atoms)
        cover = self._statements.cover(stems, one, told)
        row = one.passage.kind in ("outcome", "objective")
        confidence = cover + 1.6 * best.agreed + 0.8 * max(0.0, best.cosine - NEAR_FROM) + 0.2 * row
        chosen = frozenset(stem for word in chosen_words(clause.text) for stem in stems_of(word))
        missing = [
            stem for stem in stems if stem not in told and stem not in chosen and not self._statements.meets(stem, one)
        ]
        strange = sum(map(self._statements.strange, missing))
        said = read_choices(clause.text)
        near = self._near(ranked, atoms, said)
        without = {
            atom: self._near(ranked, tuple(other for other in atoms if other is not atom), said)
            for atom in atoms
            if atom.kind == "place" or (atom.kind == "date" and not several_cities(atoms))
        }
        compared = tuple(
            self._agreement.compare(clause.text, atom, one, without.get(atom, near))
            for atom in atoms
            if atom.kind in RULES
        )
        compared = tuple(replaced(item, compared, one) if confidence >= REPLACED else item for item in compared)
        compared = tuple(item for item in compared if item.atom.kind != "annex" or item.outcome == "other")
        compared = years_together(clause.text, another_time(clause.text, compared, one), one)
        compared = of_one_event(self._statements, told_together(self._statements, compared, one), one)
        both = self._order.named_beside(clause.text, one)
        compared = tuple(
            Compared(item.atom, "same") if compare(item.atom, both).outcome == "same" else item for item in compared
        )
        place: Place = (one.start, one.end)
        parts: list[Part] = []
        at_hand = before is not None and before.passage.id == one.passage.id
        foreign = strange >= STRANGE and confidence < SURELY and best.cosine < ALIKE
        bare = at_hand and not stems  # nothing but the day, the place or the number of what was said before
        limit = IN_PLACE if bare else MATTER_AT_HAND if at_hand else MATTER_OF_DAY if same_day(compared) else MATTER
        if not foreign:
            years = any(item.atom.kind == "year" and item.outcome == "same" for item in compared)
            wrong = [
                item
                for item in compared
                if item.outcome == "other"
                and not (item.atom.kind == "year" and years and confidence < MATTER_OF_BODY)
                and self._counts(clause.text, item, one, confidence, limit, at_hand)
            ]
            parts += [contradicted(self._statements, item, one) for item in wrong]
        odd = foreign and strange >= STRANGER  # beyond a few strange words: an act and a rare choice bear those
        if (at_hand or (confidence >= MATTER_AT_HAND and cover >= AGENT_AT_ALL)) and not odd and not parts:
            telling, close = self._telling(one, ranked, stems)
            parts += _agent(clause.text, atoms, telling, close, antecedent)
        closed = self._choices.closed(clause.text)
        parts += closed
        if not parts and not odd:
            parts += self._choices.moved(clause.text, stems) + equal_counts(clause.text, one.atoms, place)
            parts += self._order.misplaced(clause.text, one) if at_hand or confidence >= MATTER else []
        if not closed and confidence >= (MATTER_AFTER if at_hand or goes_on else MATTER_OF_RARE) and not odd:
            region = {name: options for name, options in said.items() if name != "region"}
            near = self._near(ranked, atoms, region)
            parts += self._choices.other(clause.text, one, near, confidence, foreign, at_hand)
        apart = claims_pattern("contrast").search(level(clause.text)) or any(
            item.atom.kind == "number" and item.outcome != "same" for item in compared
        )
        denied = negative(clause.text) and not one.negative and not apart
        if not parts and confidence >= MATTER_OF_NOT and not foreign and denied:
            parts.append(Part(0, len(clause.text), "contradicted", "negation", _quoted(one), (place,)))
        parts = parts or other_country(self._statements, atoms)
        parts += right_beside(clause.text, parts, compared, place)
        signs = None
        if not parts:
            if not meant.cosines:
                verdict = verdict_on(clause.text, stems, atoms, compared, confidence, strange, best)
            else:
                alike = max(meant.cosines.values(), default=0.0)
                untold = untold_atoms(clause.text, atoms, compared)
                signs = read_signs(meant.near, alike, confidence, strange, best.agreed, untold, goes_on, atoms)
                verdict = verdict_by(signs, best)
            if verdict is not None:
                rule = "stated" if verdict == "supported" else "not-in-report"
                parts.append(Part(0, len(clause.text), verdict, rule, None, (place,)))
        return Judged(tuple(parts), best, confidence, strange, compared, signs)

    def _telling(self, one: Statement, ranked: list[Scored], stems: tuple[str, ...]) -> tuple[list[Statement], int]:
        """The statements that may tell who did what a clause speaks of, and how many of them tell nearly as much."""
        cover = self._statements.cover
        others = [
            scored
            for scored in ranked[1:TELLERS]
            if scored.statement.passage.kind not in ("outcome", "objective")
            and len(stems) >= SPEAKING
            and (scored.score >= ALMOST * ranked[0].score or scored.statement.passage.id == one.passage.id)
            and cover(stems, scored.statement) >= TELLS
        ]
        least = cover(stems, one) - LESS
        others.sort(key=lambda scored: scored.score < CLOSE * ranked[0].score or cover(stems, scored.statement) < least)
        close = sum(
            scored.score >= CLOSE * ranked[0].score and cover(stems, scored.statement) >= least for scored in others
        )
        return [one, *(scored.statement for scored in others)], 1 + close

    def _near(
        self, ranked: list[Scored], atoms: tuple[Atom, ...], choices: Mapping[str, frozenset[str]]
    ) -> list[Statement]:
        """The statements that tell nearly as much as the best, by these atoms and choices; those left out prove nothing
        for themselves.
        """
        points = self._agreement.points
        bare = [(scored, points(atoms, choices, scored.statement, scored.cover)) for scored in ranked[:6]]
        best, agreed = bare[0][0].score - bare[0][0].agreed + bare[0][1], bare[0][1]
        return [
            scored.statement
            for scored, own in bare
            if scored.score - scored.agreed + own >= CLOSE * best and own >= agreed
        ]

    def _counts(
        self, text: str, item: Compared, one: Statement, confidence: float, limit: float, at_hand: bool
    ) -> bool:
        """Whether another atom of the report contradicts: another body only in its place, or where all else is told."""
        if item.atom.kind == "code" and claims_pattern("contrast").search(level(text)):
            return False
        if item.atom.kind == "number" and (
            negative(text) or points_back(text, item) or claims_pattern("complement").search(level(text))
        ):
            return False
        if item.atom.kind == "ordinal" and at_hand:
            return confidence >= IN_PLACE
        if item.atom.kind in ("body", "name"):
            in_place = self._agreement.in_place(text, item, one)
            return confidence >= (MATTER_OF_BODY if not in_place else IN_PLACE if at_hand else limit)
        return confidence >= (max(limit, MATTER_OF_BODY) if item.atom.kind == "code" else limit)


def _agent(text: str, atoms: tuple[Atom, ...], telling: list[Statement], close: int, antecedent: str) -> list[Part]:
    other = other_agent(text, atoms, [one.deeds for one in telling], close, antecedent)
    if other is None:
        return []
    home, said, told = telling[other.where], other.said, other.told
    words = home.text[told.start : told.end]
    return [Part(said.start, said.end, "contradicted", "agent", words, ((home.start, home.end),))]


def _quoted(one: Statement) -> str:
    return f"“{' '.join(one.text.split())}”"
