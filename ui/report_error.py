"""How the command line says that something went wrong: one line on standard error, and the right exit code."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

FAILED = 1
WRONG_USAGE = 2


def note(message: str) -> None:
    """Write one line to standard error; standard output is kept for the answer."""
    print(f"wsis: {_printable(message)}", file=sys.stderr, flush=True)


@contextmanager
def reported() -> Iterator[None]:
    """Turn the errors our layers raise into one line and an exit code: 2 for wrong usage, 1 for a failure."""
    import typer

    from assistant.settings import SettingError
    from index.errors import SearchIndexError
    from ui.question import QuestionError

    try:
        yield
    except (SettingError, QuestionError) as error:
        note(str(error))
        raise typer.Exit(WRONG_USAGE) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise typer.Exit(FAILED) from None
    except (ValueError, OSError, RuntimeError, ImportError, SearchIndexError) as error:
        note(_one_line(error))
        raise typer.Exit(FAILED) from None


def _one_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror or error}"
    return " ".join(str(error).split()) or type(error).__name__


def _printable(text: str) -> str:
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
