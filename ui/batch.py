"""Many questions through one process: a line in, a line out, in the same order and with constant memory."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TextIO

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from assistant.answer import Answer
from index.errors import SearchIndexError
from ui.question import QuestionError, read_question


class Answering(Protocol):
    """Anything that answers a question with its history."""

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """Answer one question."""
        ...


class BatchLine(BaseModel):
    """A line of the batch: an id, and a question or the turns of a conversation of which the last is answered."""

    model_config = ConfigDict(strict=True, extra="ignore")

    id: str | int
    question: str | None = None
    turns: list[str] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _one_of_both(self) -> "BatchLine":
        if (self.question is None) == (self.turns is None):
            raise ValueError("give either question or turns")
        return self


class LineError(ValueError):
    """A line cannot be read. `id` is its id as far as it could be seen."""

    def __init__(self, message: str, identifier: Any = None) -> None:
        super().__init__(message)
        self.id = identifier


def answer_batch(lines: Iterable[bytes], out: TextIO, assistant: Answering, limit: int) -> tuple[int, int]:
    """Answer every line and write one line for each; blank lines are passed over.

    `lines` are raw bytes, so that one line that is not UTF-8 costs only itself; `limit` is the greatest length of a
    question in characters. Gives back how many were answered and how many could not be.
    """
    answered = failed = 0
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        identifier: Any = None
        try:
            line = read_line(raw)
            identifier = line.id
            turns = [read_question(turn, limit) for turn in line.turns or [line.question or ""]]
            result: dict[str, Any] = {"id": line.id, "answer": assistant.ask(turns[-1], history=turns[:-1]).to_json()}
            answered += 1
        except LineError as error:
            result = {"id": error.id, "line": number, "error": str(error)}
            failed += 1
        except (
            QuestionError,
            ValueError,
            RuntimeError,
            OSError,
            ArithmeticError,
            LookupError,
            SearchIndexError,
        ) as error:
            # One question that fails must not cost the others their answers.
            result = {"id": identifier, "line": number, "error": str(error) or type(error).__name__}
            failed += 1
        out.write(json.dumps(result, ensure_ascii=False) + "\n")
        out.flush()
    return answered, failed


def read_line(raw: bytes) -> BatchLine:
    """Read one line. Raises `LineError` where it is not UTF-8, not JSON, or not a question."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LineError(f"byte {error.start + 1} of the line is not UTF-8: save the file as UTF-8") from None
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise LineError(f"the line is not JSON at column {error.colno}: {error.msg}") from None
    except ValueError:  # the one left: Python reads no number of more digits than this
        most = sys.get_int_max_str_digits()
        raise LineError(f"the line holds a number of more than {most:,} digits: write it as text, in quotes") from None
    except RecursionError:
        raise LineError("the line is nested too deeply: a line is one flat object") from None
    identifier = _identifier(content)
    try:
        return BatchLine.model_validate(content)
    except ValidationError as error:
        raise LineError(_reason(error), identifier) from None


def _identifier(content: Any) -> str | int | None:
    found = content.get("id") if isinstance(content, dict) else None
    if isinstance(found, str):
        return found.encode("utf-8", "replace").decode()
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _reason(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"] if part not in ("str", "int"))
    message = first["msg"].removeprefix("Value error, ")
    shape = 'a line is {"id": …, "question": …} or {"id": …, "turns": […]}'
    return f"{where}: {message}; {shape}" if where else f"{message}; {shape}"
