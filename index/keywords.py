"""The keyword index: BM25 from bm25s over our own tokens. Rows are positions in the texts given."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexStateError
from index.tokens import tokens

# Lucene's variant with the parameters of bm25s's paper (Lù 2024, arXiv:2407.03618).
METHOD, K1, B = "lucene", 1.5, 0.75


class Keywords:
    """BM25 scores of every row for a question; zero means that no word is shared."""

    def __init__(self, ranker: Any, rows: int) -> None:
        self._ranker = ranker
        self.rows = rows

    @classmethod
    def build(cls, texts: Sequence[str]) -> "Keywords":
        """Index texts in memory."""
        import bm25s

        vocabulary: dict[str, int] = {}
        rows = [[vocabulary.setdefault(token, len(vocabulary)) for token in tokens(text)] for text in texts]
        ranker = bm25s.BM25(method=METHOD, k1=K1, b=B)
        if vocabulary:
            ranker.index((rows, vocabulary), show_progress=False, create_empty_token=False)
        return cls(ranker if vocabulary else None, len(texts))

    def save(self, folder: Path) -> None:
        """Write the index into a folder, which is made; raises `OSError`."""
        folder.mkdir(parents=True)
        if self._ranker is not None:
            self._ranker.save(folder, show_progress=False)

    @classmethod
    def load(cls, folder: Path, rows: int) -> "Keywords":
        """Read what `save` wrote; raises `IndexStateError` where it is not whole."""
        import bm25s

        if not folder.is_dir():
            raise IndexStateError("damaged", f"{folder.name} is missing")
        if not any(folder.iterdir()):
            return cls(None, rows)
        try:
            ranker = bm25s.BM25.load(folder, show_progress=False, mmap=False)
            found = int(ranker.scores["num_docs"])
        except (OSError, ValueError, KeyError, TypeError, EOFError) as error:
            raise IndexStateError("damaged", f"the keyword index cannot be read ({error})") from None
        if found != rows:
            raise IndexStateError("damaged", f"the keyword index has {found} rows, not {rows}")
        return cls(ranker, rows)

    def scores(self, text: str) -> NDArray[np.float64]:
        """The BM25 score of each row, rounded to 5 decimals: shape (rows,)."""
        known = [] if self._ranker is None else self._ranker.get_tokens_ids(tokens(text))
        if not known:
            return np.zeros(self.rows, dtype=np.float64)
        found: NDArray[np.float64] = np.round(self._ranker.get_scores_from_ids(known).astype(np.float64), 5)
        return found
