"""Real Word footnotes over python-docx, which has none: the part, its styles and settings, and the marks in the text.

The format is ECMA-376, part 1, 17.11 (footnotes and endnotes).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

TEXT_STYLE, MARK_STYLE = "FootnoteText", "FootnoteReference"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


def add_footnotes(document: "Document", notes: Sequence[str]) -> None:
    """Give the document these footnotes, numbered from 1; `mark_footnote` puts their marks into the text."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    part = Part(PackURI("/word/footnotes.xml"), _TYPE, _part_xml(notes).encode("utf-8"), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    _add_styles(document)
    _add_settings(document)


def mark_footnote(paragraph: "Paragraph", number: int) -> None:
    """Put the mark of footnote `number` at the end of the paragraph as it stands."""
    run = paragraph.add_run()._r
    properties = run.get_or_add_rPr()
    properties.append(_element("rStyle", val=MARK_STYLE))
    run.append(_element("footnoteReference", id=str(number)))


def _part_xml(notes: Sequence[str]) -> str:
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240"'
        f' w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in _SEPARATORS
    )
    written = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{TEXT_STYLE}"/></w:pPr><w:r><w:rPr>'
        f'<w:rStyle w:val="{MARK_STYLE}"/></w:rPr><w:footnoteRef/></w:r><w:r>'
        f'<w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(notes, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:footnotes xmlns:w="{_WORD}">{separators}{written}</w:footnotes>'
    )


def _add_styles(document: "Document") -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    text: Any = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    text.element.set(_name("styleId"), TEXT_STYLE)
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(9)
    text.paragraph_format.space_after = Pt(0)
    mark: Any = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(_name("styleId"), MARK_STYLE)
    mark.font.superscript = True


def _add_settings(document: "Document") -> None:
    settings = document.settings.element
    properties = _element("footnotePr")
    for number, _ in _SEPARATORS:
        properties.append(_element("footnote", id=str(number)))
    # CT_Settings is a sequence: footnotePr stands before endnotePr, compat and what follows them.
    following = settings.find(_name("compat"))
    if following is None:
        settings.append(properties)
    else:
        following.addprevious(properties)


def _name(tag: str) -> str:
    return f"{{{_WORD}}}{tag}"


def _element(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(_name(name), value)
    return element
