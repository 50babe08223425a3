"""An evaluation from the screen: the systems of the last run, one run at a time, what went wrong."""

import json
import sys
import threading
from pathlib import Path

import pytest

from assistant.settings import Settings, environment_of, read_settings
from ui.evaluation_run import AlreadyRunningError, run_evaluation, systems_of


def test_the_systems_of_the_last_run_as_far_as_they_are_known(tmp_path: Path) -> None:
    run = tmp_path / "evaluation.json"
    assert systems_of(run) == ("assistant",)
    run.write_text(json.dumps({"format": 1, "systems": {"assistant": {}, "keywords": {}, "answers.jsonl": {}}}))
    assert systems_of(run) == ("assistant", "keywords")


def test_a_failure_is_told_and_the_next_run_may_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import os, sys; sys.exit(os.environ['WSIS_PORT'] + ' is not it')"
    monkeypatch.setattr("ui.evaluation_run.COMMAND", (sys.executable, "-c", code))
    for _ in range(2):
        assert run_evaluation(Settings(index=str(tmp_path / "index"), port=8123)) == "8123 is not it"


def test_one_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings, gate = Settings(index=str(tmp_path / "index")), tmp_path / "gate"
    code = f"import pathlib, time\nwhile not pathlib.Path({str(gate)!r}).exists(): time.sleep(0.02)"
    monkeypatch.setattr("ui.evaluation_run.COMMAND", (sys.executable, "-c", code))
    from ui import evaluation_run

    first = threading.Thread(target=run_evaluation, args=(settings,))
    first.start()
    while not evaluation_run._RUNNING.locked():
        pass
    with pytest.raises(AlreadyRunningError):
        run_evaluation(settings)
    gate.touch()
    first.join()


def test_settings_survive_the_way_through_the_environment() -> None:
    settings = Settings(index="here", threads=2, port=0, annex2="a.csv", question_limit=7)
    assert read_settings(environment_of(settings)) == settings
