"""`python -m evals.generate [FOLDER]`: write the generated datasets, one file a family of questions."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from evals.annex import Annex, read_annex
from evals.dataset import FOLDER
from evals.generate import declines, follow_ups, lookups, sets, variants, yes_no
from evals.generate.draft import Case

MAKERS: dict[str, Callable[[Annex], Iterator[Case]]] = {
    "lookups": lookups.make,
    "sets": sets.make,
    "yes_no": yes_no.make,
    "declines": declines.make,
    "follow_ups": follow_ups.make,
    "variants": variants.make,
}


def main(folder: Path) -> None:
    """Write `generated_*.jsonl` into the folder; the same files each time."""
    for name, make in MAKERS.items():
        lines = [json.dumps(case, ensure_ascii=False) for case in make(read_annex())]
        path = folder / f"generated_{name}.jsonl"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{len(lines):5} cases in {path.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER / "tuned")
