"""A checked draft as HTML: its text with each claim marked, and a card a finding beside it."""

import re
from collections.abc import Iterator, Sequence

from assistant.check.finding import Checked, Finding, Verdict
from ui.markup import data, icon, labelled, text, words

_CODE = re.compile(r"\bD\.?\d[-.‑]\d\b")
LOOKS: dict[Verdict, tuple[str, str, str]] = {
    "contradicted": ("bad", "x", "contradicted"),
    "not_in_report": ("none", "search", "not_in_report"),
    "supported": ("ok", "check", "supported"),
}
"""The class, the icon and the phrase of each verdict."""


def findings_html(checked: Checked, name: str) -> str:
    """The counts, the marked draft and the cards. Everything that came from the draft is escaped."""
    numbered = tuple(enumerate(checked.findings, 1))
    cards = "".join(_card(number, finding) for number, finding in numbered if finding.verdict != "supported")
    cards += "".join(_card(number, finding) for number, finding in numbered if finding.verdict == "supported")
    return (
        f'{_counts(checked, name)}<div class="cgrid"><section class="card draft" tabindex="0" role="region"'
        f'{labelled("your_draft")} dir="auto">{_draft(checked)}{_key()}</section>'
        f'<section class="cards" tabindex="0" role="region"{labelled("findings")}>{cards}</section></div>'
    )


def _counts(checked: Checked, name: str) -> str:
    def chip(shown: str, key: str, count: int, sign: str) -> str:
        pressed = "true" if shown == "all" else "false"
        return (
            f'<button class="fchip" data-do="check-filter" data-shown="{shown}" aria-pressed="{pressed}">'
            f"{icon(sign, small=True) if sign else ''}{words(key)} {count}</button>"
        )

    chips = chip("all", "all", len(checked.findings), "")
    for verdict, (look, sign, key) in LOOKS.items():
        chips += chip(look, key, len(checked.of(verdict)), sign)
    return (
        f'<div class="sumrow"><span class="badge plain">{icon("file", small=True)}{text(name)}</span>{chips}'
        f"{words('no_claim', 'span', 'hint', n=checked.silent)}</div>"
    )


def _draft(checked: Checked) -> str:
    paragraphs, at = [], 0
    for match in re.finditer(r"\n\s*\n|\Z", checked.text):
        body = _marked(checked, at, match.start())
        if body.strip():
            paragraphs.append(f"<p>{body}</p>")
        at = match.end()
    return "".join(paragraphs)


def _marked(checked: Checked, start: int, end: int) -> str:
    pieces, at = [], start
    for number, finding in _apart(checked.findings):
        if not start <= finding.start < end:
            continue
        look = LOOKS[finding.verdict][0]
        note = "" if look == "ok" else f'&#8288;<span class="fn {look}">{number}</span>'
        pieces.append(_lines(checked.text[at : finding.start]))
        pieces.append(
            f'<a class="f {look}" href="#finding-{number}" data-do="check-show" data-finding="{number}">'
            f"{_lines(checked.text[finding.start : finding.end])}</a>{note}"
        )
        at = finding.end
    return "".join((*pieces, _lines(checked.text[at:end])))


def _apart(findings: Sequence[Finding]) -> Iterator[tuple[int, Finding]]:
    """The findings that can be marked side by side: of two that overlap, the one that is not "supported"."""
    kept: list[tuple[int, Finding]] = []
    ranked = sorted(enumerate(findings, 1), key=lambda one: (one[1].verdict == "supported", one[1].start))
    for number, finding in ranked:
        if all(finding.end <= other.start or other.end <= finding.start for _, other in kept):
            kept.append((number, finding))
    return iter(sorted(kept, key=lambda one: one[1].start))


def _lines(raw: str) -> str:
    """Text with its lines, in which no code is torn apart at its hyphen."""
    return _CODE.sub(r'<span class="code">\g<0></span>', text(raw)).replace("\n", "<br>")


def _card(number: int, finding: Finding) -> str:
    look, sign, key = LOOKS[finding.verdict]
    rows = _row("draft_says", text(" ".join(finding.claim.split())))
    if finding.diff:
        rows += _row("word_by_word", f'<span class="report-voice">{_diff(finding)}</span>')
    elif finding.correct:
        rows += _row("report_says", text(finding.correct))
    if finding.citations and finding.verdict != "supported":
        quote = " ".join(finding.citations[0].quote.split())
        label = "closest" if finding.verdict == "not_in_report" else "sentence"
        rows += _row(label, f'<span class="report-voice" lang="en" dir="ltr">{text(_short(quote))}</span>')
    return (
        f'<article class="card find {look}" data-look="{look}" id="finding-{number}" tabindex="-1"><div class="top">'
        f'<span class="fn {look}">{number}</span><span class="badge {look}">{icon(sign, small=True)}{words(key)}</span>'
        f'</div><div class="says">{rows}</div><div class="acts">{_places(finding)}</div></article>'
    )


def _row(label: str, body: str) -> str:
    return f"{words(label, 'span', 'k')}<span>{body}</span>"


def _diff(finding: Finding) -> str:
    tags = {"same": "{}", "draft": "<del>{}</del>", "report": "<ins>{}</ins>"}
    return " ".join(tags[piece.kept].format(text(piece.words)) for piece in finding.diff)


def _places(finding: Finding) -> str:
    return "".join(
        f'<button class="where"{data("cite", _cite(one.start, one.end, one.locator))} lang="en">{text(one.locator)}'
        "</button>"
        for one in finding.citations[:3]
    )


def _cite(start: int, end: int, locator: str) -> dict[str, object]:
    return {"n": "", "s": start, "e": end, "at": locator, "marks": []}


def _short(quote: str, limit: int = 320) -> str:
    return quote if len(quote) <= limit else quote[:limit].rsplit(" ", 1)[0] + " …"


def _key() -> str:
    marks = "".join(f'<span class="f {look}">{words(key)}</span>' for look, _, key in LOOKS.values())
    return f'<div class="key">{marks}{words("unmarked")}</div>'
