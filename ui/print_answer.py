"""An answer in a terminal: rich where a person reads it, plain text where a program does."""

import sys
from typing import TextIO

from assistant.answer import Answer, Citation

QUOTE_LIMIT = 400
"""Characters of a quotation shown in the terminal; the whole of it is in `--json` and on the screen."""

BADGES = {
    "exact": ("Proved", "green"),
    "passage": ("Quoted", "blue"),
    "clarify": ("Which one?", "yellow"),
    "generated": ("Written by a model", "blue"),
    "not_in_report": ("Not in the report", "magenta"),
    "no_such_code": ("No such code", "magenta"),
    "annex_2_missing": ("Annex 2 is missing", "magenta"),
    "out_of_scope": ("Not in the report", "magenta"),
}


def print_answer(answer: Answer, out: TextIO | None = None) -> None:
    """Write the answer to `out` (standard output): with colours and rules on a terminal, else as plain text."""
    stream = out or sys.stdout
    if stream.isatty():
        _print_rich(answer, stream)
    else:
        stream.write(plain_answer(answer))


def plain_answer(answer: Answer) -> str:
    """The answer as plain text: its text, then its candidates, and the places that prove it or come closest."""
    lines = [answer.text.strip(), ""]
    lines += [f"- {candidate.label}: {candidate.question}" for candidate in answer.candidates]
    lines += [_place(citation, answer) for citation in answer.citations]
    lines += [_place(citation, answer) for citation in answer.closest if _words(citation.quote) not in answer.text]
    return "\n".join(lines).rstrip() + "\n"


def badge(answer: Answer) -> tuple[str, str]:
    """The one word for the state of an answer, and its colour in a terminal."""
    return BADGES.get(answer.reason or answer.kind, BADGES["not_in_report"])


def _place(citation: Citation, answer: Answer) -> str:
    """A citation's place, with its words where the text does not quote them already."""
    said = answer.text.replace("**", "")
    quote = "" if _words(citation.quote) in said else f": “{_short(citation.quote)}”"
    return f"[{citation.n}] {citation.locator}{quote}"


def _words(quote: str) -> str:
    return " ".join(quote.split())


def _short(quote: str) -> str:
    words = _words(quote)
    return words if len(words) <= QUOTE_LIMIT else words[:QUOTE_LIMIT].rsplit(" ", 1)[0] + " …"


def _print_rich(answer: Answer, stream: TextIO) -> None:
    from rich.console import Console
    from rich.markdown import Markdown
    from rich.padding import Padding
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    word, colour = badge(answer)
    head = Text(f" {word} ", style=f"bold {colour} reverse")
    if answer.interpretation:
        head.append(f"  Looked up: {answer.interpretation}", style="not reverse not bold dim")
    console.print(head)
    console.print()
    console.print(Markdown(answer.text))
    for candidate in answer.candidates:
        console.print(Text.assemble("  › ", (candidate.label, "bold"), f"  wsis ask “{candidate.question}”"))
    said = answer.text.replace("**", "")
    for citation in answer.citations:
        console.print()
        console.print(Text.assemble((f"[{citation.n}] ", f"bold {colour}"), (citation.locator, colour)))
        if _words(citation.quote) not in said:
            console.print(Padding(Text(_short(citation.quote), style="italic"), (0, 2, 0, 4)))
    if answer.follow_ups:
        console.print()
        console.print(Text("Next: " + " · ".join(answer.follow_ups), style="dim"))
