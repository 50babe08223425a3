"""The report's lines, told apart by what they are: a heading, a numbered paragraph, a sub-item, a bullet, a row.

The Word file's numbering is half lost in the text: sub-items print as `0.`, and one has lost even that; bullets are
`·` and may run over two lines. A line knows where its own words begin after such a mark.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

LineKind = Literal[
    "front_label", "heading", "numbered", "sub_item", "bullet", "footnote", "text",
    "annex", "label", "objective", "outcome", "contribution",
]  # fmt: skip

_ANNEX = re.compile(r"ANNEX (\d+)$", re.IGNORECASE)
_FRONT_LABEL = re.compile(r"([A-Z][^:.]{1,40}):$")
_NUMBERED = re.compile(r"([1-9]\d*)\.\s+")
_SUB_ITEM = re.compile(r"0\.\s+([^:\n]{2,90}):\s")
_TITLE = re.compile(r"([A-Z][\w-]*(?: [\w-]+){0,3}):\s(?=\S)")
_BULLET = re.compile(r"·\s*")
_FOOTNOTE = re.compile(r"\[(\d+):\s[^\]]*\]")
_OBJECTIVE = re.compile(r"D\.(\d+)\s+[^:]+:\s")
_OUTCOME = re.compile(r"D\.(\d+)[-.](\d+):\s")
_CONTRIBUTION = re.compile(r"Contributes to ")
_CLOSED = (".", "!", "?", ":", ";", "]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its outer white space: `report[start:end]`.

    `name` is its number, title or code, as a person would write it ("3", "WSIS Forum", "D.1-5"); `words` is where its
    own words start after the mark.
    """

    kind: LineKind
    start: int
    end: int
    words: int
    name: str = ""


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of the report that are not blank, in order; a footnote at the end of a line becomes its own."""
    spans = tuple(_spans(text))
    lines: list[Line] = []
    zone = "front"
    for at, (start, end) in enumerate(spans):
        words = text[start:end]
        following = text[slice(*spans[at + 1])] if at + 1 < len(spans) else ""
        if match := _ANNEX.match(words):
            zone = "annex"
            lines.append(Line("annex", start, end, start, match.group(1)))
        elif zone == "annex":
            lines.append(_annex_line(words, start, end))
        else:
            line = _body_line(words, following, start, end, zone, lines)
            zone = "front" if zone == "front" and line.kind not in ("heading", "numbered") else "body"
            lines.append(line)
    return tuple(lines)


def continues(text: str, bullet: Line, line: Line) -> bool:
    """Whether `line` is the second line of `bullet`: it has no mark of its own and the bullet was not closed."""
    return line.kind == "text" and not text[bullet.start : bullet.end].endswith(_CLOSED)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for raw in text.splitlines(keepends=True):
        start, end = at + len(raw) - len(raw.lstrip()), at + len(raw.rstrip())
        at += len(raw)
        if start >= end:
            continue
        footnote = next((m for m in _FOOTNOTE.finditer(text, start, end) if m.end() == end and m.start() > start), None)
        if footnote is None:
            yield start, end
            continue
        yield start, start + len(text[start : footnote.start()].rstrip())
        yield footnote.span()


def _annex_line(words: str, start: int, end: int) -> Line:
    if match := _OUTCOME.match(words):
        return Line("outcome", start, end, start, f"D.{match.group(1)}-{match.group(2)}")
    if match := _OBJECTIVE.match(words):
        return Line("objective", start, end, start, f"D.{match.group(1)}")
    if _CONTRIBUTION.match(words):
        return Line("contribution", start, end, start)
    if len(words.split()) == 1 and not words.endswith(_CLOSED):
        return Line("label", start, end, start, words)
    return Line("heading", start, end, start, words)


def _body_line(words: str, following: str, start: int, end: int, zone: str, earlier: list[Line]) -> Line:
    if match := _FOOTNOTE.fullmatch(words):
        return Line("footnote", start, end, start, match.group(1))
    if match := _BULLET.match(words):
        return Line("bullet", start, end, start + match.end())
    if match := _NUMBERED.match(words):
        return Line("numbered", start, end, start + match.end(), match.group(1))
    if match := _SUB_ITEM.match(words):
        return Line("sub_item", start, end, start + match.start(1), match.group(1))
    if zone == "front" and (match := _FRONT_LABEL.match(words)):
        return Line("front_label", start, end, start, match.group(1))
    if _NUMBERED.match(following) and not words.endswith(_CLOSED):
        return Line("heading", start, end, start, words)
    if (match := _TITLE.match(words)) and _among_sub_items(earlier):
        return Line("sub_item", start, end, start, match.group(1))
    return Line("text", start, end, start)


def _among_sub_items(earlier: list[Line]) -> bool:
    """Whether the current numbered paragraph has sub-items, so that a title may be one that lost its mark."""
    since = next((line for line in reversed(earlier) if line.kind in ("sub_item", "numbered")), None)
    return since is not None and since.kind == "sub_item"
