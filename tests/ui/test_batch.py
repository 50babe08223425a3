"""A batch: a line in, a line out, in order, whatever the others hold."""

import io
import json
import tracemalloc
from collections.abc import Iterator

from fake_assistant import FakeAssistant

from ui.batch import answer_batch


def run(lines: list[bytes], assistant: FakeAssistant) -> tuple[tuple[int, int], list[dict[str, object]]]:
    out = io.StringIO()
    counts = answer_batch(lines, out, assistant, 1000)
    return counts, [json.loads(line) for line in out.getvalue().splitlines()]


def test_questions_and_turns_are_answered_in_order(assistant: FakeAssistant) -> None:
    lines = [
        b'{"id": "a", "question": "Which SDGs does D.2-2 support?"}\n',
        b'{"id": "b", "turns": ["Which SDGs does D.2-2 support?", "und D.4-4?"]}',
    ]
    counts, answers = run(lines, assistant)
    assert counts == (2, 0)
    assert [answer["id"] for answer in answers] == ["a", "b"]
    assert answers[0]["answer"]["values"] == ["SDG 4", "SDG 9", "SDG 11", "SDG 16", "SDG 17"]
    assert assistant.asked[1] == ("und D.4-4?", ("Which SDGs does D.2-2 support?",))


def test_a_line_that_cannot_be_read_costs_only_itself(assistant: FakeAssistant) -> None:
    lines = [
        b'{"id": "a", "question": "D.2-2?"}',
        b'{"id": "b", "question": "caf\xe9"}',
        b"not json",
        b'["a list"]',
        b'{"id": "e"}',
        b'{"id": "f", "question": "x", "turns": ["y"]}',
        b'{"id": "g", "turns": []}',
        b'{"id": "h", "question": "  "}',
        b'{"id": "i", "question": 7}',
        b'{"id": "j", "question": "\\ud800"}',
        b"[" * 100_000,
        b'{"id": ' + b"9" * 10_000 + b', "question": "D.2-2?"}',
        b"",
        b'{"id": "explodes", "question": "please explode"}',
        b'{"id": "z", "question": "D.4-4?"}',
    ]
    counts, answers = run(lines, assistant)
    assert counts == (2, 12)
    assert [answer["id"] for answer in answers] == [
        "a", None, None, None, "e", "f", "g", "h", "i", "j", None, None, "explodes", "z",
    ]  # fmt: skip
    assert [answer.get("line") for answer in answers] == [None, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, None]
    assert "UTF-8" in str(answers[1]["error"])
    assert answers[11]["error"] == "the line holds a number of more than 4,300 digits: write it as text, in quotes"
    assert all(
        isinstance(answer["error"], str) and "\n" not in answer["error"] for answer in answers if "error" in answer
    )


def test_a_first_line_with_a_byte_order_mark_is_read(assistant: FakeAssistant) -> None:
    counts, _ = run([b'\xef\xbb\xbf{"id": 1, "question": "D.2-2?"}'], assistant)
    assert counts == (1, 0)


def test_memory_does_not_grow_with_the_batch(assistant: FakeAssistant) -> None:
    class Nowhere(io.StringIO):
        def write(self, text: str) -> int:
            return len(text)

    def lines(count: int) -> Iterator[bytes]:
        for number in range(count):
            assistant.asked.clear()
            yield json.dumps({"id": str(number), "question": f"Which SDGs does D.2-{number % 3 + 1} support?"}).encode()

    answer_batch(lines(50), Nowhere(), assistant, 1000)
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    answer_batch(lines(1000), Nowhere(), assistant, 1000)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 500_000
