"""`wsis config`: every setting, its value, where it came from, and the variable that sets it."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields

from assistant.settings import Settings, read_settings, variable
from ui.report_error import reported


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One setting as it is shown: name, value in words, variable, and source ("default", "variable", "wsis index")."""

    name: str
    value: str
    source: str
    variable: str


def setting_lines(settings: Settings, environment: Mapping[str, str]) -> tuple[SettingLine, ...]:
    """All settings in their order. A password is never shown, only whether there is one."""
    return tuple(
        SettingLine(
            name=field.name,
            value=_shown(settings, field.name),
            source=_source(settings, field.name, environment),
            variable=variable(field.name),
        )
        for field in fields(Settings)
    )


def config() -> None:
    """List the settings: each value, where it came from, and its variable."""
    with reported():
        lines = setting_lines(read_settings(), os.environ)
        if sys.stdout.isatty():
            _print_table(lines)
            return
        for line in lines:
            print(f"{line.name}\t{line.value}\t{line.source}\t{line.variable}")


def _source(settings: Settings, name: str, environment: Mapping[str, str]) -> str:
    if variable(name) in environment:
        return "variable"
    return "wsis index" if name == "annex2" and settings.annex2_file else "default"


def _shown(settings: Settings, name: str) -> str:
    value = getattr(settings, name)
    if name == "password":
        return "set" if value else "none"
    if name == "index":
        return str(settings.index_folder)
    if name == "annex2":
        return str(settings.annex2_file or "none")
    if name == "evaluation":
        return str(settings.evaluation_file)
    if value == "":
        return {"model": "all-MiniLM-L6-v2 (packaged)", "chroma_server": "embedded"}.get(name, "none")
    return str(value)


def _print_table(lines: tuple[SettingLine, ...]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    table = Table("setting", "value", "from", "variable", box=SIMPLE_HEAD)
    for line in lines:
        table.add_row(
            line.name, line.value, line.source, line.variable, style="bold" if line.source != "default" else ""
        )
    Console().print(table)
