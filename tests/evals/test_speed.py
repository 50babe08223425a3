import pytest

from evals.speed.__main__ import BENCHES, main, make_table
from evals.speed.questions import EACH, questions
from evals.speed.scale import MadeUp
from evals.speed.timing import Figure, Timing, measure, measure_each, summarise


def test_the_median_and_the_quartiles():
    assert summarise([1.0, 2.0, 3.0, 4.0, 5.0]) == Timing(3.0, 2.0, 4.0, 5)
    assert summarise([7.0]) == Timing(7.0, 7.0, 7.0, 1)
    with pytest.raises(ValueError, match="nothing was measured"):
        summarise([])


def test_calls_that_warm_up_do_not_count():
    calls = []
    assert measure(lambda: calls.append(1), 3, warm=2).times == 3
    assert len(calls) == 5
    assert measure_each([lambda: None, lambda: None], rounds=2).times == 4


def test_each_figure_stands_beside_its_floor():
    figure = Figure("warm", "answer", Timing(10, 9, 11, 5), "bare encode", Timing(4, 4, 4, 5))
    table = make_table([figure])
    assert table.row_count == 1
    assert list(table.columns[-1].cells) == ["2.50"]


def test_an_unknown_bench_is_refused(capsys):
    assert main(["sideways"]) == 2
    said = capsys.readouterr().err
    assert all(name in said for name in BENCHES)


def test_made_up_vectors_are_the_same_for_the_same_text():
    model = MadeUp()
    vectors = model.encode(["1 a text", "2 a text", "1 a text"])
    assert vectors.shape == (3, 384)
    assert (vectors[0] == vectors[2]).all()
    assert abs(float(vectors[0] @ vectors[1])) < 0.5


def test_every_kind_has_questions_to_time():
    assert all(len(cases) == EACH for cases in questions().values())
