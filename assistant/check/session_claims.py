"""Claims about the sessions at the WSIS Forum: with whom one is shared, who leads it, which tracks there are."""

import re
from dataclasses import dataclass

from assistant.check.atoms import Atom
from assistant.check.gazetteer import generic_bodies
from assistant.check.level import level
from assistant.check.part import Part, Place
from assistant.check.tables import claims_pattern
from corpus.facts.sessions import Session

TRACK = re.compile(r"\b([a-z]+) tracks?\b(?! record)|\btracks? (?:on|for|about) ([a-z]+)")
NO_TRACK = re.compile(r"\b(?:no|not|without|nor|neither)\b")


@dataclass(frozen=True)
class SessionClaims:
    """Reads clauses about the sessions that the report lists."""

    sessions: tuple[Session, ...]

    def read(self, text: str, atoms: tuple[Atom, ...]) -> tuple[Part, ...]:
        """The parts of a clause on partners, leaders or tracks of sessions; none where it is on something else."""
        even = level(text)
        if tracks := self._tracks(even):
            return tracks
        topics = self._topics(even)
        if not claims_pattern("of_sessions").search(even) and not any(self._given(even, at, atoms) for at, _ in topics):
            return ()
        if len(topics) == 1 and topics[0][1].leader is not None:
            return self._lead(even, topics[0][1], atoms)
        return tuple(self._partners(even, topics, atoms))

    def _topics(self, even: str) -> list[tuple[int, Session]]:
        """The sessions that a clause names, with where; those of one action line are told apart by their topic."""
        found = []
        for session in self.sessions:
            topic = re.escape(level(session.topic))
            own = [one for one in self.sessions if one.action_line == session.action_line]
            code = rf"|{session.action_line.lower()}\b" if session.action_line and len(own) == 1 else ""
            match = re.search(rf"\b(?:{topic}\b{code})", even)
            if match is not None and session.action_line:
                found.append((match.start(), session))
        return sorted(found, key=lambda one: one[0])

    def _partners(self, even: str, topics: list[tuple[int, Session]], atoms: tuple[Atom, ...]) -> list[Part]:
        bodies = [atom for atom in atoms if atom.kind in ("body", "name") and atom.value[0] not in generic_bodies()]
        parts = []
        for number, (at, session) in enumerate(topics):
            after = topics[number + 1][0] if number + 1 < len(topics) else len(even)
            said = self._given(even, at, atoms) or next((body for body in bodies if at < body.start < after), None)
            if said is None or session.partner is None:
                continue
            ends = sorted((at, said.start, said.end))
            start, end = (0, len(even)) if len(topics) == 1 else (ends[0], ends[-1])
            place: tuple[Place, ...] = ((session.title.start, session.title.end),)
            if str(said.value[0]).lower() == session.partner.text.lower():
                parts.append(Part(start, end, "supported", "session", None, place))
            else:
                parts.append(Part(said.start, said.end, "contradicted", "session", session.title.text, place))
        return parts

    def _given(self, even: str, at: int, atoms: tuple[Atom, ...]) -> Atom | None:
        """The body right before a topic: "WHO for e-health"."""
        bodies = [atom for atom in atoms if atom.kind in ("body", "name") and atom.end < at]
        near = bodies[-1] if bodies else None
        return near if near is not None and re.fullmatch(r"\s+(?:for|on)\s+(?:the )?", even[near.end : at]) else None

    def _lead(self, even: str, session: Session, atoms: tuple[Atom, ...]) -> tuple[Part, ...]:
        leader = session.leader
        assert leader is not None
        place: tuple[Place, ...] = ((session.title.start, session.title.end),)
        for atom in atoms:
            if atom.kind != "body":
                continue
            after = even[atom.end : atom.end + 45]
            led_by = claims_pattern("led_by").search(even[: atom.start]) is not None
            if led_by and re.search(r"\bnot (?:\w+ ){0,2}by (?:the )?$", even[: atom.start]):
                continue
            leads = led_by or claims_pattern("leads").match(after) is not None
            if not leads and not claims_pattern("helps").match(after):
                continue
            right = (str(atom.value[0]) == leader.text) == leads
            if right:
                return (Part(0, len(even), "supported", "session", None, place),)
            return (Part(0, len(even), "contradicted", "session", session.title.text, place),)
        return ()

    def _tracks(self, even: str) -> tuple[Part, ...]:
        known = [one for one in self.sessions if one.topic.lower().split(" @")[0].endswith(" track")]
        parts = []
        for match in TRACK.finditer(even):
            name = match[1] or match[2]
            one = next((track for track in known if track.topic.lower().startswith(name)), None)
            if one is None and (
                match[2] or name in ("special", "the", "a", "this", "fast", "right", "on", "and", "of")
            ):
                continue
            denied = NO_TRACK.search(even, 0, match.start()) is not None
            if one is None:
                if not denied:
                    parts.append(Part(*match.span(), "not_in_report", "session"))
                continue
            place = ((one.title.start, one.title.end),)
            if denied:
                parts.append(Part(*match.span(), "contradicted", "session", one.topic, place))
            else:
                parts.append(Part(*match.span(), "supported", "session", None, place))
        return tuple(parts)
