"""The empty Word document that a brief is written into: python-docx's own, mended, with the styles of a contribution.

python-docx's blank template has three OOXML errors: its `stylesWithEffects.xml`, a leftover of Word 2010, disagrees
with its styles twice, and its zoom lacks the percentage that the format asks for. That part goes, and so does a picture
of the template; the zoom is completed.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

NUMBERED, ITEM, CELL = "Numbered paragraph", "List item", "Table cell"
OPEN, QUOTED = "To be completed", "Report's words"
FONT = "Calibri"
OPEN_COLOUR = "FFF2CC"  # the ground behind what is left open; the brackets say it too
# The same for every brief: a file says nothing about when it was made.
MADE = datetime(2020, 1, 1, tzinfo=UTC)
_DROPPED = ("/word/stylesWithEffects.xml", "/docProps/thumbnail.jpeg")


def blank_document(title: str) -> "Document":
    """A document on A4 with the styles of a contribution, a page number at its foot, and `title` in its properties."""
    from docx import Document

    document = Document()
    _drop(document)
    _complete_zoom(document)
    _set_properties(document, title)
    _set_page(document)
    _set_styles(document)
    _number_paragraphs(document)
    return document


def _drop(document: "Document") -> None:
    package = document.part.package
    for relations in (document.part.rels, package.rels):
        for name, relation in list(relations.items()):
            if not relation.is_external and str(relation.target_part.partname) in _DROPPED:
                del relations[name]


def _complete_zoom(document: "Document") -> None:
    from docx.oxml.ns import qn

    for zoom in document.settings.element.findall(qn("w:zoom")):
        zoom.attrib.pop(qn("w:val"), None)
        zoom.set(qn("w:percent"), "100")


def _set_properties(document: "Document", title: str) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments, properties.last_modified_by = title[:255], "", "", ""
    properties.keywords = properties.subject = properties.category = ""
    properties.created = properties.modified = MADE
    properties.language = "en-GB"
    properties.revision = 1


def _set_page(document: "Document") -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn
    from docx.shared import Cm

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.25)
    section.top_margin = section.bottom_margin = Cm(2)
    for language in document.styles.element.xpath("w:docDefaults//w:lang"):
        language.set(qn("w:val"), "en-GB")
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'))


def _set_styles(document: "Document") -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt, RGBColor

    styles: Any = document.styles
    for name, size, before, after in (
        ("Normal", 11, 0, 6), ("Title", 16, 10, 8), ("Heading 1", 13, 14, 4), ("Heading 2", 11.5, 10, 3),
    ):  # fmt: skip
        style = styles[name]
        _set_font(style)
        style.font.size = Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0) if name != "Normal" else None
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.font.bold = name != "Normal"
        style.paragraph_format.keep_with_next = name != "Normal"
    styles["Heading 2"].font.italic = True
    for border in styles["Title"].element.xpath("w:pPr/w:pBdr"):
        border.getparent().remove(border)
    numbered = styles.add_style(NUMBERED, WD_STYLE_TYPE.PARAGRAPH)
    numbered.base_style, numbered.quick_style = styles["Normal"], True
    cell = styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = styles["Normal"]
    cell.font.size, cell.paragraph_format.space_after = Pt(10), Pt(2)
    item = styles.add_style(ITEM, WD_STYLE_TYPE.PARAGRAPH)
    item.base_style = styles["Normal"]
    item.paragraph_format.space_after = Pt(3)
    numbered.paragraph_format.left_indent, numbered.paragraph_format.first_line_indent = Cm(0), Cm(0)
    styles.add_style(QUOTED, WD_STYLE_TYPE.CHARACTER)
    left_open = styles.add_style(OPEN, WD_STYLE_TYPE.CHARACTER)
    _shade(left_open, OPEN_COLOUR)
    left_open.quick_style = True


def _shade(style: Any, colour: str) -> None:
    """A coloured ground: a style may carry shading, a highlight only a run may."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    shading = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>'
    style.element.get_or_add_rPr().append(parse_xml(shading))


def _set_font(style: Any) -> None:
    """One font for all scripts, in the place of the theme's."""
    from docx.oxml.ns import qn

    style.font.name = FONT
    fonts = style.element.rPr.rFonts
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def _number_paragraphs(document: "Document") -> None:
    """Word's own numbering for paragraphs ("1.", hanging) and bullets for items, tied to their styles."""
    numbering = document.part.numbering_part.element
    _add_list(document, numbering, NUMBERED, "decimal", "%1.", left=567, hanging=567)
    _add_list(document, numbering, ITEM, "bullet", "–", left=964, hanging=397)


def _add_list(document: "Document", numbering: Any, style: str, kind: str, text: str, left: int, hanging: int) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    identifiers = [int(one.get(qn("w:abstractNumId"))) for one in numbering.findall(qn("w:abstractNum"))]
    identifier = max(identifiers, default=-1) + 1
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identifier}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl></w:abstractNum>'
    )
    first_number = numbering.find(qn("w:num"))
    if first_number is None:
        numbering.append(abstract)
    else:
        first_number.addprevious(abstract)
    number = numbering.add_num(identifier).numId
    properties = document.styles[style].element.get_or_add_pPr()
    holder = properties.get_or_add_numPr()
    holder.get_or_add_numId().val = number
    for indent in properties.findall(qn("w:ind")):
        properties.remove(indent)
