"""The check: reads a draft sentence by sentence and gives each claim its verdict, with the places that prove it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.answer import Citation
from assistant.check.agents import last_actor
from assistant.check.annex.reader import AnnexReader, aged
from assistant.check.annex.talk import AnnexTalk
from assistant.check.annex.vocabulary import annex_pattern
from assistant.check.atoms import Atom, read_atoms
from assistant.check.claiming import Claiming, read_claiming
from assistant.check.clauses import Clause
from assistant.check.examples import UNREAD, Meaning, NearClaims
from assistant.check.finding import Checked, Finding
from assistant.check.level import level
from assistant.check.mapping_claims import MappingClaims
from assistant.check.mapping_words import mapping_pattern
from assistant.check.named_rows import NamedRows, with_named
from assistant.check.narrative import Judged, Narrative
from assistant.check.part import Part
from assistant.check.parting import clauses_of, inside, lines_of, spoken_of, without_repeats
from assistant.check.quotation import Quotations, find_quotations
from assistant.check.ranking import Scored
from assistant.check.role_claims import RoleClaims
from assistant.check.second_reading import SecondReading
from assistant.check.sentence import DraftSentence, read_sentences
from assistant.check.session_claims import SessionClaims
from assistant.check.statements import Statement, Statements, content
from assistant.exact.lookup import Links
from corpus.facts.roles import read_roles
from corpus.facts.sessions import read_sessions
from corpus.library import Corpus

Progress = Callable[[int, int], None]
OnJudged = Callable[[int, Clause, Judged], None]
Meanings = Callable[[Sequence[str]], Sequence[Meaning]]
POINTING = 0.4  # the same where it points back at the claim before
GENERIC = ("ITU", "BDT", "ITU-D")  # bodies whose roles the sentence itself is about
AT_ONCE = 256  # sentences between two calls of the model, so that progress can be told
NAMING = ("body", "code", "edition", "resolution", "document", "date", "name")
LEAST_WORDS = 3  # telling words without which a sentence that names nothing is not the report's
SURE = 0.5  # cover from which a sentence that names nothing speaks of the report's matter
SURE_ALIKE = 0.6  # or the cosine from which it does
SURE_EXAMPLE = 0.62  # or the cosine of an example claim
BOTH = 1.2  # the whole of a sentence is nearer to what its clauses share than each of them
CLAIMLESS = 0.08  # how much nearer a sentence that claims nothing may be


@dataclass(frozen=True, slots=True)
class _Talk:
    """What the draft speaks of: rows, lines, the code named last, the statement of the claim before and its words."""

    rows: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    statement: Statement | None = None
    told: frozenset[str] = frozenset()
    paragraph: int = -1
    claimed: bool = False
    annex: AnnexTalk = field(default_factory=AnnexTalk)


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence with what it does, its atoms and its clauses; no clauses where it claims nothing."""

    sentence: DraftSentence
    claim: Claiming
    atoms: tuple[Atom, ...] = ()
    clauses: tuple[Clause, ...] = ()

    def meanings(self, known: Mapping[str, Meaning]) -> list[Meaning]:
        """What each clause is near to. The report's sentences are those that its whole sentence is near to, which is
        told from its clauses: a vector of the whole lies near the middle of theirs.
        """
        each = [known[clause.text] for clause in self.clauses]
        if len(each) < 2:
            return each
        whole = {name: BOTH * sum(one.cosines[name] for one in each) / len(each) for name in each[0].cosines}
        return [Meaning(whole, one.near) for one in each]


class Checker:
    """Checks drafts against one report. `meanings` tells for each text what it is near to."""

    def __init__(self, corpus: Corpus, meanings: Meanings | None = None, on_judged: OnJudged | None = None) -> None:
        """Read the report's statements; `meanings` may be None, then words alone decide.

        `on_judged` is told where in the draft a clause starts and how it was judged (for measuring).
        """
        self._corpus = corpus
        self._on_judged = on_judged
        self._meanings = meanings
        self._links = Links(corpus.mapping, corpus.study_questions or ())
        self._statements = Statements(corpus, self._exists)
        self._mapping = MappingClaims(self._links, SecondReading(corpus, self._links, self._exists))
        self._named = NamedRows(corpus)
        self._annex = AnnexReader(corpus, self._links, self._named)
        self._roles = RoleClaims(read_roles(corpus))
        self._sessions = SessionClaims(read_sessions(corpus))
        self._narrative = Narrative(self._statements)
        self._quotations = Quotations(corpus.report.text)

    def check(self, text: str, on_progress: Progress | None = None) -> Checked:
        """Check a draft. `on_progress` is told how many of how many sentences are done."""
        sentences = read_sentences(text)
        claims = [read_claiming(sentence) for sentence in sentences]
        findings: list[Finding] = []
        talk, silent = _Talk(), 0
        for at in range(0, len(sentences), AT_ONCE):
            batch = [
                self._read(sentence, claim)
                for sentence, claim in list(zip(sentences, claims, strict=True))[at : at + AT_ONCE]
            ]
            known = self._known(batch)
            for number, read in enumerate(batch, at + 1):
                sentence = read.sentence
                parts: tuple[Part, ...] = ()
                if read.claim.starts >= 0:
                    parts, talk = self._sentence(read, known, talk)
                else:
                    parts, annex = self._annex.aside(sentence.text, read.atoms, talk.annex)
                    talk = replace(talk, annex=annex)
                talk = replace(talk, annex=aged(sentence.text, talk.annex, parts))
                silent += not parts
                findings += [self._finding(sentence, part) for part in parts]
                if on_progress is not None:
                    on_progress(number, len(sentences))
        return Checked(text, tuple(findings), silent)

    def _read(self, sentence: DraftSentence, claim: Claiming) -> _Read:
        atoms = read_atoms(sentence.text, self._exists)
        clauses = clauses_of(sentence.text, claim.starts, atoms) if claim.starts >= 0 else ()
        return _Read(sentence, claim, atoms, tuple(clauses))

    def _known(self, batch: Sequence[_Read]) -> dict[str, Meaning]:
        """What the sentences that claim something, and their clauses, are near to."""
        claiming = [read for read in batch if read.claim.starts >= 0]
        wanted = list(dict.fromkeys(clause.text for read in claiming for clause in read.clauses))
        if self._meanings is None or not wanted:
            return dict.fromkeys(wanted, UNREAD)
        return dict(zip(wanted, self._meanings(wanted), strict=True))

    def _sentence(self, read: _Read, known: dict[str, Meaning], talk: _Talk) -> tuple[tuple[Part, ...], _Talk]:
        sentence, claim, atoms = read.sentence, read.claim, read.atoms
        text = sentence.text
        parts: list[Part] = []
        spans: list[tuple[int, int]] = []
        for quotation in find_quotations(text):
            part = self._quotations.read(text, quotation, claim.sure or claim.goes_on or bool(atoms))
            if part is not None:
                parts += [part, *self._quoted_from(atoms, part)]
                spans.append((quotation.start, quotation.end))
        if row := self._table_row(text):
            return row, replace(talk, paragraph=sentence.paragraph)
        rows, lines, annex = talk.rows, talk.lines, talk.annex
        statement, told = talk.statement, talk.told
        spoken = talk.spoken
        lost = False  # whether a clause before spoke of something else than rows
        strange = False  # whether the sentence's subject is an outcome that we do not know
        goes_on = claim.goes_on or claim.points or talk.paragraph == sentence.paragraph
        clauses, meanings = read.clauses, read.meanings(known)
        whole = "" if not clauses else text[clauses[0].start : clauses[-1].end]
        if len(clauses) > 1 and not spans:
            one = Clause(clauses[0].start, clauses[-1].end, whole, False)
            if self._annex.read(whole, inside(atoms, one), annex, False)[0]:
                clauses, meanings = (one,), meanings[:1]
        for clause, meant in zip(clauses, meanings, strict=True):
            quoted = sum(end - start for start, end in spans if start < clause.end and clause.start < end)
            if quoted * 2 > clause.end - clause.start:
                continue
            own = inside(atoms, clause)
            named = with_named(own, self._named.find(clause.text))
            if not clause.linked:
                strange = not self._mapping.topic(named) and self._named.names_one(clause.text)
            lost = lost and not self._mapping.topic(named)
            said = replace(annex, fresh=False) if lost else annex
            found, annex_after = self._annex.read(clause.text, own, said, clause.linked)
            annex = replace(annex_after, fresh=annex_after.fresh or annex.fresh)
            if found:
                found = (*found, *self._mapping.titles(clause.text, own))
            else:
                lost = not self._mapping.topic(named) and not annex_pattern("points").search(level(clause.text))
                found = self._mapping.read(clause.text, named, () if strange else rows, clause.linked, spoken)
                if clause.text != whole and mapping_pattern("involved").search(level(text)):
                    found = tuple(part for part in found if part.verdict != "contradicted")
            spoken = spoken_of(own) or spoken
            rows = self._mapping.topic(named) or rows
            if found:
                parts += [part.moved(clause.start) for part in found if part.start < part.end]
                lines = lines_of(own) or lines
                continue
            found = self._roles.read(clause.text, own, lines) or self._sessions.read(clause.text, own)
            lines = lines_of(own) or lines
            if found:
                found = self._told_otherwise(clause, own, meant) or found
                parts += [part.moved(clause.start) for part in found]
                continue
            if self._mapping.unread(clause.text, own, rows or spoken) or self._annex.speaks(clause.text, own, said):
                continue
            ranked = self._narrative.ranking.rank(clause.text, own, meant, statement, goes_on or clause.linked)
            if not self._speaks(clause, own, claim, ranked[0], meant.near, talk.claimed and goes_on):
                continue
            refers = claim.goes_on or clause.linked
            earlier = told if goes_on or clause.linked else frozenset()
            before = tuple(atom for atom in atoms if atom.end <= clause.start)
            who = last_actor(text[: clause.start], before) if clause.linked else ""
            judged = self._narrative.judge(
                clause, own, ranked, earlier, statement if refers else None, who, meant, goes_on or clause.linked
            )
            if self._on_judged is not None:
                self._on_judged(sentence.start + clause.start, clause, judged)
            parts += [part.moved(clause.start) for part in judged.parts]
            if judged.parts and judged.parts[0].verdict != "not_in_report":
                statement = ranked[0].statement
        told = frozenset(content(text)) if parts else told
        parts = without_repeats(parts)
        claimed = bool(parts) or (talk.claimed and talk.paragraph == sentence.paragraph)
        after = _Talk(rows, lines, spoken, statement, told, sentence.paragraph, claimed, annex)
        return tuple(sorted(parts, key=lambda part: part.start)), after

    def _quoted_from(self, atoms: tuple[Atom, ...], quoted: Part) -> list[Part]:
        """Whether a quotation stands in the paragraph that the sentence names."""
        numbers = [atom for atom in atoms if atom.kind == "paragraph"]
        passage = self._corpus.passage_at(quoted.places[0][0]) if quoted.places else None
        home = re.match(r"p(\d+)\b", passage.id) if passage is not None else None
        if home is None or not numbers or any(atom.value[0] == int(home[1]) for atom in numbers):
            return []
        atom = numbers[0]
        return [Part(atom.start, atom.end, "contradicted", "locator", f"paragraph {home[1]}", quoted.places)]

    def _table_row(self, text: str) -> tuple[Part, ...]:
        """The parts of a table's row whose first cell is an outcome."""
        even = level(text)
        if not mapping_pattern("table_row").match(even):
            return ()
        cells, at = [], 0
        for cell in re.split(r"[|\t]", text):
            pad = len(cell) - len(cell.lstrip())
            cells.append((at + pad, at + max(pad, len(cell.rstrip()))))
            at += len(cell) + 1
        codes = [str(code) for atom in read_atoms(text[: cells[0][1] + 1], self._exists) for code in atom.value]
        known = [code for code in codes if code in self._links.outcomes]
        return self._mapping.says.row(even, cells[1:], known[0]) if known else ()

    def _told_otherwise(self, clause: Clause, atoms: tuple[Atom, ...], meant: Meaning) -> tuple[Part, ...]:
        """What else of a clause on roles is wrong: the partners, a year."""
        if not any(atom.kind in ("body", "name", "year", "date") and atom.value[0] not in GENERIC for atom in atoms):
            return ()
        ranked = self._narrative.ranking.rank(clause.text, atoms, meant, None, False)
        parts = self._narrative.judge(clause, atoms, ranked, frozenset()).parts
        wrong = any(part.verdict == "contradicted" and part.rule in ("body", "year", "date", "agent") for part in parts)
        return parts if wrong else ()

    def _speaks(
        self, clause: Clause, atoms: tuple[Atom, ...], claim: Claiming, best: Scored, near: NearClaims, goes_on: bool
    ) -> bool:
        """Whether a clause claims what the report could tell: it names it, goes on with it, or tells its matter."""
        example = max(near.most_told, near.most_denied[1], near.most_silent)
        if not claim.sure and near.none >= max(example + CLAIMLESS, SURE_EXAMPLE):
            return False
        told = best.cover >= SURE or best.cosine >= SURE_ALIKE or example >= SURE_EXAMPLE
        matter = told and len(content(clause.text)) >= LEAST_WORDS
        if claim.sure or matter or (goes_on and claim.points and best.cover >= POINTING):
            return True
        named = any(
            atom.kind in ("body", "code", "edition", "resolution", "document", "date", "name") for atom in atoms
        )
        hard = any(atom.kind in ("place", "number", "year", "ordinal") for atom in atoms)
        return named or (goes_on and hard) or (goes_on and (claim.goes_on or bool(atoms)))

    def _exists(self, code: str) -> bool:
        return any(code in members for members in self._links.members.values())

    def _finding(self, sentence: DraftSentence, part: Part) -> Finding:
        start, end = sentence.start + part.start, sentence.start + part.end
        report = self._corpus.report
        citations = tuple(
            Citation(n, report.name, self._corpus.locator(first, last), report.text[first:last], first, last)
            for n, (first, last) in enumerate(part.places, 1)
        )
        claim = sentence.text[part.start : part.end]
        return Finding(sentence.text, start, end, claim, part.verdict, part.correct, citations, part.rule, part.diff)
