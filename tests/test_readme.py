"""The README is true: its commands run, its answers are today's, its Python works, its names exist."""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass, fields
from pathlib import Path

import click
import pytest
import typer

from assistant.answer import Answer, Citation
from assistant.settings import Settings, variable
from ui.command_line import app

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app)


# What the reader of the LangChain block brings: a chat model that calls a tool, then repeats what the tool said.
A_MODEL = """
from langchain_core.language_models import BaseChatModel as _Base
from langchain_core.messages import AIMessage as _Message
from langchain_core.outputs import ChatGeneration as _Generation, ChatResult as _Result

class _Scripted(_Base):
    @property
    def _llm_type(self):
        return "scripted"

    def bind_tools(self, tools, **_):
        assert "look_up_outcome" in [tool.name for tool in tools]
        return self

    def _generate(self, messages, stop=None, run_manager=None, **_):
        call = {"name": "ask_report", "args": {"question": messages[0].content}, "id": "1"}
        said = messages[-1].type == "tool"
        reply = _Message(messages[-1].content) if said else _Message("", tool_calls=[call])
        return _Result(generations=[_Generation(message=reply)])

model = _Scripted()
"""


@dataclass(frozen=True)
class Block:
    """A fenced block of the README: its language, its text, the number of its first line."""

    language: str
    text: str
    line: int


def blocks(*languages: str) -> list[Block]:
    """The README's fenced blocks in these languages."""
    found = re.finditer(r"^```(\w*)\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    every = [Block(match[1], match[2], README[: match.start()].count("\n") + 2) for match in found]
    return [block for block in every if block.language in languages]


def command_lines() -> list[str]:
    """Every `wsis …` line of the shell blocks, without its comment."""
    lines = [line.removeprefix("$ ") for block in blocks("sh", "console") for line in block.text.splitlines()]
    return [line for line in lines if line.startswith("wsis ")]


def shown() -> list[tuple[str, str]]:
    """Commands that the README shows with what they write: (command, output)."""
    parts = [part for block in blocks("console") for part in block.text.split("$ ")[1:]]
    return [(command.strip(), output.strip()) for command, _, output in (part.partition("\n") for part in parts)]


def resolve(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that these words call, and the words left for it."""
    command: click.Command = COMMANDS
    while words and hasattr(command, "commands") and words[0] in command.commands:
        command, words = command.commands[words[0]], words[1:]
    return command, words


def all_commands(command: click.Command, name: str) -> list[str]:
    """The full names of a command's ends: ["wsis ask", "wsis feedback export", …]."""
    inner = getattr(command, "commands", None)
    if inner is None:
        return [name]
    return [end for key, value in inner.items() for end in all_commands(value, f"{name} {key}")]


def test_there_is_something_to_check() -> None:
    assert command_lines()
    assert shown()
    assert blocks("python")
    assert len(all_commands(COMMANDS, "wsis")) > 5


@pytest.mark.parametrize("line", command_lines())
def test_a_command_and_its_options_exist(line: str) -> None:
    words = shlex.split(line, comments=True)[1:]
    command, rest = resolve(words)
    assert command is not COMMANDS or rest[0] in ("--version", "--help"), f"there is no such command: {line}"
    known = {option for parameter in command.params for option in parameter.opts + parameter.secondary_opts}
    known |= {"--help"} | (options_of_evaluation() if rest is not words and words[0] == "eval" else set())
    unknown = [word for word in rest if word.startswith("--") and word.partition("=")[0] not in known]
    assert not unknown, f"{line}: no option {unknown}"


def options_of_evaluation() -> set[str]:
    """The options of `wsis eval`, which is wired when it is called."""
    from ui.evaluate_command import evaluate

    inner = typer.Typer(add_completion=False)
    inner.command()(evaluate)
    return {option for parameter in typer.main.get_command(inner).params for option in parameter.opts}


def test_an_unknown_option_would_be_seen() -> None:
    command, rest = resolve(["ask", "x", "--no-such"])
    assert command.name == "ask"
    assert rest == ["x", "--no-such"]
    assert not any("--no-such" in parameter.opts for parameter in command.params)


@pytest.mark.parametrize(("command", "output"), shown())
def test_an_answer_shown_is_today_s_answer(command: str, output: str, wsis, report_index, tmp_path) -> None:
    done = wsis(*shlex.split(command)[1:], cwd=tmp_path)
    assert done.stdout.split() == output.split()


@pytest.mark.parametrize("block", blocks("python"), ids=lambda block: f"line {block.line}")
def test_the_python_runs(block: Block, report_index, tmp_path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "error::DeprecationWarning:__main__",
            "-c",
            (A_MODEL if "create_agent" in block.text else "") + block.text,
        ],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env=dict(os.environ),
        timeout=300,
    )
    assert done.returncode == 0, f"README.md:{block.line}: {done.stderr}"
    promised = re.findall(r"print\(.*?\)  # (.+)$", block.text, flags=re.MULTILINE)
    for words in promised:
        assert words in done.stdout, f"README.md:{block.line} promises {words!r}; it wrote {done.stdout!r}"


@pytest.mark.parametrize("command", all_commands(COMMANDS, "wsis"))
def test_every_command_is_documented(command: str) -> None:
    assert re.search(rf"`?{re.escape(command)}\b", README), f"README.md does not name {command}"


def test_every_setting_is_documented() -> None:
    missing = [variable(field.name) for field in fields(Settings) if f"`{variable(field.name)}`" not in README]
    assert not missing


def test_every_field_of_an_answer_is_documented() -> None:
    names = [field.name for kind in (Answer, Citation) for field in fields(kind)]
    missing = [name for name in names if not re.search(rf"`[^`\n]*\b{name}\b[^`\n]*`", README)]
    assert not missing


def test_links_and_the_tree_lead_to_files() -> None:
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", README) if not link.startswith(("http", "#"))]
    missing = [link for link in links if not (ROOT / link.partition("#")[0]).exists()]
    assert not missing
    (tree,) = [block for block in blocks("text") if "corpus/" in block.text]
    folder = Path()
    for line in filter(str.strip, tree.text.splitlines()):
        name = line.split()[0]
        depth = (len(line) - len(line.lstrip())) // 2
        folder = Path(*folder.parts[:depth]) / name
        assert (ROOT / folder).exists(), f"the tree names {folder}, which is not there"


def test_names_no_machine_and_no_registry() -> None:
    told = README + (ROOT / "Makefile").read_text(encoding="utf-8") + (ROOT / "constraints.txt").read_text()
    assert not re.search(r"/work/|/tmp/|/home/|file://|\+cpu|--index-url|--extra-index-url", told)


def test_make_has_the_targets_that_are_named() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake (chat|test|[a-z]+)`", README)) | {"chat", "test"}
    missing = [target for target in sorted(named) if not re.search(rf"^{target}:", makefile, flags=re.MULTILINE)]
    assert not missing
