"""The verdict on a clause in which nothing is told otherwise: told, not told, or too little to say."""

import re

from assistant.check.atoms import Atom
from assistant.check.compare import Compared
from assistant.check.finding import Verdict
from assistant.check.level import level
from assistant.check.own_count import own_count
from assistant.check.ranking import Scored
from assistant.check.silence import Signs, silent

# Tuned on the tuned drafts (evals/datasets/drafts/tuned).
TOLD = 0.55  # confidence from which a statement tells what a clause claims
DOUBT = 0.3  # confidence from which known words alone do not tell that the report is silent
STRANGE, STRANGER = 1.6, 3.0  # strange words from which a clause is not the report's, and surely not
SURELY = 1.05  # confidence that bears a few strange words
AGREED = 0.17  # agreement of atoms that alone tells the statement is meant
AGREED_MUCH, SURE, OWN = 0.2, 1.2, 20  # agreement and confidence from which a small number is the draft's own count
ALIKE_ENOUGH = 0.5  # cosine from which strange words alone do not tell that the report is silent
SMALL = 5
SILENT = 0.38  # likelihood from which the report is silent on a clause
EXAMPLE = 0.68  # cosine of an example from which its sentence tells the clause
_BACK = re.compile(r"\b(?:these|those|the|other|all|its|their|remaining|rest|last|next|former|latter)\s+$")


def verdict_on(
    text: str,
    stems: tuple[str, ...],
    atoms: tuple[Atom, ...],
    compared: tuple[Compared, ...],
    confidence: float,
    strange: float,
    best: Scored,
) -> Verdict | None:
    """The verdict by words alone; None where the clause says too little to be held against anything."""
    silent = untold_atoms(text, atoms, compared)
    counts = all(item.atom.kind == "number" and float(str(item.atom.value[0])) <= OWN for item in silent)
    if silent and not (counts and best.agreed >= AGREED_MUCH and confidence >= SURE):
        return "not_in_report"
    annex = any(str(code).startswith("D.") for atom in atoms if atom.kind == "code" for code in atom.value)
    alike = annex or best.cosine >= ALIKE_ENOUGH  # a claim about the annex that was not read is left alone
    if not alike and ((strange >= STRANGE and confidence < SURELY) or strange >= STRANGER):
        return "not_in_report"
    if confidence >= TOLD or (best.agreed >= AGREED and strange < STRANGE):
        return "supported"
    if alike:
        return None
    if len(stems) < 2 or (confidence >= DOUBT and strange < 1):
        return None
    return "not_in_report"


def verdict_by(signs: Signs, best: Scored) -> Verdict | None:
    """The verdict where the index tells what the clause is near to; None where too little speaks for either."""
    if silent(signs) >= SILENT:
        return "not_in_report"
    told = signs.confidence >= TOLD or signs.agreed >= AGREED or best.example >= EXAMPLE
    return "supported" if told else None


def untold_atoms(text: str, atoms: tuple[Atom, ...], compared: tuple[Compared, ...]) -> list[Compared]:
    """The dates, numbers, places and bodies of a clause that the report does not tell and the draft did not count."""
    return [
        item
        for item in compared
        if item.outcome != "same"
        and not points_back(text, item)
        and item.atom.kind != "code"
        and not own_count(item.atom, atoms)
    ]


def points_back(text: str, item: Compared) -> bool:
    """Whether a number counts what was named before: "these two lines", "the other three"."""
    before = level(text[max(0, item.atom.start - 14) : item.atom.start])
    small = item.atom.kind == "number" and float(str(item.atom.value[0])) <= SMALL
    after = level(text[item.atom.end : item.atom.end + 12])
    back = _BACK.search(before) or re.match(r" of (?:them|these)", after)
    return small and back is not None
