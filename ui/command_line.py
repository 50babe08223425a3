"""The command line `wsis`: one file a command, and nothing heavy imported before a command needs it."""

import sys
from typing import Annotated

import typer

from ui import (
    ask_command,
    brief_command,
    chat_command,
    check_command,
    config_command,
    cross_command,
    evaluate_command,
    feedback_command,
    index_command,
    replay_command,
    search_command,
)

HELP = """
Ask ITU-D's report on the WSIS action lines and the SDGs, and see the place that proves each answer.

Runs on this computer alone: no network, no key, no language model.
"""

EXAMPLES = """
[bold]Start here[/bold]

wsis chat                                        a page in the browser

wsis ask "Which SDGs does D.2-2 support?"        an exact answer from Annex 1

wsis ask "When does the ECLAC forum take place?" the words of the report, and their place

wsis search "women and girls"                    every passage on a topic

wsis eval                                        how often it is right

wsis config                                      all settings and their variables

Each command tells more: wsis ask --help
"""

app = typer.Typer(
    name="wsis",
    help=HELP,
    epilog=EXAMPLES,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command(epilog=ask_command.EXAMPLES)(ask_command.ask)
app.command(epilog=search_command.EXAMPLES)(search_command.search)
app.command(epilog=brief_command.EXAMPLES)(brief_command.brief)
app.command(epilog=cross_command.EXAMPLES)(cross_command.cross)
app.command(epilog=chat_command.EXAMPLES)(chat_command.chat)
app.command(epilog=check_command.EXAMPLES)(check_command.check)
app.command(epilog=index_command.EXAMPLES)(index_command.index)
app.command(epilog=replay_command.EXAMPLES)(replay_command.replay)
app.command("eval", epilog=evaluate_command.EXAMPLES)(evaluate_command.evaluate)
app.command()(config_command.config)
app.add_typer(feedback_command.app, name="feedback")


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"wsis-assistant {version('wsis-assistant')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Options that stand before every command."""


def main() -> None:
    """Run the command line: what `wsis` calls."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (not stream.isatty() or (stream.encoding or "").lower() != "utf-8"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()


if __name__ == "__main__":
    main()
