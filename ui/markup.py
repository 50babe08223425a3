"""HTML written safely: everything that did not come from this package is escaped before it becomes markup.

`gr.HTML` shows what it is given as it is, so these functions are the only way text reaches the screen.
"""

import json
import re
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

STATIC = Path(__file__).parent / "static"
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_CODE = re.compile(r"`([^`\n]+)`")
_ITALIC = re.compile(r"(?<![\w*])[*_]([^*_\n]+)[*_](?![\w*])")
_NUMBER = re.compile(r"\[(\d{1,3})\]")
_LIST_ITEM = re.compile(r"\s*(?:[-*•·]|\d{1,3}[.)])\s+(.*)")
_QUOTATION = re.compile(r"[“\"](.+)[”\"]((?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?(?:\s*\[\d{1,3}\])*)")
_TABLE_RULE = re.compile(r"\s*\|?[\s:|-]+\|?\s*")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")


def text(value: object) -> str:
    """Escape text for an element or an attribute.

    >>> text("<b>")
    '&lt;b&gt;'
    """
    return escape(str(value), quote=True)


def data(name: str, value: Any) -> str:
    """A `data-` attribute that holds JSON, escaped."""
    return f' data-{name}="{text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))}"'


@cache
def _icons() -> dict[str, str]:
    icons: dict[str, str] = json.loads((STATIC / "icons.json").read_text(encoding="utf-8"))
    return icons


def icon(name: str, small: bool = False) -> str:
    """One of our icons as inline SVG; it is decoration, so screen readers pass over it."""
    return f'<svg class="i{" s" if small else ""}" viewBox="0 0 16 16" aria-hidden="true">{_icons()[name]}</svg>'


def words(key: str, tag: str = "span", classes: str = "", **values: object) -> str:
    """A phrase of the interface in an element that the page turns into the reader's language."""
    attributes = f' class="{classes}"' if classes else ""
    given = data("tv", values) if values else ""
    return f'<{tag}{attributes} data-t="{key}"{given}>{text(phrase(key, **values))}</{tag}>'


def labelled(key: str, attribute: str = "aria-label", **values: object) -> str:
    """An attribute that holds a phrase of the interface, turned into the reader's language by the page."""
    given = data("tv", values) if values else ""
    return f' {attribute}="{text(phrase(key, **values))}" data-t-{attribute}="{key}"{given}'


def named(code: str, title: str) -> str:
    """What a code is called, in an element that the page turns into the reader's language."""
    return f'<span data-name="{text(code)}">{text(title)}</span>'


def phrase(key: str, **values: object) -> str:
    """A phrase of the interface in English. Raises `KeyError` where there is none."""
    found = language("en")[key]
    for name, value in values.items():
        found = found.replace("{" + name + "}", str(value))
    return found


@cache
def language(code: str) -> dict[str, str]:
    """All phrases of the interface in one language ("en", "fr", "es", "ru", "zh", "ar")."""
    phrases: dict[str, str] = json.loads((STATIC / "languages" / f"{code}.json").read_text(encoding="utf-8"))
    return phrases


def markdown(source: str, cite: "dict[int, str] | None" = None) -> list[str]:
    """The small Markdown that answers are written in, as a list of HTML blocks; anything else stays text.

    Paragraphs, bold, italics, code, lists, tables, headings and quotations. `cite` gives the HTML that stands for
    `[n]`; numbers without one stay as they are. Links and images stay text, so nothing is ever fetched.
    """
    blocks: list[str] = []
    for group in re.split(r"\n\s*\n", source.strip()):
        lines = group.splitlines()
        while lines:
            taken, block = _block(lines, cite or {})
            blocks.append(block)
            lines = lines[taken:]
    return blocks


def _block(lines: list[str], cite: dict[int, str]) -> tuple[int, str]:
    """Read one block from the first of these lines: how many lines it took, and its HTML."""
    first = lines[0]
    if first.lstrip().startswith("|") and len(lines) > 1 and _TABLE_RULE.fullmatch(lines[1]):
        return _table(lines, cite)
    if first.lstrip().startswith(">"):
        taken = _while(lines, lambda line: line.lstrip().startswith(">"))
        return taken, "".join(_quotation(line.lstrip()[1:].strip(), cite) for line in lines[:taken] if line.strip(" >"))
    if first.startswith("#"):
        return 1, f'<p class="h3"><b>{inline(first.lstrip("#").strip(), cite)}</b></p>'
    if _LIST_ITEM.match(first):
        taken = _while(lines, lambda line: _LIST_ITEM.match(line) is not None or line.startswith("  "))
        items = "".join(f"<li>{inline(_item(line), cite)}</li>" for line in lines[:taken])
        return taken, f'<ul class="points">{items}</ul>'
    taken = max(
        1,
        _while(lines, lambda line: not _LIST_ITEM.match(line) and not line.lstrip().startswith(("|", ">", "#"))),
    )
    return taken, f"<p>{'<br>'.join(inline(line.strip(), cite) for line in lines[:taken])}</p>"


def _quotation(line: str, cite: dict[int, str]) -> str:
    """The report's words in the serif with the decisive ones marked; the place after them is ours and is not."""
    match = _QUOTATION.fullmatch(line)
    words, rest = (match.group(1), match.group(2)) if match else (line, "")
    marked = inline(words, {}).replace("<b>", "<mark>").replace("</b>", "</mark>")
    place = f'<span class="place">{inline(rest.strip(), cite)}</span>' if rest.strip() else ""
    return (
        f'<blockquote class="said" dir="ltr"><span class="report-voice" lang="en">{marked}</span>{place}</blockquote>'
    )


def _while(lines: list[str], holds: Any) -> int:
    return next((number for number, line in enumerate(lines) if not holds(line)), len(lines))


def _item(line: str) -> str:
    match = _LIST_ITEM.match(line)
    return match.group(1) if match else line.strip()


def _table(lines: list[str], cite: dict[int, str]) -> tuple[int, str]:
    taken = _while(lines, lambda line: line.lstrip().startswith("|"))
    head, *rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines[:taken]]
    heads = "".join(f'<th scope="col">{inline(cell, cite)}</th>' for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{inline(cell, cite)}</td>" for cell in row) + "</tr>" for row in rows[1:])
    table = f'<table class="grid"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'
    return taken, f'<div class="scroll" tabindex="0" role="region"{labelled("table")}>{table}</div>'


def inline(source: str, cite: dict[int, str]) -> str:
    """Bold, italics, code and `[n]` inside one line; everything is escaped first."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match.group(1))
        return f"\x00{len(kept) - 1}\x00"

    safe = text(_ESCAPED.sub(keep, source.replace("\x00", "")))
    safe = _CODE.sub(r"<code>\1</code>", safe)
    safe = _BOLD.sub(r"<b>\1</b>", safe)
    safe = _ITALIC.sub(r"<i>\1</i>", safe)
    safe = _NUMBER.sub(lambda match: cite.get(int(match.group(1)), match.group(0)), safe)
    return re.sub(r"\x00(\d+)\x00", lambda match: text(kept[int(match.group(1))]), safe)
