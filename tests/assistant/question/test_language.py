import pytest

from assistant.question.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Which SDGs does D.2-2 contribute to?", "en"),
        ("À quels ODD contribue le résultat D.2-2 ?", "fr"),
        ("¿Qué líneas de acción corresponden a D.2-1?", "es"),
        ("Каким ЦУР способствует D.2-2?", "ru"),
        ("D.2-2 支持哪些可持续发展目标？", "zh"),
        ("ما هي أهداف التنمية المستدامة للناتج D.2-2؟", "ar"),
        ("", "en"),
        ("D.2-2", "en"),
        ("12345 !?", "en"),
    ],
)
def test_the_language_of_a_question(text: str, language: str) -> None:
    assert detect(text) == language
