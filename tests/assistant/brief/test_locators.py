from assistant.brief.locators import in_short


def test_places_in_short():
    places = ["para 3, WSIS Forum, Sport Track", "para 4", "para 7", "Annex 1, D.1-1", "Annex 1, D.1-2"]
    assert in_short(places) == "para 3, WSIS Forum; paras 4 and 7; Annex 1, D.1-1, D.1-2"
    assert in_short(["para 7"]) == "para 7"
