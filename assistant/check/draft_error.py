"""Why a draft cannot be read, in a sentence that says what to do."""


class DraftError(ValueError):
    """A draft was refused: the message names the file, what is wrong with it and what to do."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        super().__init__(f"{name}: {problem}; {remedy}.")
