"""What the report invites whom to do: its conclusions, by addressee, verbatim."""

from itertools import chain

from assistant.brief.document import Section, Statement
from assistant.brief.matter import Matter
from assistant.brief.saying import joined, phrase, quote, say, told, wording
from corpus.facts.asks import Ask


def invitation_sections(matter: Matter) -> tuple[Section, ...]:
    """One section of level 2 for each addressee; the others are named where a party was chosen."""
    sections = [Section(wording()["labels"]["asks"], ())]
    for party in dict.fromkeys(ask.addressee for ask in matter.asks):
        own = [ask for ask in matter.asks if ask.addressee == party]
        quoted = tuple(say(quote(matter.corpus, ask.words.start, ask.words.end)) for ask in own)
        sections.append(Section(_capital(party), quoted, 2))
    if matter.other_asks:
        last = sections[-1]
        sections[-1] = Section(last.title, (*last.statements, _others(matter)), last.level)
    return tuple(sections)


def addressees(asks: tuple[Ask, ...], report: str) -> str:
    """As in "the ITU membership (paras 4, 5 and 6) and Member States (para 7)"; `report` is its text."""
    named = []
    for party in dict.fromkeys(ask.addressee for ask in asks):
        own = [ask for ask in asks if ask.addressee == party]
        numbers = [ask.paragraph for ask in own if ask.paragraph]
        party = with_article(own[0], report)
        if numbers:
            key = "asks_other_one" if len(numbers) == 1 else "asks_other_many"
            named.append(phrase(key, party=party, paragraphs=joined(numbers)))
        else:
            named.append(party)
    return joined(named)


def with_article(ask: Ask, report: str) -> str:
    """The addressee as the report calls it in a sentence: "the ITU membership", "Member States"."""
    named = report[: ask.addressee_words.start].endswith(("The ", "the "))
    return phrase("article", party=ask.addressee) if named else ask.addressee


def _others(matter: Matter) -> Statement:
    spans = ((ask.words.start, ask.words.end) for ask in matter.other_asks)
    words = phrase("asks_other", others=addressees(matter.other_asks, matter.corpus.report.text))
    return say(told(matter.corpus, words, *chain(spans)))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
