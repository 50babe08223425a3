"""Cold answers: the command `wsis ask` in a fresh Python, beside bare imports of what it needs."""

from collections.abc import Iterator

from assistant.settings import Settings
from evals.speed.timing import Figure, measure_process

WSIS = "from ui.command_line import main; main()"
EXACT = "Which SDGs does D.2-2 contribute to?"
PASSAGE = "When and where will the WSIS Forum 2020 be held?"
LIGHT = "import typer, pydantic"
HEAVY = "import typer, pydantic, chromadb, onnxruntime, tokenizers"


def bench(settings: Settings) -> Iterator[Figure]:
    """Help, an exact answer and a passage, each from nothing."""
    here = {"WSIS_INDEX": str(settings.index_folder)}
    light, heavy = measure_process(LIGHT), measure_process(HEAVY)
    yield Figure("cold", "wsis --help", measure_process(WSIS, ["--help"]), LIGHT, light)
    yield Figure("cold", "wsis ask: exact", measure_process(WSIS, ["ask", EXACT], environment=here), LIGHT, light)
    yield Figure("cold", "wsis ask: passage", measure_process(WSIS, ["ask", PASSAGE], environment=here), HEAVY, heavy)
