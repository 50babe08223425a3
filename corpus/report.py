"""The report's text and what the text itself says about the document.

The text is kept byte for byte; every offset in the project counts characters of `Report.text`.
"""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """One report: its short name in citations, its text, and its metadata as far as the text gives them."""

    name: str
    text: str
    metadata: dict[str, str]

    @property
    def sha256(self) -> str:
        """The hash of the UTF-8 text, as 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()
