"""Which of the six UN languages a question is written in, by its script and its small words."""

import re

from assistant.question.text import CJK, clean, tokens

Language = str  # "en", "fr", "es", "ru", "zh" or "ar"
LANGUAGES: tuple[Language, ...] = ("en", "fr", "es", "ru", "zh", "ar")

_SCRIPTS = {"zh": re.compile(f"[{CJK}]"), "ar": re.compile("[\u0600-\u06ff]"), "ru": re.compile("[\u0400-\u04ff]")}
# Words that are frequent in one of the three Latin-script languages and rare in the others.
_SMALL_WORDS = {
    "en": "the of and which what does is are how many to in for when where who with list has do it any that on only "
    "both outcomes goals lines action about by from not but as there was were will did",
    "fr": "le les des du et quels quelles quel quelle est sont pour dans avec combien pourquoi que qui au aux une sur "
    "ou en ce cette ne pas odd smsi lignes objectif objectifs resultats resultat quand aura lieu donnez il",
    "es": "el los las del y que cuales cual es son para en con cuantos cuantas por una sobre se ods cmsi lineas linea "
    "resultados resultado objetivo objetivos donde cuando quien al lo hay sin no tiene",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}


def detect(text: str, default: Language = "en") -> Language:
    """The language of a question; `default` (that of the question before) where no word of it tells.

    >>> detect("¿Qué líneas de acción corresponden a D.2-1?")
    'es'
    """
    letters = sum(char.isalpha() for char in text) or 1
    for language, script in _SCRIPTS.items():
        if len(script.findall(text)) / letters > (0.12 if language == "zh" else 0.25):
            return language
    words = [word for word, _, _ in tokens(clean(text[:2000]))]
    # A word of one or two letters ("al", "si") may be a code or a sign; alone it says nothing.
    hits = {language: sum(min(len(word), 3) for word in words if word in known) for language, known in _WORDS.items()}
    best = max(hits, key=lambda language: (hits[language], language == default, language == "en"))
    if hits[best] < 3:
        return default if default in hits else "en"
    return best if hits[best] > hits["en"] or best == default else "en"
