"""`wsis replay`: run a certificate's query again and say whether the answer is the same."""

import json
from pathlib import Path
from typing import Annotated

import typer

from assistant.settings import read_settings
from ui.report_error import FAILED, reported

EXAMPLES = """
[bold]Example[/bold]

wsis ask "Which SDGs does D.2-2 support?" --json > answer.json

wsis replay answer.json

The file holds a certificate, or a whole answer with one in it.
"""


def replay(
    certificate: Annotated[Path, typer.Argument(help="A certificate, or an answer in JSON that carries one.")],
) -> None:
    """Run a certificate again and say whether the answer is still the same."""
    with reported():
        content = _read(certificate)
        from assistant.certificate import replay as run
        from ui.open_assistant import open_assistant

        outcome = run(content, open_assistant(read_settings()))
        print(outcome.text if hasattr(outcome, "text") else str(outcome))
        if not getattr(outcome, "same", bool(outcome)):
            raise typer.Exit(FAILED)


def _read(path: Path) -> dict[str, object]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: byte {error.start + 1} is not UTF-8: give the file that wsis wrote") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"{path}: not JSON at line {error.lineno}: {error.msg}") from None
    except ValueError:  # the one left: Python reads no number of that many digits
        raise ValueError(f"{path}: holds a number too long to read: give the file that wsis wrote") from None
    if isinstance(content, dict) and isinstance(content.get("answer"), dict):
        content = content["answer"]
    if isinstance(content, dict) and "certificate" in content:
        content = content["certificate"]
    if not isinstance(content, dict):
        raise ValueError(f"{path}: holds no certificate: only exact answers carry one")
    return content
