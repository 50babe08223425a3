"""The report's text and what the text itself says about the document.

The text is kept byte for byte; every offset in the project counts characters of `Report.text`.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"


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


def load_report(text_path: Path | None = None, metadata_path: Path | None = None) -> Report:
    """Read the report that ships with the package, or another pair of files of the same form.

    The text is decoded as UTF-8 without touching its line ends. Raises `OSError` where a file cannot be read and
    `ValueError` where the metadata is not an object of strings with a `name`.
    """
    text = (text_path or DATA / "report.txt").read_bytes().decode("utf-8")
    source = metadata_path or DATA / "report.json"
    fields = json.loads(source.read_text(encoding="utf-8"))
    if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
        raise ValueError(f"{source.name}: expected an object whose values are strings; correct the file.")
    if not fields.get("name"):
        raise ValueError(f'{source.name}: "name" is missing or empty; give the short name that citations use.')
    return Report(fields["name"], text, {key: value for key, value in fields.items() if key != "name"})
