"""Memory: a thousand questions through one process take no more of it than two hundred."""

import json
import os
import random
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from corpus.library import load_corpus

QUESTIONS = 1_100  # the last hundred keep the process alive while it is measured
EARLY, LATE = 200, 1_000
ALLOWED = 16 * 1024  # KiB: what allocators keep; a leak of one answer a question (20 KiB or more) would be above it

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc, which is Linux's"),
]


def questions() -> list[str]:
    """1,100 different questions: exact ones, ones that need search, and ones the report does not answer."""
    corpus = load_corpus()
    outcomes = [outcome.code for outcome in corpus.mapping.outcomes]
    asked = [form.format(code) for form in ("Which SDGs does {} support?", "What is {}?") for code in outcomes]
    asked += [f"Does {code} list SDG {number}?" for code, number in product(outcomes, range(1, 18))]
    asked += [f"Which outcomes list SDG {sdg} and C{line}?" for sdg, line in product(range(1, 18), range(1, 12))]
    openings = [" ".join(passage.plain.split()[:9]) for passage in corpus.passages]
    forms = ["What does the report say about {}?", "Who leads {}?", "When is {}?", "Where is {} held?", "Why {}?"]
    forms += ["What is the price of {}?", "Tell me about {}", "How does {} help?"]
    asked += [form.format(opening) for form, opening in product(forms, openings)]
    asked = list(dict.fromkeys(asked))
    random.Random(0).shuffle(asked)  # of each kind as many early as late
    return asked[:QUESTIONS]


def resident(process: int) -> int:
    """The memory of a process that is in RAM now, in KiB."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise AssertionError(f"process {process} has ended")


def test_a_thousand_questions_do_not_grow_memory(wsis, report_index, tmp_path) -> None:
    asked = questions()
    assert len(asked) == QUESTIONS
    batch = tmp_path / "questions.jsonl"
    lines = [json.dumps({"id": number, "question": text}) for number, text in enumerate(asked)]
    batch.write_text("\n".join(lines), encoding="utf-8")
    kinds: set[str] = set()
    measured: dict[int, int] = {}
    with subprocess.Popen(
        [wsis.command, "ask", "--batch", str(batch)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        for number, raw in enumerate(process.stdout, start=1):
            line = json.loads(raw)
            assert line["id"] == number - 1
            kinds.add(line["answer"]["kind"])
            if number in (EARLY, LATE):
                measured[number] = resident(process.pid)
        notes = process.stderr.read().decode()
    assert process.returncode == 0, notes
    assert number == QUESTIONS
    assert {"exact", "passage"} <= kinds
    grown = measured[LATE] - measured[EARLY]
    print(f"{measured} KiB, grown by {grown} KiB", file=sys.stderr)
    assert grown < ALLOWED, f"{measured} KiB"
