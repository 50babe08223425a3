"""Write the findings into the delegate's own Word file as comments; every other part keeps its bytes."""

import copy
import io
import re
import zipfile
from collections.abc import Iterable
from typing import Any

from assistant.check.finding import Finding
from assistant.check.word_file import Placed, W, WordText, read_word
from assistant.check.word_package import BODY, WordPackage

AUTHOR, INITIALS = "WSIS Report Assistant", "WRA"
LONGEST = 400  # characters of a quotation in a comment
COMMENTS = "word/comments.xml"
_TYPES, _LINKS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_VERDICTS = {
    "supported": "Supported",
    "contradicted": "Contradicted",
    "not_in_report": "Not in the report",
}
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def comment_text(finding: Finding) -> tuple[str, ...]:
    """The paragraphs of a comment: the verdict, what the report says, and where."""
    lines = [f"{_VERDICTS[finding.verdict]}." + (f" The report says: {finding.correct}" if finding.correct else "")]
    if finding.diff:
        shown = {"same": "{}", "draft": "[-{}-]", "report": "[+{}+]"}
        lines.append("Word by word: " + " ".join(shown[piece.kept].format(piece.words) for piece in finding.diff))
    lead = "Closest: " if finding.verdict == "not_in_report" else ""
    for citation in finding.citations[:3]:
        quote = " ".join(citation.quote.split())
        lines.append(
            f"{lead}{citation.locator}: “{quote if len(quote) < 400 else quote[:400].rsplit(' ', 1)[0] + ' …'}”"
        )
    return tuple(_UNPRINTABLE.sub("", line) for line in lines)


def write_comments(raw: bytes, name: str, findings: Iterable[Finding]) -> bytes:
    """The Word file `raw` with a comment on each finding, whose offsets are those of `read_word(raw).text`.

    Raises `DraftError` where the file is refused.
    """
    from lxml import etree  # type: ignore[import-untyped]

    word = read_word(raw, name)
    package = WordPackage(raw, name)
    with package.open() as archive:
        comments = package.part(archive, COMMENTS)
        parts = {part: package.part(archive, part) for part in (_TYPES, _LINKS)}
        number = 1 + max(
            (int(found) for found in re.findall(rb'<w:comment [^>]*?w:id="(\d+)"', comments or b"")), default=-1
        )
        written = []
        for finding in sorted(findings, key=lambda one: (one.start, -one.end)):
            if _anchor(word, finding, number):
                written.append(_comment(number, finding))
                number += 1
        changed = {BODY: etree.tostring(word.body, xml_declaration=True, encoding="UTF-8", standalone=True)}
        if written:
            changed[COMMENTS] = _with_comments(comments, written)
            if comments is None:
                changed |= _linked(parts[_TYPES] or b"", parts[_LINKS])
        return _packed(archive, changed)


def _anchor(word: WordText, finding: Finding, number: int) -> bool:
    """Mark the finding's place in the body; whether there is one."""
    mark = next((mark for start, end, mark in word.notes if start <= finding.start < end), None)
    if mark is not None:
        _around(mark.getparent(), mark.getparent(), number)
        return True
    inside = [one for one in word.placed if one.start < finding.end and finding.start < one.end]
    inside = [one for one in inside if one.paragraph is inside[0].paragraph]
    if not inside:
        return False
    first = _cut(word, inside[0], finding.start, after=True)
    last = _cut(word, _at(word, finding, inside[-1]), finding.end, after=False)
    _around(first.element.getparent(), last.element.getparent(), number)
    return True


def _at(word: WordText, finding: Finding, last: Placed) -> Placed:
    """The piece that holds the finding's last character, after an earlier cut of the same piece."""
    end = min(finding.end, last.end)
    return next(one for one in word.placed if one.start < end <= one.end)


def _cut(word: WordText, one: Placed, offset: int, after: bool) -> Placed:
    """Split a piece's run at a character, so that a mark can stand there; the half after it, or before it."""
    if not one.start < offset < one.end:
        return one
    run = one.element.getparent()
    index = list(run).index(one.element)
    text = one.element.text
    rest = copy.deepcopy(run)
    for child in list(run)[index + 1 :]:
        run.remove(child)
    moved = dict(zip(list(rest)[index:], [one.element], strict=False))
    for child in list(rest)[:index]:
        if child.tag != f"{W}rPr":
            rest.remove(child)
    second = next(iter(moved))
    one.element.text, second.text = text[: offset - one.start], text[offset - one.start :]
    one.element.set(_SPACE, "preserve")
    second.set(_SPACE, "preserve")
    run.addnext(rest)
    return _moved(word, one, offset, second, rest, after)


def _moved(word: WordText, one: Placed, offset: int, second: Any, rest: Any, after: bool) -> Placed:
    """Keep the places true after a cut: the later pieces of the run now stand in its second half."""
    at = word.placed.index(one)
    left = Placed(one.start, offset, one.element, one.paragraph)
    right = Placed(offset, one.end, second, one.paragraph)
    texts = [child for child in rest if child.tag == f"{W}t"][1:]
    following = at + 1
    for element in texts:
        old = word.placed[following]
        word.placed[following] = Placed(old.start, old.end, element, old.paragraph)
        following += 1
    word.placed[at : at + 1] = [left, right]
    return right if after else left


def _around(first: Any, last: Any, number: int) -> None:
    """Put the marks of comment `number` around two runs, and its reference after them."""
    from lxml import etree

    start = etree.Element(f"{W}commentRangeStart", {f"{W}id": str(number)})
    end = etree.Element(f"{W}commentRangeEnd", {f"{W}id": str(number)})
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}commentReference", {f"{W}id": str(number)})
    first.addprevious(start)
    last.addnext(end)
    end.addnext(run)


def _comment(number: int, finding: Finding) -> str:
    from xml.sax.saxutils import escape

    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in comment_text(finding)
    )
    return f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}">{paragraphs}</w:comment>'


def _with_comments(existing: bytes | None, written: list[str]) -> bytes:
    new = "".join(written)
    if existing is None:
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return f'{head}<w:comments xmlns:w="{W[1:-1]}">{new}</w:comments>'.encode()
    closing = re.search(rb"</w:comments>\s*$", existing)
    if closing is not None:
        return existing[: closing.start()] + new.encode() + existing[closing.start() :]
    return re.sub(
        rb"(<w:comments\b[^>]*?)/>\s*$", lambda match: match[1] + b">" + new.encode() + b"</w:comments>", existing
    )


def _linked(types: bytes, links: bytes | None) -> dict[str, bytes]:
    """The two lists of parts with the new part of comments in them."""
    head = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    base = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    links = links if links is not None else head + base
    used = {int(found) for found in re.findall(rb'\bId="rId(\d+)"', links)}
    link = f'<Relationship Id="rId{max(used, default=0) + 1}" Type="{_LINK}" Target="comments.xml"/>'
    kind = f'<Override PartName="/{COMMENTS}" ContentType="{_TYPE}"/>'
    return {
        _TYPES: types.replace(b"</Types>", kind.encode() + b"</Types>"),
        _LINKS: links.replace(b"</Relationships>", link.encode() + b"</Relationships>"),
    }


def _packed(archive: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    """The archive again, part by part in its order, with the changed parts in their places and new ones last."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for entry in archive.infolist():
            raw = changed[entry.filename] if entry.filename in changed else archive.read(entry)
            again = zipfile.ZipInfo(entry.filename, entry.date_time)
            again.compress_type, again.external_attr = entry.compress_type, entry.external_attr
            packed.writestr(again, raw)
        for part in changed:
            if part not in archive.namelist():
                packed.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), changed[part], zipfile.ZIP_DEFLATED)
    return out.getvalue()
