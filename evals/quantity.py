"""A number with its noun."""


def quantity(number: int, noun: str) -> str:
    """The number and the noun, in the plural where it is not one.

    >>> quantity(1, "case"), quantity(0, "fact")
    ('1 case', '0 facts')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
