"""Questions in other languages put into English words."""

import pytest

from assistant.question.text import clean
from assistant.text.glossary import guess, translate


@pytest.mark.parametrize(
    ("question", "language", "words"),
    [
        ("Où s'est tenu le forum régional de développement pour l'Europe ?", "fr", {"where", "development", "europe"}),
        ("¿Quién es el único facilitador de la línea C5?", "es", {"who", "sole", "facilitator", "c5"}),
        ("Сколько премий ВВУИО вручается ежегодно?", "ru", {"many", "prizes", "wsis", "year"}),
        ("2019年欧洲区域发展论坛在哪里举行？", "zh", {"2019", "europe", "development", "where"}),
        ("ما هو دور الاتحاد في خط العمل C9؟", "ar", {"role", "itu", "action", "c9"}),
    ],
)
def test_terms_reach_english(question: str, language: str, words: set[str]) -> None:
    english, _ = translate(clean(question), language)
    assert words <= set(english.split())


def test_unknown_words_are_reported_not_passed_on() -> None:
    english, unread = translate("combien de trottinettes smsi", "fr", lambda word: False)
    assert "trottinettes" in unread
    assert "trottinettes" not in english


def test_guess_needs_two_words() -> None:
    assert guess("wtis-20 dates et ville", lambda word: word == "dates") == "fr"
    assert guess("wtis-20 dates ville", lambda word: word == "dates") == "en"
