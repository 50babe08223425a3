"""The last step of a logistic model: from the weighed signs to a probability."""

import math

FARTHEST = 30.0  # beyond that the exponential overflows at last, and the probability is 0 or 1 to all digits shown


def probability(total: float) -> float:
    """The probability, 0 to 1, of a sum of weighed signs and the bias.

    >>> probability(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, total))))
