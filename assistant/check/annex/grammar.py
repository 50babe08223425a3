"""The grammar of claims about Annex 1: which rows of marks are claims, and what they claim.

A clause is read only where every mark of it has a place; where one is left over, nothing is claimed.
"""

import re
from collections.abc import Sequence

from assistant.check.annex.claim import Claim
from assistant.check.annex.mark import Mark
from assistant.check.annex.meanings import Meanings
from assistant.check.annex.other_rules import Rules
from assistant.check.annex.prepare import Preparing, relatives
from assistant.check.annex.rule import Reading
from assistant.check.annex.talk import AnnexTalk
from assistant.exact.links import Links

_ROWS = r"[RO?](?:(?:[,&]{1,2}!?|!)[RO?])*"
_CODES = r"[KN](?:[,&]{0,2}!?\^?[KN]|(?<=N)[,VI]{1,3}\^?K)*"
_MID = r"[,VUIF!^+]*"
RULES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("size", r"(?P<o>[OT?])[V,]*(?P<m>[MJ])V*(?P<t>,?O)?"),
        ("size", r"(?P<m2>[MJ])[V,]*(?P<o2>[OT])|V*(?P<m3>[MJ])V*T?"),
        ("only", rf"(?P<g1>{_ROWS})[V,]*W(?P<o>O?)(?P<mid>[VI!U]*)(?P<g2>{_CODES})"),
        ("only", rf"W(?P<o>O?)(?P<mid>[VI!U]*)(?P<g2>{_CODES})[V,]*(?P<g1>{_ROWS})"),
        ("sole", rf"(?P<g2>{_CODES})[V,]*W(?P<mid>[VI+]*)(?P<g1>{_ROWS})(?P<tail>[V+,]*)"),
        ("same", rf"(?P<g1>{_ROWS})?[V,]*(?P<neg>!?)=(?P<f>F)(?:[&,]*=?(?P<h>F))?[VI,]*(?P<g2>{_ROWS})?V*"),
        ("same", rf"(?P<g1>{_ROWS})(?P<f>F)(?:[&,]*(?P<h>F))?[V,]*(?P<neg>!?)=[VI,]*(?P<g2>{_ROWS})"),
        ("rows_first", rf"(?P<pre>[!UVIF^+,]*)(?P<g1>{_ROWS})(?P<mid>{_MID})(?P<g2>{_CODES})(?P<tail>,?[~^VF+]*)"),
        ("codes_first", rf"(?P<pre>[!UVIF^+]*)(?P<g1>{_CODES})(?P<mid>[,VUIF!^+-]*)(?P<g2>{_ROWS})"
                        r"(?P<tail>,?[~^VUFI!+]*)(?P<within>(?<=[~^])O)?"),
        ("count", rf"(?P<mid>[V,]*)(?P<m>M)(?P<mid2>[,VUI!+]*)(?P<g2>{_CODES})(?P<tail>V*)"
                  rf"(?:,(?P<g1>{_ROWS})(?P<some>I?))?"),
        ("more", r"(?P<g1>[R?](?:[,&]{1,2}R)*)(?P<mid>[V,!]*)c[V,]*(?P<g2>R)V*d?"),
        ("namely", rf"(?P<n>N)(?P<mid>[VI+]+)(?P<g1>{_ROWS})[V,]+(?P<g2>K)"),
        ("count", rf"V*(?P<g2>{_CODES})(?P<mid>[,VUI!+]*)(?P<m>M)(?P<tail>[V^]*)(?:,?(?P<g1>{_ROWS}))?"),
        ("count", rf"(?P<g1>{_ROWS})[VI,]*(?P<m>M)(?P<mid>[,VUI!+]*)(?P<g2>{_CODES})"),
        ("placed", r"(?P<g1>[R?](?:[,&]{0,2}[R?])*)(?P<mid>[V!UI]*)(?P<o>O)V*|(?P<o2>O)(?P<mid2>[V!UI]+)(?P<g2>R)"),
        ("carried", rf"(?P<mid>[VUIF!^+,]+)(?P<g2>{_CODES})(?P<tail>,?[~^F]*)"),
        ("carried", rf"(?P<g2>{_CODES})(?P<tail>,?[!VUId]*)"),
        ("carried", r"(?P<s>S)(?P<g2>K)"),
        ("still", rf"(?P<mid>[VUI!+]+\^?)(?P<g1>{_ROWS})(?P<tail>[\^~]?)"),
        ("closed", rf"(?P<z>Z)[VU]*(?P<g1>{_ROWS})?|(?P<g2>{_ROWS})[V]*(?P<z2>Z)"),
        ("those", rf"\?(?P<g1>{_ROWS})"),
        ("alone", r"(?P<g1>[RO](?:[,&]{0,2}[RO])*)\^[dD]|\^(?P<g2>[RO](?:[,&]{0,2}[RO])*)[dD]"),
        ("again", rf"(?P<m>M)(?:(?P<no>!?)[dD](?P<no2>!?)|V*,(?P<g1>{_ROWS}))"),
        ("short", r"(?P<yes>S)(?P<g1>[RO](?:[,&]{0,2}[RO])*)|(?P<no>!)(?P<g2>[RO](?:[,&]{0,2}[RO])*)[dD]?"
                  r"|(?P<g3>[RO](?:[,&]{0,2}[RO])*)d?(?P<no2>!)d?|(?P<g4>[RO](?:[,&]{0,2}[RO])*),?(?P<yes2>[dD])"),
    )
)  # fmt: skip
_JOINT = re.compile(r"[,;&]{1,3}")


class Grammar:
    """Reads rows of marks into claims."""

    def __init__(self, links: Links, meanings: Meanings) -> None:
        self._links, self._preparing = links, Preparing(meanings)

    def read(self, marks: Sequence[Mark], talk: AnnexTalk, linked: bool) -> Reading | None:
        """The claims of a clause; None where it is not read with every mark."""
        whole, asides = relatives(list(marks))
        prepared = self._preparing.prepared(whole, talk)
        signs = "".join(mark.sign for mark in prepared)
        if not re.search(r"[KNMJ=ROZ]", signs) or re.search(r"[x#]", signs):
            return None
        said = self._chain(prepared, signs, 0, talk, (), linked)
        for inner in asides:
            aside = self.read(inner, talk, True)
            if aside is None or said is None:
                return None
            said = Reading((*said.claims, *aside.claims), said.talk)
        return said

    def owned(self, marks: Sequence[Mark], talk: AnnexTalk) -> Reading | None:
        """What a sentence that is not read tells of a row as its own: "we turn to D.2-1, with its nine Goals".

        As well what it tells in a clause of its own at its end: "we welcome D.2-1, which contributes to nine Goals".
        """
        signs = "".join(mark.sign for mark in marks)
        told = re.search(r"R,w(V[VI]*[KN](?:(?:,[KN])*,?&V*[KN])*),*$", signs)
        if told is not None:
            return self.read([marks[told.start()], *marks[told.start(1) : told.end(1)]], talk, False)
        match = re.search(r"R,?V?\?V?N(?:[,&]+V?\?V?N)*(?![&VUI!^KN])", signs)
        if match is None or not any(mark.hedge == "own" for mark in marks[match.start() : match.end()]):
            return None
        inner = [mark for mark in marks[match.start() : match.end()] if mark.sign != "?"]
        return self._chain(inner, "".join(mark.sign for mark in inner), 0, talk, (), False)

    def _chain(
        self, marks: list[Mark], signs: str, at: int, talk: AnnexTalk, claims: tuple[Claim, ...], goes_on: bool
    ) -> Reading | None:
        """All ways to read on from a place, the longest first."""
        joint = _JOINT.match(signs, at) if at else None
        starts = [joint.end()] if joint else [len(signs) - len(signs.lstrip(","))] if at == 0 else []
        if at and at == len(signs):
            return Reading(claims, talk)
        for start in starts:
            if start == len(signs):
                return Reading(claims, talk) if claims else None
            for end in range(len(signs), start, -1):
                if end < len(signs) and signs[end] not in ",;&":
                    continue
                for name, pattern in RULES:
                    match = pattern.fullmatch(signs, start, end)
                    if match is None:
                        continue
                    read = Rules(self._links, marks, match, talk, goes_on or bool(claims)).claims(name)
                    if read is None:
                        continue
                    rest = self._chain(marks, signs, end, read.talk, (*claims, *read.claims), True)
                    if rest is not None:
                        return rest
        return None
