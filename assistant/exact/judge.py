"""Judge a claim by the mapping: whether it is true, and what decides it."""

from dataclasses import dataclass

from assistant.exact.code import in_order
from assistant.exact.links import Links
from assistant.exact.query import Claim, Contained, Exists, Outnumbers, Same
from assistant.exact.rows import carriers, claim_rows
from assistant.exact.select import COMPARE, select


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a claim is true, the codes that decide it, and the rows that carry it."""

    truth: bool
    witness: tuple[str, ...]
    rows: tuple[str, ...]


def judge(claim: Claim, links: Links) -> Verdict:
    """The verdict on a claim. A claim about nothing ("all outcomes of D.9 list C7") is false."""
    match claim:
        case Contained():
            return _contained(claim, links)
        case Exists(of):
            found = in_order(select(of, links))
            return Verdict(bool(found), found, carriers((of,), {of.family: found}, links))
        case Same(left, right):
            different = in_order(select(left, links) ^ select(right, links))
            return Verdict(not different, different, claim_rows(claim, different, links))
        case Outnumbers():
            return Verdict(_outnumbers(claim, links), (), claim_rows(claim, (), links))


def _contained(claim: Contained, links: Links) -> Verdict:
    inner, outer = select(claim.part, links), select(claim.whole, links)
    missing = in_order(inner - outer)
    if missing or not inner:
        return Verdict(False, missing, claim_rows(claim, missing, links))
    found = in_order(inner)
    return Verdict(True, found, carriers((claim.whole,), {claim.whole.family: found}, links))


def _outnumbers(claim: Outnumbers, links: Links) -> bool:
    left, right = len(select(claim.left, links)), len(select(claim.right, links))
    return COMPARE[claim.comparison](left, right)
