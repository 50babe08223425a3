"""What the document itself is for: its summary, from the front page."""

import re

from assistant.text.compose import shown_words
from assistant.text.draft import Draft, Quote
from assistant.text.frames import say
from assistant.text.lexicon import word_list
from assistant.text.reading import Reading
from corpus.library import Corpus

_DOCUMENT = re.compile(r"\b(?:document|paper|report|text|contribution|file)\b")


def answer_overview(reading: Reading, corpus: Corpus) -> Draft | None:
    """The summary of the front page, where the question asks for nothing but the document, or None."""
    if not reading.asked & {"explain", "summary", "reason"} or reading.asked & {
        "date",
        "place",
        "number",
        "link",
        "ask",
    }:
        return None
    if re.search(r"\b(?:number|date|published|authors?|wrote|language|pages|version|symbol|issued)\b", reading.text):
        return None
    rest = {reading.words[at].text for at in reading.content} - word_list("overview_words")
    if rest or not (_DOCUMENT.search(reading.text) and re.search(r"\b(?:this|the|your)\b", reading.text)):
        return None
    front = next((passage for passage in corpus.passages if passage.kind == "front"), None)
    if front is None:
        return None
    sentence = front.sentences[0]
    lead = say(reading.language, "says", words=shown_words(sentence.text))
    return Draft(lead, (Quote(sentence.start, sentence.end),), interpretation="the document's own summary", shown=False)
