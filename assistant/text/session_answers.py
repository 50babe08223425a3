"""Questions on the sessions of the WSIS Forum: topics, action lines, partners, who leads, tracks."""

import re
from collections.abc import Sequence

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.frames import say
from assistant.text.lexicon import pattern, stem_list, synonyms
from assistant.text.reading import Reading
from assistant.text.silence import asks_for
from assistant.text.words import stems_of
from corpus.facts.sessions import Session

MOST_QUOTED = 4  # sessions quoted in full; more are listed
NOT_OF_SESSIONS = ("named_people", "attendance", "money", "results")  # what no session is told with
_EVERYWHERE = frozenset({"e", "ict", "use", "in", "of", "the", "on", "wsi", "wsis", "forum", "track", "for"})


def answer_sessions(reading: Reading, sessions: Sequence[Session]) -> Draft | None:
    """The draft for a question on sessions of the WSIS Forum, or None where it asks something else."""
    text = reading.text
    if set(reading.named("kind")) - {"wsis-forum", "forum"}:
        return None
    about_sessions = bool(pattern("session").search(text)) or bool(reading.named("kind"))
    topics = [
        session for session in sessions
        if not session.is_head and _topic_named(reading, session) and (about_sessions or session.partner)
    ]  # fmt: skip
    bodies = set(reading.named("body")) - {"ITU", "BDT"}
    by_body = [
        session for session in sessions
        if (session.partner and session.partner.text in bodies) or (session.leader and session.leader.text in bodies)
    ]  # fmt: skip
    if not topics and not by_body and not pattern("session").search(text):
        return None
    if reading.asked & {"date", "place", "assumes"} and not bodies:
        return None
    if pattern("contributes_only").search(text) and not topics:  # the list is of what BDT leads
        return None
    if _leftover(reading, topics or list(sessions)) or asks_for(reading, *NOT_OF_SESSIONS):
        return None
    lines = [session for session in sessions if session.action_line in reading.named("line")]
    if reading.named("line") and not lines:
        return None
    if topics and bodies and not any(session in by_body for session in topics):
        return _wrong_partner(reading, topics)
    if by_body and not topics:
        return _listed(reading, by_body)
    if topics:
        strong = [session for session in topics if not lines or session in lines] or topics
        return _listed(reading, strong)
    if lines and pattern("session").search(text) and "number" not in reading.asked:
        return _listed(reading, lines)
    if re.search(r"\btracks?\b", text):
        return _listed(reading, [session for session in sessions if session.under.lower() == "special track"])
    if ("who" in reading.asked and "partner" in text) or pattern("with_partners").search(text):
        return _listed(reading, [session for session in sessions if session.partner])
    if pattern("facilitation").search(text):
        return _listed(reading, [session for session in sessions if session.action_line])
    if (
        pattern("session_list").search(text)
        and (reading.named("kind") or re.search(r"\bsessions\b", text))
        and "bdt" in text
    ):
        return _listed(reading, [session for session in sessions if not session.is_head])
    return None


def _topic_named(reading: Reading, session: Session) -> bool:
    """Whether the question names the topic: each of its rarer words is there."""
    rare = stems_of(session.topic) - _EVERYWHERE
    return bool(rare) and rare <= (reading.stems() | _meant(reading))


def _meant(reading: Reading) -> frozenset[str]:
    table = synonyms()
    stems = [word.stem for word in reading.words]
    found: set[str] = set()
    for size in (1, 2):
        for at in range(len(stems) - size + 1):
            meant = table.get(tuple(stems[at : at + size]), frozenset())
            found |= {one for one in meant if one in ("wast", "agricultur", "health", "environ")}
    return frozenset(found)


def _leftover(reading: Reading, found: Sequence[Session]) -> list[str]:
    said = stems_of(" ".join(session.title.text for session in found)) | stem_list("session_words")
    used = reading.used_by("body", "line", "kind", "year", "number")
    rest = [reading.words[at] for at in sorted(reading.content - used)]
    return [w.text for w in rest if w.stem not in said and not (_meant_one(w.stem) & said)]


def _meant_one(one: str) -> frozenset[str]:
    return synonyms().get((one,), frozenset())


def _line(session: Session) -> str:
    code = f"{session.action_line}: " if session.action_line else ""
    if session.partner:
        return f"**{code}{shown_words(session.topic)}** — ITU with **{session.partner.text}**"
    if session.leader:
        return f"**{code}{shown_words(session.topic)}** — **{session.leader.text}** leads, BDT has a contributing role"
    return f"**{code}{shown_words(session.topic)}**"


def _quotes(found: Sequence[Session]) -> tuple[Quote, ...]:
    def marks(session: Session) -> tuple[tuple[int, int], ...]:
        spot = session.partner or session.leader
        return ((spot.start, spot.end),) if spot else ((session.title.start, session.title.end),)

    return tuple(Quote(session.title.start, session.title.end, marks(session)) for session in found)


def _listed(reading: Reading, found: Sequence[Session]) -> Draft | None:
    if not found:
        return None
    language = reading.language
    looked = "sessions of the WSIS Forum 2020: " + ", ".join(session.topic for session in found)
    if len(found) == 1:
        session = found[0]
        lead = f"{_line(session)} [1]"
        spot = session.partner or session.leader
        if "who" in reading.asked and spot:
            code = f"{session.action_line}: " if session.action_line else ""
            lead = f"**{spot.text}** — {code}{shown_words(session.topic)} ({shown_words(session.remark)}) [1]"
        if "who" in reading.asked and not spot:
            spot = session.introduced
            lead = f"**BDT** — {shown_words(session.topic)}: {shown_words(spot.text)} [1] [2]"
            quotes = (*_quotes(found), Quote(spot.start, spot.end))
            return Draft(lead, quotes, interpretation=looked, shown=False)
        if "yes_no" in reading.asked:
            wrong = session.leader and re.search(r"\b(?:is it|does|by|is) bdt\b", reading.text)
            lead = f"{say(language, 'no' if wrong else 'yes')} {lead}"
        return Draft(lead, _quotes(found), interpretation=looked)
    items = tuple(f"{_line(session)} [{at}]" for at, session in enumerate(found, 1))
    lines = list(dict.fromkeys(session.action_line for session in found if session.action_line))
    count = len(found)
    named = "; ".join(_line(session).replace("**", "") for session in found)
    lead = f"{count} sessions: {named}." if language == "en" else say(language, "says_these")
    values = tuple(lines) if re.search(r"\baction lines?\b", reading.text) else ()
    few = language == "en" and count <= MOST_QUOTED
    return Draft(
        lead,
        _quotes(found),
        () if few else items,
        values=values,
        value=count if "number" in reading.asked else None,
        interpretation=looked,
        shown=few,
    )


def _wrong_partner(reading: Reading, topics: Sequence[Session]) -> Draft:
    right = "; ".join(_line(session) for session in topics) + "."
    return Draft(
        say(reading.language, "premise", right=right), _quotes(topics), value=False, premise_rejected=True,
        interpretation="sessions of the WSIS Forum 2020: " + ", ".join(session.topic for session in topics),
    )  # fmt: skip
