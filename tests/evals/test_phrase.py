import pytest

from evals.phrase import plain, says, without_markdown


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("held from 8 to 12 April 2019", "8-12 April"),
        ("8–12 April", "8-12 April"),
        ("April 8 to 12, 2019", "8-12 April"),
        ("between 8 and 12 April", "8-12 April"),
        ("8 April to 12 April", "8-12 April"),
        ("8 April - 12 April", "8-12 April"),
        ("du 8 au 12 avril", "8-12 April"),
        ("с 8 по 12 апреля", "8-12 April"),
        ("del 8 al 12 de abril", "8-12 April"),
        ("May 6, 2019", "6 May"),
        ("on the 6th of May", "6th of May"),
        ("Seven indicators", "7"),
        ("7 indicators", "seven"),
        ("twenty-six indicators", "26"),
        ("Eighteen prizes", "18"),
        ("in Asunción, Paraguay", "Asuncion"),
        ("Génève", "geneve"),
        ("strong capacities", "capacit*"),
        ("ITU/UNEP", "UNEP"),
        ("**ITU** is [1] the sole", "ITU is the sole"),
        ("Geneva it is", "^Geneva"),
        ("**No.** It does not", "^No"),
        ("by the WHO", "cs:WHO"),
        ("在日内瓦举行", "日内瓦"),
        ("عقد بجنيف", "جنيف"),
        ("١٧ هدفا", "17"),
        ("Children’s Fund", "Children's Fund"),
        ("see itu.int/en/itu-wsis/Pages/Contribution.aspx.", "itu.int/en/itu-wsis/Pages/Contribution.aspx"),
    ],
)
def test_says(text, phrase):
    assert says(text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("17 goals", "7"),
        ("1.7 million", "7"),
        ("7,000 people", "7"),
        ("WTDC-17", "17"),
        ("C7", "7"),
        ("from 6 to 9 April", "8-12 April"),
        ("16 May", "6 May"),
        ("schools", "school"),
        ("capable", "capacit*"),
        ("It is in Geneva", "^Geneva"),
        ("Nothing", "^No"),
        ("who is it", "cs:WHO"),
        ("", "7"),
        ("anything", ""),
    ],
)
def test_does_not_say(text, phrase):
    assert not says(text, phrase)


def test_plain_keeps_letter_case_when_told_to():
    assert plain("Genève – WHO", fold=False) == "Geneve-WHO"


def test_markdown_is_left_out_but_links_are_kept():
    assert without_markdown("# A **b** [1] [x](y)").split() == ["A", "b", "[x](y)"]
