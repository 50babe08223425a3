"""The committed data files are what the generator writes, byte for byte."""

from evals.dataset import FOLDER, read_cases
from evals.generate.__main__ import MAKERS, main
from evals.generate.variants import misspell


def test_the_generator_makes_the_committed_files(tmp_path):
    main(tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted(f"generated_{name}.jsonl" for name in MAKERS)
    for name in names:
        assert (tmp_path / name).read_bytes() == (FOLDER / "tuned" / name).read_bytes(), name
        assert read_cases(tmp_path / name)


def test_misspelling_leaves_codes_alone():
    assert misspell("Which outcomes facilitate C5 of D.2-2?") == "Whcih ouctomes faiclitate C5 of D.2-2?"
