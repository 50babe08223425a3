"""What can go wrong with an index, each with a message that says what was read, what is wrong and what to do."""


class SearchIndexError(Exception):
    """The base of every error this package raises on purpose."""


class IndexFolderError(SearchIndexError):
    """The index folder cannot be written: no permission, a full disk, a file in its place."""


class IndexBusyError(SearchIndexError):
    """Another process builds in this folder and did not finish in time."""


class IndexStateError(SearchIndexError):
    """The folder holds no index that can be trusted; `state` is "missing", "stale", "foreign" or "damaged"."""

    def __init__(self, state: str, detail: str) -> None:
        super().__init__(f"{state}: {detail}")
        self.state = state
        self.detail = detail


class ModelError(SearchIndexError):
    """The embedding model is not there, is not the right file, or cannot be loaded."""


class NotExportableError(SearchIndexError):
    """The model has a shape that the ONNX export does not cover; it runs in torch instead."""


class StoreError(SearchIndexError):
    """Chroma refused: the server does not answer, or the database cannot be read or written."""


class PassagesFileError(SearchIndexError):
    """A line of a passages or queries file cannot be used; the message has the file, the line and what is allowed."""
