"""Where the files of an index are."""

from pathlib import Path


def only_build(folder: Path) -> Path:
    """The folder of the one build that an index has."""
    (build,) = (folder / "builds").iterdir()
    return build
