"""Who does what on which action line: facilitator, co-facilitator, focal point, partner; read from the sentences.

Two shapes are read: "BDT has been acting as ROLE of/for … C2 (…) and C6 (…)", and "…, where ITU is ROLE", which speaks
of the codes before it, back to the last such clause.
"""

import re
from dataclasses import dataclass

from corpus.facts.stated import Stated, stated
from corpus.library import Corpus

_ACTS = re.compile(r"\b(BDT|ITU|The Bureau) has (?:also )?been acting as (?:the |an? )?(.+?) (?:of|for) ")
_WHERE = re.compile(r",? where (ITU|BDT) is (?:the |an? )?((?:sole |co-)?facilitator|partner|focal point)")
_CODE = re.compile(r"\bC(\d{1,2})\b(?: \(([^)]+)\))?")
_WITH = re.compile(r"^In coordination with (.+?), (?:BDT|ITU)\b")
_BODY = re.compile(r"[^,(]*\(([A-Z]{3,})\)")


@dataclass(frozen=True, slots=True)
class Role:
    """One body's role on one action line. `partners` are the acronyms of those it coordinates with."""

    body: str
    role: str
    action_line: str
    partners: tuple[str, ...]
    role_words: Stated
    code_words: Stated
    sentence: Stated


@dataclass(frozen=True, slots=True)
class LineTitle:
    """The title of an action line as the report's text gives it in brackets."""

    action_line: str
    title: Stated
    sentence: Stated


def read_roles(corpus: Corpus) -> tuple[Role, ...]:
    """All roles, in report order; "focal point and facilitator" gives two."""
    text = corpus.report.text
    found: list[Role] = []
    for passage in corpus.passages:
        if passage.kind != "paragraph":
            continue
        for sentence in passage.sentences:
            whole = Stated(sentence.text, sentence.start, sentence.end)
            found += _acting(text, whole)
            found += _where(text, whole)
    return tuple(found)


def read_line_titles(corpus: Corpus) -> tuple[LineTitle, ...]:
    """The titles in brackets after a code, each once: not where the brackets list topics of C7."""
    text = corpus.report.text
    found: dict[str, LineTitle] = {}
    for passage in corpus.passages:
        if passage.kind != "paragraph":
            continue
        for sentence in passage.sentences:
            for match in _CODE.finditer(text, sentence.start, sentence.end):
                if match[2] and "," not in match[2]:
                    title = LineTitle(
                        f"C{match[1]}",
                        stated(text, *match.span(2)),
                        Stated(sentence.text, sentence.start, sentence.end),
                    )
                    found.setdefault(title.action_line, title)
    return tuple(found.values())


def _acting(text: str, sentence: Stated) -> list[Role]:
    roles = []
    for match in _ACTS.finditer(text, sentence.start, sentence.end):
        until = re.search(r" where ", text[match.end() : sentence.end])
        last = match.end() + until.start() if until else sentence.end
        # "…, including C1, C3, C4, C7 and C11, where ITU is the co-facilitator, and C9, where …" speaks of all of them
        if "including" in text[match.end() : last]:
            last = sentence.end
        body = "BDT" if match[1] == "The Bureau" else match[1]
        with_whom = _WITH.match(sentence.text)
        partners = tuple(_BODY.findall(with_whom[1])) if with_whom else ()
        for part in re.finditer(r"(?:^|(?<= and ))\S.*?(?= and |$)", match[2]):
            words = stated(text, match.start(2) + part.start(), match.start(2) + part.end())
            codes = _CODE.finditer(text, match.end(), last)
            roles += [_role(text, body, words, code, partners, sentence) for code in codes]
    return roles


def _where(text: str, sentence: Stated) -> list[Role]:
    roles, since = [], sentence.start
    for match in _WHERE.finditer(text, sentence.start, sentence.end):
        words = stated(text, *match.span(2))
        roles += [
            _role(text, match[1], words, code, (), sentence) for code in _CODE.finditer(text, since, match.start())
        ]
        since = match.end()
    return roles


def _role(
    text: str, body: str, words: Stated, code: re.Match[str], partners: tuple[str, ...], sentence: Stated
) -> Role:
    spot = stated(text, code.start(), code.start() + 1 + len(code[1]))
    return Role(body, words.text, f"C{code[1]}", partners, words, spot, sentence)
