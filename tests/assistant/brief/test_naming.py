from assistant.brief.naming import codes_in


def test_codes_of_a_sentence():
    assert codes_in("under Sustainable Development Goals 4, 5, 9, and 17") == {"SDG 4", "SDG 5", "SDG 9", "SDG 17"}
    assert codes_in("WSIS AL C7: E-waste (ITU/UNEP)") == {"C7"}
    assert codes_in("27 SDG targets belonging to 11 Goals in 2020") == frozenset()
