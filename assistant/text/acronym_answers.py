"""What a short form stands for, where the report spells it out; a plain "it does not" where it never does."""

import re

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.frames import say
from assistant.text.reading import Reading
from assistant.text.words import stem
from corpus.facts.library import Facts
from corpus.library import Corpus

_SHORT = re.compile(r"(?<![\w-])[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-[A-Z]+)?s?(?![\w-])")


def answer_acronym(reading: Reading, facts: Facts, corpus: Corpus) -> Draft | None:
    """The long form asked for, or an abstention where the report uses the short form and never spells it out."""
    if "expansion" not in reading.asked and not _bare(reading, facts):
        return None
    text = corpus.report.text
    used = {match.group() for match in _SHORT.finditer(text)}
    in_report = {_key(short): short for short in sorted(used)}
    known = {_key(acronym.short): acronym for acronym in facts.acronyms}
    words = [(_key(word.text), at) for at, word in enumerate(reading.words)]
    hyphened = [(_key(match), -1) for match in re.findall(r"[a-z]+-[a-z]+", reading.text)]
    asked = [key for key, _ in (*hyphened, *words) if key in known]
    if asked:
        parts = {part for key in asked if "-" in key for part in key.split("-")}
        asked = [key for key in dict.fromkeys(asked) if key not in parts]
        common = ("itu", "wsis", "sdg", "ict")  # they stand beside what is asked as well
        asked = [key for key in asked if key not in common or _close(reading, key)] or asked
        found = [known[key] for key in asked]
        quotes = tuple(Quote(one.place.start, one.place.end, ((one.long.start, one.long.end),)) for one in found)
        named = "; ".join(
            f"{shown_words(one.short)}: **{shown_words(one.long.text)}** [{at}]" for at, one in enumerate(found, 1)
        )
        quotes = tuple(_whole(quote, corpus) for quote in quotes)
        return Draft(named, quotes, interpretation=f"what {', '.join(one.short for one in found)} stands for")
    unspelled = [key for key, _ in words if key in in_report and len(key) > 1]
    rest = reading.stems(reading.content) - {stem(key) for key in unspelled}
    if unspelled and not reading.carried and len(rest) <= 2 and len(unspelled) == 1 and not _explains(reading):
        short = in_report[unspelled[0]]
        at = text.find(short)
        lead = f"{say(reading.language, 'not_in_report')} ({short}) {say(reading.language, 'closest')}"
        quote = _whole(Quote(at, at + len(short), ((at, at + len(short)),)), corpus)
        return Draft(lead, (quote,), reason="not_in_report", interpretation=f"what {short} stands for")
    return None


def _bare(reading: Reading, facts: Facts) -> bool:
    """Whether the question asks what something is, and names nothing but a short form: "what are LDCs?"."""
    rest = {_key(reading.words[at].text) for at in reading.content}
    asks = bool(re.search(r"(?:^|\W)what(?:'s|s| is| are) (?:the |an? )?[\w-]+\W*$", reading.text))
    return asks and len(rest) == 1 and any(rest == {_key(acronym.short)} for acronym in facts.acronyms)


def _explains(reading: Reading) -> bool:
    """A bare "GIGA?" may ask what it is rather than what the letters mean."""
    return (len(reading.words) == 1 and "=" not in reading.text) or bool(re.search(r"\bmeans? for\b", reading.text))


def _close(reading: Reading, key: str) -> bool:
    return bool(re.search(rf"\b{re.escape(key)}s?\b\W*(?:stand|mean|in full|spell|=|\?|abbrev|short)", reading.text))


def _key(short: str) -> str:
    lowered = re.sub(r"-\d+$", "", short.lower())
    return (
        lowered[:-1]
        if lowered.endswith("s") and lowered not in ("wsis", "cis", "sids") and len(lowered) > 3
        else lowered
    )


def _whole(quote: Quote, corpus: Corpus) -> Quote:
    """The whole sentence around a quote."""
    passage = corpus.passage_at(quote.start)
    around = [one for one in passage.sentences if one.start <= quote.start and quote.end <= one.end] if passage else []
    return Quote(around[0].start, around[0].end, quote.marks) if around else quote
