"""What is asked of whom: the conclusions by addressee, by number, or by subject; and the action required of TDAG."""

import re
from collections.abc import Callable, Sequence

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.frames import say
from assistant.text.lexicon import labelled, pattern, plain_words, word_list
from assistant.text.reading import Reading
from assistant.text.words import stems_of
from corpus.facts.asks import Ask

LEAST_COVERED = 0.45  # share of the topic's words that a request must meet
LEAST_UNCALLED = 0.7  # … where the question names nobody who is asked for something


def answer_asks(
    reading: Reading,
    asks: Sequence[Ask],
    covers: Callable[[Reading, frozenset[int], int], float],
    elsewhere: Callable[[Reading, frozenset[int]], bool],
) -> Draft | None:
    """The draft for a question on what is asked, or None.

    `covers` says how well the sentence at an offset covers some words (0..1), `elsewhere` whether another sentence
    that asks something of somebody covers them better than the conclusions do.
    """
    text = reading.text
    numbered = [ask for ask in asks if ask.paragraph and ask.paragraph in _numbers(text)]
    addressees = [name for expression, name in labelled("addressees") if re.search(expression, text)]
    placed = _by_place(text, asks)
    asking = bool(pattern("asking").search(text))
    if pattern("replied").search(text):  # what came of a request is not told
        return None
    if numbered or placed:
        if reading.asked & {"number", "who"} and "who" not in reading.asked:
            return None
        return _listed(reading, numbered or placed)
    if "number" in reading.asked and not pattern("counts_requests").search(text):
        return None
    if (mentioning := _mentioning(reading, asks)) is not None:
        return mentioning
    by_party = addressees and (
        pattern("for_party").search(text) or (asking and re.search(r"\blevel\b|\bas such\b|\bonly\b", text))
    )
    if "ask" not in reading.asked and not by_party:
        return None
    if pattern("who_asked").search(text) or pattern("dated").search(text):
        return None
    if reading.named("kind") or reading.named("line"):
        kinds = set(reading.named("kind"))
        if not kinds <= {"wsis-forum", "rdf", "un-forum", "regional", "forum"} or not asking:
            return None
    named = [match.span() for expression, _ in labelled("addressees") for match in expression.finditer(text)]
    topic = frozenset(
        at
        for at in reading.content
        if not any(first <= reading.words[at].start < last for first, last in named)
        and reading.words[at].text not in word_list("address_words")
        and reading.words[at].text not in word_list("ask_words")
        and reading.words[at].stem not in plain_words()
    )
    level = next((level for level in ("national", "regional") if pattern(f"level_{level}").search(text)), "")
    if level and (fitting := [ask for ask in asks if ask.level == level]):
        ours = ["Member States"] if level == "national" and "Member States" in addressees else []
        return _listed(reading, [ask for ask in asks if ask in fitting or ask.addressee in ours])
    front = "TDAG" in addressees or (pattern("document").search(text) and not topic)
    if front and "TDAG" in addressees and not topic and not re.search(r"\bsubmit|\bcontribut\w+ to\b|recommend", text):
        return _listed(reading, [ask for ask in asks if ask.addressee == "TDAG"])
    if len(addressees) >= 2 and not topic:
        return _listed(reading, [ask for ask in asks if ask.paragraph])
    pool = [ask for ask in asks if ask.addressee in addressees] if addressees else [a for a in asks if a.paragraph]
    if "Member States" in addressees and topic and re.search(r"\bwe\b|\bour\b", text):
        pool = [ask for ask in asks if ask.paragraph]
    if not topic:
        if addressees or pattern("general_ask").search(text):
            return _listed(reading, _so_called(text, pool))
        return None
    if elsewhere(reading, topic):
        return None
    scored = [(covers(reading, topic, ask.words.start), ask) for ask in pool]
    best = max((score for score, _ in scored), default=0.0)
    called = bool(addressees) or pattern("general_ask").search(text) is not None
    if best < (LEAST_COVERED if called else LEAST_UNCALLED):
        others = [(covers(reading, topic, ask.words.start), ask) for ask in asks if ask.paragraph]
        top = max(score for score, _ in others)
        if top >= 0.6 and addressees and addressees != ["ITU membership"]:
            return _listed(reading, [ask for score, ask in others if score == top])
        return None
    return _listed(reading, [ask for score, ask in scored if score >= best - 0.05])


def _so_called(text: str, asks: Sequence[Ask]) -> Sequence[Ask]:
    """Of some requests those made with the very word of the question, where that is "encouraged"."""
    if "encourag" not in text or pattern("invited_or").search(text):
        return asks
    return [ask for ask in asks if "encourag" in ask.verb] or asks


def _mentioning(reading: Reading, asks: Sequence[Ask]) -> Draft | None:
    """The conclusions that mention what is asked for ("which conclusions speak of partnerships?"), or None."""
    match = pattern("in_conclusions").search(reading.text)
    if match is None:
        return None
    wanted = [word for at, word in enumerate(reading.words) if at in reading.content and word.start >= match.end()]
    wanted = [word for word in wanted if word.text not in word_list("address_words")]
    found = [
        ask for ask in asks if ask.paragraph and all(word.stem in stems_of(ask.words.text) for word in wanted)
    ]  # fmt: skip
    return _listed(reading, found) if wanted and found else None


def _numbers(text: str) -> set[str]:
    return {match[1] or match[2] for match in pattern("paragraph").finditer(text)}


def _by_place(text: str, asks: Sequence[Ask]) -> list[Ask]:
    match = pattern("place_of_conclusion").search(text)
    if match is None:
        return []
    conclusions = [ask for ask in asks if ask.paragraph]
    word = match[1] or match[2]
    at = {"first": 0, "opening": 0, "second": 1, "third": 2}.get(word, -1)
    return [conclusions[at]]


def _listed(reading: Reading, found: Sequence[Ask]) -> Draft:
    language = reading.language
    quotes = tuple(
        Quote(ask.words.start, ask.words.end, ((ask.addressee_words.start, ask.addressee_words.end),)) for ask in found
    )
    looked = f"requests in {', '.join(f'para {ask.paragraph}' if ask.paragraph else 'the front page' for ask in found)}"
    forced = re.search(r"\bobliges?d?\b|\bmust\b|\bforced?\b|\bhave to\b|\bmandatory\b|\bbinding\b", reading.text)
    if len(found) == 1:
        ask = found[0]
        place = f"para {ask.paragraph}" if ask.paragraph else "front page"
        says = f"{_addressee(ask)} {_is(ask)} {ask.verb} to {shown_words(ask.request.text).rstrip('.')} ({place})."
        if language != "en":
            says = say(language, "says", words=shown_words(ask.words.text))
            return Draft(says, quotes, interpretation=looked, shown=False)
        if forced:
            return Draft(say(language, "premise", right=says), quotes, premise_rejected=True, interpretation=looked)
        return Draft(f"{says} [1]", quotes, interpretation=looked, shown=False)
    items = tuple(
        f"**{_addressee(ask)}** ({f'para {ask.paragraph}' if ask.paragraph else 'front page'}), {ask.verb} to: "
        f"{shown_words(ask.request.text)} [{at}]"
        for at, ask in enumerate(found, 1)
    )
    addressees = list(dict.fromkeys(_addressee(ask) for ask in found))
    lead = f"{len(found)} requests, to {', '.join(addressees)}:" if language == "en" else say(language, "says_these")
    value = len(found) if "number" in reading.asked else None
    return Draft(lead, quotes, items, value=value, interpretation=looked, shown=False)


def _addressee(ask: Ask) -> str:
    return (
        ask.addressee
        if ask.addressee in ("TDAG", "Member States")
        else ("All stakeholders" if "all" in ask.addressee else "The ITU membership")
    )


def _is(ask: Ask) -> str:
    return "are" if ask.addressee.endswith("s") else "is"
