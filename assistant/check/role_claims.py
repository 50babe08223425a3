"""Claims about who facilitates which action line, held against the roles that the report states."""

import re
from dataclasses import dataclass

from assistant.check.atoms import Atom
from assistant.check.finding import Verdict
from assistant.check.level import level
from assistant.check.part import Part, Place
from corpus.facts.roles import Role

_ROLES = (
    ("sole facilitator", re.compile(r"\b(?:sole|only|single|lone|exclusive)\b[^.;]{0,25}?\bfacilitators?\b"
                                    r"|\bfacilitat\w+\b[^.;]{0,25}\b(?:alone|on its own|by itself|solely)\b")),
    ("co-facilitator", re.compile(r"\bfacilitated (?:jointly )?by (?:itu|bdt|the union|unesco|undp)[^.;,]{0,12}"
                                  r"\b(?:together with|along with|and|with) \w+"
                                  r"|\bshar(?:e|es|ed|ing) (?:the |its |this )?(?:role|task|function|work|facilitat)"
                                  r"[^.;,]{0,25}\bfacilitat\w+"
                                  r"|\b(?:one|some|several) (?:of|among) (?:the |its |several |many )*facilitators\b"
                                  r"|\bco-? ?facilitat\w+\b|\bjoint facilitators?\b|\bfacilitat\w+ jointly\b")),
    ("interim focal point", re.compile(r"\b(?:interim|temporary|provisional)\b[^.;]{0,20}\bfocal point\b")),
    ("permanent focal point", re.compile(r"\bpermanent\b[^.;]{0,20}\bfocal point\b")),
    ("focal point", re.compile(r"\bfocal points?\b")),
    ("partner", re.compile(r"\b(?:is|as|remains?|being|only|a|mere) (?:a |an |the |only |simple |mere )*partner\b")),
    ("facilitator", re.compile(r"\bfacilitators?\b|\bfacilitates?\b|\bfacilitated by\b")),
)  # fmt: skip
_SAID = {
    "facilitator": ("facilitator", "sole facilitator", "co-facilitator"),
    "focal point": ("focal point", "interim focal point", "official ITU focal point"),
}
_SAME = re.compile(
    r"\b(?:same|identical|equal|similar) (?:role|function|capacity|position|task|responsibilit\w+|part|status)\b"
    r"|\bin the same (?:way|manner)\b"
)
_NOT = re.compile(r"\b(?:not|no longer|never)\b|n't\b")


@dataclass(frozen=True)
class RoleClaims:
    """Reads clauses on facilitators, focal points and partners of action lines."""

    roles: tuple[Role, ...]

    def read(self, text: str, atoms: tuple[Atom, ...], topic: tuple[str, ...]) -> tuple[Part, ...]:
        """The parts of a clause that gives a body a role on action lines; none where it does not."""
        even = level(text)
        said = self._roles_said(even)
        lists = [
            atom for atom in atoms if atom.kind == "code" and all(re.fullmatch(r"C\d+", str(c)) for c in atom.value)
        ]
        if (not said and not _SAME.search(even)) or re.search(
            r"\bfacilitat\w+ (?:meeting|of implementation|session)|facilitators meeting", even
        ):
            return ()
        if not lists:
            said = [one for one in said if one[0] != "facilitator" or "facilitator" in even[one[1] : one[2]]]
            if (
                not said
                or not topic
                or not re.search(r"^is |\b(?:it|its|this|that|which|these|them|there|line|lines|all)\b", even)
            ):
                return ()
            lists = [Atom("code", topic, 0, len(text))]
        if same := self._same(even, lists, topic):
            return same
        parts = []
        for atom in lists:
            following = min((other.start for other in lists if other.start >= atom.end), default=len(even))
            at_hand = self._after(even, said, atom, following) or self._nearest(said, atom)
            parts.append(self._judge(even, at_hand, tuple(str(code) for code in atom.value), atom))
        return _merged(parts, text)

    def _same(self, even: str, lists: list[Atom], topic: tuple[str, ...]) -> tuple[Part, ...]:
        """The part that gives lines the role that was said of those before; none where it speaks of no such role."""
        codes = tuple(str(code) for atom in lists for code in atom.value)
        if not _SAME.search(even) or not topic or not codes or set(codes) <= set(topic):
            return ()
        told = [role for role in self.roles if role.action_line in codes]
        before = [{role.role for role in self.roles if role.action_line == code} for code in topic]
        held = [{role.role for role in told if role.action_line == code} for code in codes]
        if not told or not all(before):
            return ()
        shared = set.intersection(*before)
        shared = {name for name in shared if "focal point" not in name} or shared
        right = all(shared & own for own in held) != bool(_NOT.search(even))
        places = tuple(dict.fromkeys((role.sentence.start, role.sentence.end) for role in told))
        words = "; ".join(dict.fromkeys(f"{role.body} is {role.role} of {role.action_line}" for role in told))
        verdict: Verdict = "supported" if right else "contradicted"
        return (Part(0, len(even), verdict, "role", None if right else f"{words}.", places),)

    def _roles_said(self, even: str) -> list[tuple[str, int, int]]:
        found: list[tuple[str, int, int]] = []
        for name, pattern in _ROLES:
            for match in pattern.finditer(even):
                if not any(start < match.end() and match.start() < end for _, start, end in found):
                    found.append((name, *match.span()))
        return sorted(found, key=lambda one: one[1])

    def _after(
        self, even: str, said: list[tuple[str, int, int]], atom: Atom, following: int
    ) -> list[tuple[str, int, int]]:
        """The roles of a clause "C9, where ITU is a partner" that follows the codes and speaks of them alone."""
        after = [one for one in said if atom.end <= one[1] < following]
        return after if after and re.search(r"\b(?:where|which|whose)\b", even[atom.end : after[0][1]]) else []

    def _nearest(self, said: list[tuple[str, int, int]], atom: Atom) -> list[tuple[str, int, int]]:
        """The roles said of these codes: all before them since the codes before, else all."""
        before = [one for one in said if one[1] < atom.start]
        if not before:
            return said[:1]
        last = before[-1]
        return [one for one in before if last[1] - one[2] < 12]

    def _judge(self, even: str, said: list[tuple[str, int, int]], codes: tuple[str, ...], atom: Atom) -> Part:
        start, end = min(said[0][1], atom.start), max(said[-1][2], atom.end)
        if atom.start == 0 and atom.end >= len(even):
            start, end = 0, len(even)
        negated = bool(_NOT.search(even[: said[0][1]]))
        body = self._body(even)
        known = [role for role in self.roles if role.action_line in codes]
        places: tuple[Place, ...] = tuple(dict.fromkeys((r.sentence.start, r.sentence.end) for r in known))
        if not known:
            return Part(start, end, "not_in_report", "role", None, ())
        for name, *_ in said:
            for code in codes:
                held = {role.role for role in known if role.action_line == code}
                bodies = {role.body for role in known if role.action_line == code and self._fits(name, {role.role})}
                right = self._fits(name, held) and (
                    not body or body in bodies or not bodies or name != "sole facilitator"
                )
                if right == negated:
                    told = "; ".join(
                        dict.fromkeys(
                            f"{role.body} is {role.role} of {code}" for role in known if role.action_line == code
                        )
                    )
                    if not held:
                        return Part(start, end, "not_in_report", "role", None, ())
                    return Part(start, end, "contradicted", "role", f"{told}.", places)
        return Part(start, end, "supported", "role", None, places)

    def _fits(self, name: str, held: set[str]) -> bool:
        return bool(held & set(_SAID.get(name, (name,))))

    def _body(self, even: str) -> str:
        found = re.search(
            r"\b(itu|bdt|unesco|undp)\b(?=[^.;]{0,60}\b(?:sole|only|co-?|interim|focal|facilitat|partner))", even
        )
        return found[1].upper() if found else ""


def _merged(parts: list[Part], text: str) -> tuple[Part, ...]:
    """One part for the whole clause where all are right; else each with its own span."""
    if all(part.verdict == "supported" for part in parts):
        places = tuple(dict.fromkeys(place for part in parts for place in part.places))
        return (Part(0, len(text), "supported", "role", None, places),)
    return tuple(parts)
