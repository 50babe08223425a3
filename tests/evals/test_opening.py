import pytest

from evals.opening import codes_named, opening, says_none, says_number, says_yes_or_no


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("D.2-2 lists SDG 4. More.", "D.2-2 lists SDG 4."),
        ("**No.** D.4-4 does not list SDG 7 [1]. More.", "No. D.4-4 does not list SDG 7 ."),
        ("SDG 4\n\n- SDG 9", "SDG 4"),
        ("C5. It is not C6.", "C5."),
        ("See para. 3 there. More.", "See para. 3 there."),
        ("是的。D.2-2。更多", "是的。 D.2-2。"),
        ("", ""),
    ],
)
def test_opening(text, first):
    assert opening(text) == first


@pytest.mark.parametrize(
    ("text", "family", "codes"),
    [
        ("SDG 4, SDG 9 and SDG 11", "sdg", {"SDG 4", "SDG 9", "SDG 11"}),
        ("SDGs 4, 9, and 11; C5", "sdg", {"SDG 4", "SDG 9", "SDG 11"}),
        ("SDG 1 to SDG 3", "sdg", {"SDG 1", "SDG 2", "SDG 3"}),
        ("SDGs 1–3", "sdg", {"SDG 1", "SDG 2", "SDG 3"}),
        ("les ODD 3, 5 et 11", "sdg", {"SDG 3", "SDG 5", "SDG 11"}),
        ("可持续发展目标4、9和11", "sdg", {"SDG 4", "SDG 9", "SDG 11"}),
        ("the 16 outcomes", "sdg", set()),
        ("C1, C2 and C11", "action_line", {"C1", "C2", "C11"}),
        ("C3–C5", "action_line", {"C3", "C4", "C5"}),
        ("D.2-2", "action_line", set()),
        ("D.2-2, D.1.5 and D4-1", "outcome", {"D.2-2", "D.1-5", "D.4-1"}),
        ("D.1-1 to D.1-3", "outcome", {"D.1-1", "D.1-2", "D.1-3"}),
        ("D.2", "outcome", set()),
        ("نواتج: D.1-1 وD.4-1", "outcome", {"D.1-1", "D.4-1"}),
        ("خطوط العمل: C1 وC11", "action_line", {"C1", "C11"}),
        ("成果D.2-2有助于SDG 4和SDG 9。", "outcome", {"D.2-2"}),
        ("成果D.2-2有助于SDG 4和SDG 9。", "sdg", {"SDG 4", "SDG 9"}),
        ("RFC5 and ABC1", "action_line", set()),
        ("D.2 – Modern; D.3 and D.4-1", "objective", {"D.2", "D.3"}),
    ],
)
def test_codes_named(text, family, codes):
    assert codes_named(text, family) == codes


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Yes, D.2-2 lists it.", True),
        ("No. It does not.", False),
        ("**Oui.** D.2-2", True),
        ("Нет, D.2-2", False),
        ("不是，D.2-2", False),
        ("نعم، D.2-2", True),
        ("Nothing is known.", None),
        ("Yesterday it was.", None),
        ("D.2-2 does.", None),
    ],
)
def test_yes_or_no(text, verdict):
    assert says_yes_or_no(text) is verdict


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("None.", True),
        ("No outcome lists both.", True),
        ("没有成果", True),
        ("Aucun résultat", True),
        ("D.2-2.", False),
    ],
)
def test_none(text, none):
    assert says_none(text) is none


@pytest.mark.parametrize(
    ("text", "number", "said"),
    [
        ("Seven outcomes list C9.", 7, True),
        ("11 outcomes support SDG 1.", 1, False),
        ("D.2-7 lists C7.", 7, False),
        ("7. More: 8.", 8, False),
        ("No outcome lists it.", 0, True),
        ("共有11个成果。", 11, True),
    ],
)
def test_number(text, number, said):
    assert says_number(text, number) is said
