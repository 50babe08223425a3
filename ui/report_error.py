"""How the command line says that something went wrong: one line on standard error, and the right exit code."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager

REMEDIES = {
    errno.ENOENT: "check the name, and the folder it stands in",
    errno.EISDIR: "give the path of a file, not of a folder",
    errno.ENOTDIR: "check the path: a file stands where a folder should",
    errno.EACCES: "mend its permissions, or give another path",
    errno.EPERM: "mend its permissions, or give another path",
    errno.EROFS: "give a path that can be written",
    errno.ENOSPC: "free space, or give a path on another disk",
    getattr(errno, "EDQUOT", errno.ENOSPC): "free space, or give a path on another disk",
}
"""What to do about an error of the system, by its number."""

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
    except (typer.Exit, typer.Abort):  # both are RuntimeErrors, and have said what they had to say
        raise
    except (SettingError, QuestionError) as error:
        note(str(error))
        raise typer.Exit(WRONG_USAGE) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise typer.Exit(FAILED) from None
    except (ValueError, OSError, RuntimeError, ImportError, SearchIndexError) as error:
        note(_one_line(error))
        raise typer.Exit(FAILED) from None


@contextmanager
def writing_to(name: str) -> Iterator[None]:
    """Give an error of writing the name of what was written: a full disk does not say which file it had no room for."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = name
        raise


def _one_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return ": ".join(filter(None, (str(error.filename or ""), error.strerror, REMEDIES.get(error.errno or 0))))
    return " ".join(str(error).split()) or type(error).__name__


def _printable(text: str) -> str:
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
