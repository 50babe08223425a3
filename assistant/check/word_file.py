"""Read a Word file into one text, with the way back: which characters of the text come from which element.

Paragraphs are parted by blank lines, the cells of a row by " | ". Footnotes and endnotes follow the body, each after
its number. Deleted words, field codes and the second copy of a drawing are not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from assistant.check.draft_error import DraftError
from assistant.check.word_package import BODY, WordPackage

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    (f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", f"{_MC}AlternateContent",
     f"{W}drawing", f"{W}pict", f"{W}object", f"{W}sdtPr", f"{W}tblPr", f"{W}trPr", f"{W}tcPr", f"{W}sectPr")
)  # fmt: skip
_SPACES = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
DEEPEST = 100  # tables within tables


@dataclass(frozen=True, slots=True)
class Placed:
    """Characters `text[start:end]` of the whole text: the words of one `w:t`, in this paragraph."""

    start: int
    end: int
    element: Any
    paragraph: Any


@dataclass
class WordText:
    """The text of a Word file, where each word comes from, and its parsed body."""

    text: str = ""
    placed: list[Placed] = field(default_factory=list)
    notes: list[tuple[int, int, Any]] = field(default_factory=list)
    body: Any = None


def read_word(raw: bytes, name: str) -> WordText:
    """Read the body and the notes. Raises `DraftError` where the file is refused."""
    package = WordPackage(raw, name)
    with package.open() as archive:
        body = package.part(archive, BODY)
        assert body is not None
        root = _parsed(body, name, BODY)
        reader = _Reader()
        reader.block(root.find(f"{W}body"), 0)
        for part, kind in NOTES:
            notes = package.part(archive, part)
            if notes is not None:
                reader.notes(_parsed(notes, name, part), root, kind)
    return WordText("".join(reader.pieces), reader.placed, reader.noted, root)


def _parsed(raw: bytes, name: str, part: str) -> Any:
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise DraftError(name, f"is a broken Word file ({part})", "open it in Word and save it again") from error


class _Reader:
    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.placed: list[Placed] = []
        self.noted: list[tuple[int, int, Any]] = []
        self.length = 0

    def add(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    def block(self, container: Any, depth: int) -> None:
        """The paragraphs and tables of a container, in order."""
        if container is None or depth > DEEPEST:
            return
        for child in container:
            if child.tag == f"{W}p":
                if self.paragraph(child):
                    self.add("\n\n")
            elif child.tag == f"{W}tbl":
                self.table(child)
                self.add("\n")
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
                self.block(child, depth + 1)

    def table(self, table: Any) -> None:
        for row in table.iter(f"{W}tr"):
            if next(row.iterancestors(f"{W}tbl"), None) is not table:
                continue
            first = True
            for cell in row.iter(f"{W}tc"):
                if next(cell.iterancestors(f"{W}tr"), None) is not row:
                    continue
                if not first:
                    self.add(" | ")
                first = False
                started = False
                for paragraph in cell.iter(f"{W}p"):
                    if started:
                        self.add(" ")
                    started = self.paragraph(paragraph) or started
            self.add("\n")

    def paragraph(self, paragraph: Any) -> bool:
        """The words of a paragraph; whether there are any."""
        before = self.length
        for element in _words(paragraph):
            text = element.text or "" if element.tag == f"{W}t" else _SPACES[element.tag]
            if text:
                if element.tag == f"{W}t":
                    self.placed.append(Placed(self.length, self.length + len(text), element, paragraph))
                self.add(text)
        return self.length > before

    def notes(self, root: Any, body: Any, kind: str) -> None:
        """The notes of one part; each remembers its reference in the body, since a note takes no comment."""
        marks = {mark.get(f"{W}id"): mark for mark in body.iter(f"{W}{kind}Reference")}
        for note in root.iter(f"{W}{kind}"):
            mark = marks.get(note.get(f"{W}id"))
            if note.get(f"{W}type") in ("separator", "continuationSeparator") or mark is None:
                continue
            start = self.length
            for paragraph in note.iter(f"{W}p"):
                kept = len(self.placed)
                if self.paragraph(paragraph):
                    self.add("\n\n")
                del self.placed[kept:]
            if self.length > start:
                self.noted.append((start, self.length, mark))


def _words(element: Any) -> Iterator[Any]:
    """The elements of a paragraph that print characters, in order, without those of nested paragraphs."""
    stack = list(reversed(list(element)))
    while stack:
        child = stack.pop()
        if child.tag in _SKIPPED or child.tag == f"{W}p":
            continue
        if child.tag == f"{W}t" or child.tag in _SPACES:
            yield child
        elif isinstance(child.tag, str):
            stack.extend(reversed(list(child)))
