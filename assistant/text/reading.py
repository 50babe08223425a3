"""A question read: its language, its English words, what it names, and what kind of answer it wants."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from assistant.question.language import detect
from assistant.question.text import clean
from assistant.text.lexicon import asked_patterns, chatter
from assistant.text.mentions import Mention, names, read_mentions
from assistant.text.words import Word, read_words

_SHOUT = re.compile(r"\b[A-Z]{2,}\b")
_MARKUP = re.compile(r"<(script|style)\b.{0,2000}?</\1\s*>|<[^<>]{0,200}>", re.IGNORECASE | re.DOTALL)
_SPANISH = re.compile("[¿¡]")
_PARAGRAPH = re.compile(r"\bparas?\.? (?=\d)")  # "para 6" is no Spanish "for"
# "our intern asks what …": who passes the question on does not ask anything of anybody.
_REPORTED = re.compile(
    r"^(?:and |so )?(?:my|our|the|a|one|some|someone|somebody|people)\b(?: \w+){0,3}? "
    r"(?:asks?|asked|is asking|wonders?|wants? to know|needs? to know|wanted to know)(?: me| us)?[:,]? "
    r"(?=(?:what|which|who|when|where|how|why|whether|if|is|are|do|does|did)\b)"
)
# "we come from Senegal and …": where the asker is from is not asked.
_ASKER = re.compile(
    r"\b(?:(?:i|we)(?:'m|'re| am| are)?(?: come| coming)?|"
    r"(?:a|our|the) (?:delegates?|delegation|colleagues?|students?)) from (?:the )?\w+\b(?:,| and| who)?"
)
_EXAMPLES = re.compile(r"\([^()]*(?:\.\.\.|\betc\b|\be\.g\b|\bi\.e\b)[^()]*\)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as the text side understands it. `text` is cleaned English, whatever the question's language.

    `asked` holds the kinds of answer it may want; `content` the indexes of words that are not chatter; `unread` the
    words of another language that the glossary does not have, `carried` the indexes of words of earlier questions.
    """

    question: str
    language: str
    text: str
    words: tuple[Word, ...]
    asked: frozenset[str]
    mentions: tuple[Mention, ...]
    content: frozenset[int]
    unread: tuple[str, ...] = ()
    carried: frozenset[int] = frozenset()

    def named(self, group: str) -> tuple[str, ...]:
        """What of a group the question names, by canonical name: `reading.named("city")`."""
        return names(self.mentions, group)

    def used_by(self, *groups: str) -> frozenset[int]:
        """The indexes of the words that mentions of these groups used."""
        return frozenset(at for mention in self.mentions if mention.group in groups for at in mention.used)

    def stems(self, indexes: frozenset[int] | None = None) -> frozenset[str]:
        """The stems of some words, or of all."""
        return frozenset(word.stem for at, word in enumerate(self.words) if indexes is None or at in indexes)


def read_question(
    question: str,
    mend: Callable[[str], str] = lambda word: word,
    translate: Callable[[str, str], tuple[str, tuple[str, ...]]] | None = None,
    guess: Callable[[str], str] | None = None,
) -> Reading:
    """Read a question.

    `mend` corrects the spelling of one word; `translate(text, language)` gives English words; `guess(text)` gives the
    language of a text whose small words do not tell it.
    """
    unread: tuple[str, ...] = ()
    text = clean(_MARKUP.sub(" ", question)[:2000])
    language = "es" if _SPANISH.search(question) else detect(_PARAGRAPH.sub("paragraph ", question))
    language = guess(text) if language == "en" and guess is not None else language
    if language != "en" and translate is not None:
        text, unread = translate(text, language)
    text = _mended(_ASKER.sub(" ", _REPORTED.sub("", _EXAMPLES.sub(" ", text))), mend)
    words = read_words(text)
    asked = frozenset(name for name, pattern in asked_patterns().items() if pattern.search(text))
    if "count_not" in asked:  # the number of a document counts nothing
        asked -= {"number", "count_not"}
    mentions = read_mentions(text, words, _shouted(question))
    named = frozenset(at for mention in mentions for at in mention.used)
    content = frozenset(
        at for at, word in enumerate(words) if at in named or (word.stem not in chatter() and len(word.text) > 1)
    )
    return Reading(question, language, text, words, asked, mentions, content, unread)


def _mended(text: str, mend: Callable[[str], str]) -> str:
    out, at = [], 0
    for word in read_words(text):
        out += [text[at : word.start], mend(word.text)]
        at = word.end
    return "".join([*out, text[at:]])


def _shouted(question: str) -> frozenset[str]:
    """The words in capitals, in lower case; none where the whole question is in capitals."""
    letters = [char for char in question if char.isalpha()]
    if letters and sum(char.isupper() for char in letters) > 0.7 * len(letters) and len(question.split()) > 2:
        return frozenset()
    return frozenset(word.lower() for word in _SHOUT.findall(unicodedata.normalize("NFKC", question)))
