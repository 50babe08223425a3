"""A whole evaluation: cases chosen, systems run one after the other, numbers made, and all of it as one value."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant.settings import Settings
from corpus.report import load_report
from evals.answers_file import AnswersFile
from evals.case import Case
from evals.failures import Failure, failures
from evals.quantity import quantity
from evals.result import Result
from evals.run import run
from evals.saved import run_to_json
from evals.summary import Part, summarise
from evals.system import System
from evals.systems import open_system

Report = Callable[[str, int, int], None]
SECRETS = ("user", "password")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Results and numbers by system, the first of them the one that was asked about.

    `notes` say what a reader of the numbers has to know: cases without an answer, answers judged by text alone.
    """

    runs: Mapping[str, tuple[Result, ...]]
    summaries: Mapping[str, Mapping[str, Part]]
    notes: tuple[str, ...] = ()

    @property
    def first(self) -> str:
        """The system that was asked about; the others stand beside it."""
        return next(iter(self.runs))

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the suite, never mixed."""
        return tuple(self.summaries[self.first])

    def failures(self, part: str) -> tuple[Failure, ...]:
        """The first system's failures in a part."""
        return failures([result for result in self.runs[self.first] if result.case.part == part])


def evaluate(
    cases: Sequence[Case],
    systems: Sequence[str],
    settings: Settings,
    answers: Sequence[Path] = (),
    on_progress: Report | None = None,
) -> Evaluation:
    """Run answers files and systems over the cases, in this order; `on_progress` hears (system, done, all).

    Raises `UnknownSystemError` and `AnswersFileError`. What a system raises while it answers is a result.
    """
    runs: dict[str, tuple[Result, ...]] = {}
    notes: list[str] = []
    for system in _systems(systems, settings, answers):
        runs[system.name] = run(system, cases, _named(on_progress, system.name))
        notes += system.notes(cases) if isinstance(system, AnswersFile) else ()
        notes += _by_text(system.name, runs[system.name])
    return Evaluation(runs, {name: summarise(results) for name, results in runs.items()}, tuple(notes))


def _by_text(name: str, results: Sequence[Result]) -> tuple[str, ...]:
    many = sum(result.score.by_text for result in results)
    if not many:
        return ()
    return (
        f"{name}: {quantity(many, 'answer')} of {len(results)} without structured fields, judged by the text alone",
    )


def as_json(evaluation: Evaluation, options: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    """The evaluation as plain JSON values, with the options and the assistant's settings, secrets left out."""
    used = {name: value for name, value in asdict(settings).items() if name not in SECRETS}
    settings_used = {**options, "assistant": used}
    found = run_to_json(evaluation.runs, evaluation.summaries, settings_used, load_report().sha256)
    return {**found, "notes": list(evaluation.notes)}


def _systems(names: Sequence[str], settings: Settings, answers: Sequence[Path]) -> Iterator[System | AnswersFile]:
    """Each is opened when its turn comes, so that only one loads at a time."""
    yield from (AnswersFile(path) for path in answers)
    yield from (open_system(name, settings) for name in names)


def _named(on_progress: Report | None, name: str) -> Callable[[int, int], None] | None:
    if on_progress is None:
        return None
    return lambda done, every: on_progress(name, done, every)
