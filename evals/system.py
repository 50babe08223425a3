"""A system is anything that answers: the assistant, a baseline, a file of answers, or somebody's function."""

import importlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol


class UnknownSystemError(ValueError):
    """A system cannot be loaded; the message says what was looked for and what to do."""


class System(Protocol):
    """What can be evaluated."""

    @property
    def name(self) -> str:
        """How the report calls it."""

    def answer(self, turns: Sequence[str]) -> Any:
        """Answer the last turn: an `Answer`, a mapping in the contract's format, or a string."""


class FunctionSystem:
    """Any callable that takes the turns of a conversation and returns an answer."""

    def __init__(self, name: str, function: Callable[[list[str]], Any]) -> None:
        self.name = name
        self._function = function

    def answer(self, turns: Sequence[str]) -> Any:
        """What the function returns for the turns."""
        return self._function(list(turns))


def load_function(target: str) -> FunctionSystem:
    """Load `module:function` from the Python path or the working folder. Raises `UnknownSystemError`."""
    module_name, _, function_name = target.partition(":")
    sys.path.insert(0, str(Path.cwd()))
    try:
        function = getattr(importlib.import_module(module_name), function_name)
    except (ImportError, AttributeError) as error:
        raise UnknownSystemError(f"--system {target}: {error}; write module:function, importable from here") from error
    finally:
        sys.path.pop(0)
    if not callable(function):
        raise UnknownSystemError(f"--system {target}: this is a {type(function).__name__}, not a function")
    return FunctionSystem(target, function)
