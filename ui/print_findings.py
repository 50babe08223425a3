"""The findings of a draft in a terminal: a table where a person reads it, lines of text where a program does."""

import sys
from typing import TextIO

from assistant.check.finding import Checked, Finding, Verdict

VERDICTS: dict[Verdict, tuple[str, str]] = {
    "contradicted": ("Contradicted", "red"),
    "not_in_report": ("Not in the report", "magenta"),
    "supported": ("Supported", "green"),
}


def print_findings(checked: Checked, out: TextIO | None = None) -> None:
    """Write the findings to `out` (standard output): as a table with colours on a terminal, else as plain text."""
    stream = out or sys.stdout
    if stream.isatty():
        _print_rich(checked, stream)
    else:
        stream.write(plain_findings(checked))


def plain_findings(checked: Checked) -> str:
    """One block a finding: its verdict and words, what the report says instead, and where."""
    blocks = [_block(number, finding) for number, finding in enumerate(checked.findings, 1)]
    return "\n".join([*blocks, summary(checked)]) + "\n"


def summary(checked: Checked) -> str:
    """How many claims of each verdict, and how many sentences without one."""
    counts = ", ".join(f"{len(checked.of(verdict))} {word.lower()}" for verdict, (word, _) in VERDICTS.items())
    sentences = "sentence makes" if checked.silent == 1 else "sentences make"
    return f"{counts}; {checked.silent} {sentences} no claim."


def report_says(finding: Finding) -> str:
    """What the report says to a claim, in a line: the correction, or the words diff of a quotation."""
    if finding.diff:
        shown = {"same": "{}", "draft": "[-{}-]", "report": "[+{}+]"}
        return " ".join(shown[piece.kept].format(piece.words) for piece in finding.diff)
    return finding.correct or ""


def places(finding: Finding) -> str:
    """The places of the report that prove a finding, by their locators."""
    return "; ".join(dict.fromkeys(citation.locator for citation in finding.citations))


def _block(number: int, finding: Finding) -> str:
    word, _ = VERDICTS[finding.verdict]
    lines = [f"{number}. {word}: {' '.join(finding.claim.split())}"]
    if said := report_says(finding):
        lines.append(f"   The report says: {said}")
    if where := places(finding):
        lines.append(f"   {'Closest' if finding.verdict == 'not_in_report' else 'Where'}: {where}")
    return "\n".join(lines)


def _print_rich(checked: Checked, stream: TextIO) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_lines=True, expand=True)
    for title, ratio in (("", None), ("Verdict", None), ("The draft says", 4), ("The report says", 4), ("Where", 2)):
        table.add_column(title, ratio=ratio)
    for number, finding in enumerate(checked.findings, 1):
        word, colour = VERDICTS[finding.verdict]
        cells = (Text(word, style=colour), Text(finding.claim), Text(report_says(finding)), Text(places(finding)))
        table.add_row(Text(str(number)), *cells)
    console = Console(file=stream, highlight=False)
    console.print(table)
    console.print(summary(checked))
