"""What a code is called: the titles shown beside codes, in any of the six languages."""

from corpus.library import Corpus
from corpus.vocabulary import Language


def code_titles(corpus: Corpus, language: Language = "en") -> dict[str, str]:
    """Titles of objectives, outcomes, SDGs and action lines, in that order; English where a language has none."""
    codes = [objective.code for objective in corpus.mapping.objectives]
    codes += [outcome.code for outcome in corpus.mapping.outcomes]
    codes += [f"SDG {number}" for number in range(1, 18)] + [f"C{number}" for number in range(1, 12)]
    return {code: corpus.vocabulary.title(code, language) for code in codes}
