"""`wsis chat`: the screen in the browser."""

from typing import Annotated

import typer

from assistant.settings import read_settings
from ui.report_error import note, reported

EXAMPLES = """
[bold]Examples[/bold]

wsis chat                          http://127.0.0.1:7860

wsis chat --port 8000 --no-browser

WSIS_USER=me WSIS_PASSWORD=secret wsis chat
"""


def chat(
    port: Annotated[int | None, typer.Option("--port", help="Where to listen; 0 takes any free port.")] = None,
    host: Annotated[
        str | None, typer.Option("--host", help="The address to listen on; this computer by default.")
    ] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in the browser.")] = True,
) -> None:
    """Open the chat over the report in the browser. Stop it with Ctrl+C."""
    with reported():
        settings = read_settings(port=port, host=host)
        if bool(settings.user) != bool(settings.password):
            raise typer.BadParameter("set both WSIS_USER and WSIS_PASSWORD, or neither")
        from ui.app import serve
        from ui.open_assistant import open_assistant

        if settings.host not in ("127.0.0.1", "localhost", "::1") and not settings.user:
            note(f"{settings.host} can be reached from other computers: set WSIS_USER and WSIS_PASSWORD to protect it")
        serve(open_assistant(settings), settings, browser=browser)
