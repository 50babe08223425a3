"""Settings: one frozen object, read from `WSIS_*` variables and overridden by options.

`wsis config` lists them with where each came from. Lower layers never see this object; they get plain values.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any


class SettingError(ValueError):
    """A setting has a value it cannot have; the message names the variable, the value and what is allowed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, with their defaults.

    `index` is the folder of the index (empty: the user's data folder). `model` is the name or path of a
    sentence-transformers model (empty: the packaged all-MiniLM-L6-v2), `reranker` that of a cross-encoder which reads
    the question with the first things found (empty: none). `threads` is how many threads the model may
    use. `chroma_server` is `host:port` of a Chroma server (empty: embedded). `annex2` is a CSV with the mapping of
    Annex 2. `evaluation` holds the results of `wsis eval` that the chat shows. `host` and `port` are where the chat
    listens; `user` and `password` protect it where both are set. `question_limit` is the longest question in
    characters.
    """

    index: str = ""
    model: str = ""
    reranker: str = ""
    threads: int = 1
    chroma_server: str = ""
    annex2: str = ""
    host: str = "127.0.0.1"
    port: int = 7860
    user: str = ""
    password: str = ""
    question_limit: int = 10_000
    evaluation: str = ""

    @property
    def index_folder(self) -> Path:
        """The folder the index lives in: the setting, or the user's data folder."""
        if self.index:
            return Path(self.index).expanduser()
        from platformdirs import user_data_path

        return user_data_path("wsis-assistant", appauthor=False) / "index"

    @property
    def annex2_file(self) -> Path | None:
        """The mapping of Annex 2: the setting, else the file kept by `wsis index --annex2`, else None."""
        if self.annex2:
            return Path(self.annex2).expanduser()
        kept = self.index_folder / "annex2.csv"
        return kept if kept.is_file() else None

    @property
    def evaluation_file(self) -> Path:
        """The results of the last evaluation run: the setting, or `evaluation.json` in the user's data folder."""
        return Path(self.evaluation).expanduser() if self.evaluation else self.index_folder.parent / "evaluation.json"


def variable(name: str) -> str:
    """The environment variable of a setting: `index` is read from `WSIS_INDEX`."""
    return f"WSIS_{name.upper()}"


def environment_of(settings: Settings) -> dict[str, str]:
    """The variables that give a process of its own the same settings.

    >>> environment_of(Settings(port=8000))["WSIS_PORT"]
    '8000'
    """
    return {variable(field.name): str(getattr(settings, field.name)) for field in fields(Settings)}


def read_settings(environment: Mapping[str, str] = os.environ, **options: Any) -> Settings:
    """Read the settings; an option that is not None wins over its variable, a variable over the default.

    Raises `SettingError` where a number is not a number or is out of range.
    """
    values: dict[str, Any] = {}
    for field in fields(Settings):
        raw = environment.get(variable(field.name))
        if raw is not None:
            values[field.name] = _number(field.name, raw) if isinstance(field.default, int) else raw
    values.update({name: value for name, value in options.items() if value is not None})
    settings = replace(Settings(), **values)
    if settings.threads < 1:
        raise SettingError(f"{variable('threads')} is {settings.threads}: it must be at least 1")
    if not 0 <= settings.port <= 65535:
        raise SettingError(f"{variable('port')} is {settings.port}: it must be between 0 and 65535")
    if settings.question_limit < 1:
        raise SettingError(f"{variable('question_limit')} is {settings.question_limit}: it must be at least 1")
    return settings


def _number(name: str, raw: str) -> int:
    try:
        return int(raw)
    except ValueError:
        raise SettingError(f"{variable(name)} is {raw!r}: it must be a whole number") from None
