"""The runner: put every case to a system, judge what comes back, and never let one failure stop the rest."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from evals.answers_file import AnswersFile
from evals.case import Case
from evals.given import Given, read_answer
from evals.ranking import rank_all
from evals.result import Result
from evals.score import Score, score
from evals.system import System

Progress = Callable[[int, int], None]


def run(system: System | AnswersFile, cases: Sequence[Case], progress: Progress | None = None) -> tuple[Result, ...]:
    """Judge a system on the cases, in their order; `progress` is called with (done, all)."""
    results = []
    for done, case in enumerate(cases, start=1):
        results.append(_ask(system, case))
        if progress:
            progress(done, len(cases))
    return with_ranking(results)


def with_ranking(results: Sequence[Result]) -> tuple[Result, ...]:
    """The results with their ranking metrics, computed over all at once; errors have none."""
    ranked = rank_all([(r.case, r.answer.ranked) for r in results if r.answer is not None])
    return tuple(replace(r, retrieval=ranked.get(r.case.id, {})) for r in results)


def _ask(system: System | AnswersFile, case: Case) -> Result:
    started = time.perf_counter()
    try:
        given = _answer(system, case)
    except Exception as error:  # a system under test is anyone's code and may raise anything; the run goes on
        why = f"{type(error).__name__}: {error}"
        return Result(case, None, Score("error", False, False, why), time.perf_counter() - started)
    return Result(case, given, score(case, given), time.perf_counter() - started)


def _answer(system: System | AnswersFile, case: Case) -> Given:
    if isinstance(system, AnswersFile):
        return system.answer_for(case.id)
    return read_answer(system.answer(case.asked))
