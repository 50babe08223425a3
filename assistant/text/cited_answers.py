"""Questions on what the report cites or names: resolutions, document numbers, web addresses, titles of action lines."""

import re

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.frames import say
from assistant.text.lexicon import labelled, pattern, stem_list, synonyms
from assistant.text.reading import Reading
from assistant.text.silence import asks_for
from assistant.text.words import stems_of
from corpus.facts.documents import Resolution
from corpus.facts.library import Facts
from corpus.facts.stated import stated
from corpus.library import Corpus
from corpus.passage import Passage


def answer_cited(reading: Reading, facts: Facts, corpus: Corpus) -> Draft | None:
    """The draft for a question on something cited or named, or None."""
    return (
        _resolutions(reading, facts, corpus)
        or _documents(reading, facts)
        or _titles(reading, facts)
        or _headings(reading, corpus)
    )


def _resolutions(reading: Reading, facts: Facts, corpus: Corpus) -> Draft | None:
    matches = list(pattern("resolution").finditer(reading.text))
    if not matches:
        return None
    if re.search(r"\b(?:text|contents?|wording) of\b", reading.text) or asks_for(reading, "results"):
        return None
    numbers = [match[1] for match in matches if match[1]]
    numbers += re.findall(r"\b(?:and|,) (\d{2,4}(?:/\d+)?)\b(?! \w+ indicators)", reading.text) if numbers else []
    known = {resolution.number: resolution for resolution in facts.resolutions}
    language = reading.language
    if numbers and (unknown := [number for number in numbers if number not in known]) and len(unknown) == len(numbers):
        lead = f"{say(language, 'not_in_report')} ({', '.join(f'Resolution {number}' for number in unknown)})"
        near = tuple(Quote(one.words.start, one.words.end) for one in facts.resolutions)
        return Draft(
            f"{lead} {say(language, 'closest')}", near, reason="not_in_report", interpretation="resolutions cited"
        )
    leftover = [
        word for at, word in enumerate(reading.words)
        if at in reading.content and word.stem not in stem_list("resolution_words") and word.text not in numbers
        and not re.fullmatch(r"\d{1,4}(?:/\d+)?", word.text) and at not in reading.used_by("number")
    ]  # fmt: skip
    told = [_told(one, {word.stem for word in leftover}, corpus) for one in facts.resolutions] if leftover else []
    if leftover and (numbers or not any(told)):
        return None
    found = [known[number] for number in dict.fromkeys(numbers) if number in known]
    if not found:
        bodies = [body for expression, body in labelled("resolution_bodies") if re.search(expression, reading.text)]
        found = [one for one in facts.resolutions if not bodies or one.body in bodies]
        if leftover:
            proofs = {one.number: quote for one, quote in zip(facts.resolutions, told, strict=True) if quote}
            found = [one for one in found if one.number in proofs]
            if len(found) != 1:
                return None
            return Draft(f"{_line(found[0])} [1]", (proofs[found[0].number],), interpretation="resolutions cited")
        if re.search(r"\breferences? (?:section|list|part)|\b(?:under|in) (?:the )?references\b", reading.text):
            found = [one for one in found if corpus.locator(one.words.start, one.words.end) == "References"]
    if not found or re.search(r"\bwhat does\b|\bresolves\b|\bsay\b", reading.text):
        return None
    quotes = tuple(Quote(one.words.start, one.words.end) for one in found)
    years = reading.named("year")
    bodies = [body for expression, body in labelled("resolution_bodies") if expression.search(reading.text)]
    wrong_year = years and found[0].year and found[0].year not in years
    wrong_body = numbers and bodies and found[0].body not in bodies
    if len(found) == 1 and (wrong_year or wrong_body):
        return Draft(
            say(language, "premise", right=_line(found[0]) + "."), quotes, value=False, premise_rejected=True,
            interpretation="resolutions cited",
        )  # fmt: skip
    value = len(found) if "number" in reading.asked and not numbers else None
    if len(found) == 1:
        return Draft(f"{_line(found[0])} [1]", quotes, value=value, interpretation="resolutions cited")
    lead = f"{len(found)}: " + "; ".join(_line(one) for one in found) + "."
    items = tuple(f"{_line(one)} [{at}]" for at, one in enumerate(found, 1))
    return Draft(lead, quotes, items, value=value, interpretation="resolutions cited", shown=False)


def _told(one: Resolution, asked: set[str], corpus: Corpus) -> Quote | None:
    """The sentence that mentions a resolution and tells all that is asked of it, by its words or others for them."""
    for mention in one.mentions:
        passage = corpus.passage_at(mention.start)
        for sentence in passage.sentences if passage else ():
            if sentence.start <= mention.start < sentence.end:
                said = stems_of(sentence.text)
                if all(word in said or synonyms().get((word,), frozenset()) & said for word in asked):
                    return Quote(sentence.start, sentence.end, ((mention.start, mention.end),))
    return None


def _line(one: Resolution) -> str:
    revised = ", ".join(part for part in (one.place, one.year) if part)
    body = one.body.replace(
        "World Telecommunication Development Conference (WTDC)", "World Telecommunication Development Conference (WTDC)"
    )
    return (
        f"**Resolution {one.number}**"
        + (f" (Rev. {revised})" if revised else "")
        + (f" of the **{body}**" if body else "")
    )


def _documents(reading: Reading, facts: Facts) -> Draft | None:
    if re.search(r"\bthis (?:report|document|paper)\b", reading.text):
        return None
    earlier = bool(re.search(r"\b(?:earlier|previous|older|old|first)\b", reading.text))
    coded = any(re.search(r"\d/\d|rgq", word.text) for word in reading.words)
    if not (
        (pattern("document_numbers").search(reading.text) and not coded)
        or (coded and earlier and re.search(r"\bnumbers?\b", reading.text))
    ):
        return None
    newer = not coded and bool(re.search(r"\b(?:new|newer|latest|later|second|prepared|bdt)\b", reading.text))
    numbered = list(facts.documents)
    new = [one for one in numbered if "RGQ" in one.number]
    old = [one for one in numbered if "RGQ" not in one.number]
    found = old if earlier and not newer else new if newer and not earlier else numbered
    marks: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for one in found:
        marks.setdefault((one.sentence.start, one.sentence.end), []).append((one.words.start, one.words.end))
    quotes = tuple(Quote(start, end, tuple(spans)) for (start, end), spans in marks.items())
    lead = f"**{', '.join(one.number for one in found)}** " + " ".join(f"[{at}]" for at in range(1, len(quotes) + 1))
    return Draft(lead, quotes, interpretation="document numbers")


def _headings(reading: Reading, corpus: Corpus) -> Draft | None:
    """The titles of numbered headings ("Study Group 2: …"): of the one asked for by its number, or of all of a kind."""
    if "title" not in reading.asked:
        return None
    numbered = any(word.text.isdigit() for word in reading.words)
    found: list[Passage] = []
    for passage in corpus.passages:
        if passage.kind != "heading" or not re.match(r"[^:]*\d:\s*\S", passage.text):
            continue
        named = stems_of(passage.text.split(":")[0])
        if not numbered:
            named = frozenset(one for one in named if not one.isdigit())
        rest = reading.stems(reading.content) - named - stem_list("line_title_words")
        if named and named <= reading.stems() and not rest:
            found.append(passage)
    if not found:
        return None
    titles = [stated(corpus.report.text, passage.start + passage.text.index(":") + 1, passage.end) for passage in found]
    quotes = tuple(
        Quote(passage.start, passage.end, ((title.start, title.end),))
        for passage, title in zip(found, titles, strict=True)
    )
    lead = "; ".join(f"**{shown_words(title.text)}** [{at}]" for at, title in enumerate(titles, 1))
    return Draft(lead, quotes, interpretation=f"title of {', '.join(passage.locator for passage in found)}")


def _titles(reading: Reading, facts: Facts) -> Draft | None:
    lines = reading.named("line")
    if not lines or not reading.asked & {"title", "explain", "expansion"}:
        return None
    rest = [
        reading.words[at]
        for at in reading.content - reading.used_by("line")
        if reading.words[at].stem not in stem_list("line_title_words")
    ]
    titles = {title.action_line: title for title in facts.line_titles}
    found = [titles[line] for line in lines if line in titles]
    if rest or not found:
        return None
    quotes = tuple(Quote(one.sentence.start, one.sentence.end, ((one.title.start, one.title.end),)) for one in found)
    lead = "; ".join(f"{one.action_line}: **{shown_words(one.title.text)}** [{at}]" for at, one in enumerate(found, 1))
    return Draft(lead, quotes, interpretation=f"title of {', '.join(lines)} in the text")
