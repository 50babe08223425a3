"""How likely it is that the report is silent on a clause: a few signs, weighed by a logistic model.

The weights are fitted to the tuned drafts by `python -m evals.silence`, which tells how well they do on drafts that
were left out of the fit.
"""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from assistant.check.atoms import Atom
from assistant.check.compare import Compared
from assistant.check.examples import NearClaims
from assistant.check.tables import table
from assistant.logistic import probability

CODES = ("code",)
COUNTED = ("number",)


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells whether the report speaks of what a clause claims. `nearer` is how much nearer the nearest example
    told or denied by the report is than the nearest on which it is silent, `beyond` how much farther, `claimless` the
    cosine of the nearest example that claims nothing, `alike` that of the nearest sentence of the report; `confidence`,
    `strange` and `agreed` are those of the best statement; the rest are 1 or 0: a number, another thing that the report
    does not tell, whether the clause goes on with the claim before, and whether it names a code of Annex 1.
    """

    nearer: float
    beyond: float
    claimless: float
    alike: float
    confidence: float
    strange: float
    agreed: float
    untold_number: float
    untold_thing: float
    goes_on: float
    of_annex: float


NAMES = tuple(Signs.__slots__)


def read_signs(
    near: NearClaims,
    alike: float,
    confidence: float,
    strange: float,
    agreed: float,
    untold: Iterable[Compared],
    goes_on: bool,
    atoms: Iterable[Atom],
) -> Signs:
    """The signs of a clause; `untold` are its atoms that the report does not tell."""
    kinds = {item.atom.kind for item in untold} - set(CODES)
    gap = max(near.most_told, near.most_denied[1]) - near.most_silent
    return Signs(
        nearer=gap,
        beyond=max(0.0, -gap),
        claimless=near.none,
        alike=alike,
        confidence=confidence,
        strange=strange,
        agreed=agreed,
        untold_number=float(bool(kinds & set(COUNTED))),
        untold_thing=float(bool(kinds - set(COUNTED))),
        goes_on=float(goes_on),
        of_annex=float(any(atom.kind in CODES for atom in atoms)),
    )


def silent(signs: Signs) -> float:
    """How likely it is that the report says nothing of what the clause claims, 0 to 1."""
    fitted = table("silence")
    weighed = (fitted["weights"][name] * value for name, value in zip(NAMES, astuple(signs), strict=True))
    return probability(fitted["bias"] + sum(weighed))
