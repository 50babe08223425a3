from evals.case import Case
from evals.evidence import carried, covered, covers

GOLD = "The Sport Track is held on 6 April in Geneva."


def test_a_citation_covers_what_it_contains_or_lies_in():
    assert covers(f"Before. {GOLD} After.", GOLD)
    assert covers("held on 6 April", GOLD)
    assert covers("held  on\n6 April", GOLD)
    assert covers("Sport Track", "Sport Track")


def test_a_citation_that_proves_nothing():
    assert not covers("the", GOLD)
    assert not covers("", GOLD)
    assert not covers("held on 7 April", GOLD)
    assert not covers(GOLD + " x" * 3000, GOLD)


def test_one_is_enough_unless_all_are_wanted():
    golds = ("First gold passage.", "Second gold passage.")
    one = Case(id="c", question="q", category="k", gold_passages=golds)
    every = one.model_copy(update={"gold_mode": "all"})
    assert covered(["First gold passage."], golds) == (True, False)
    assert carried(one, ["First gold passage."])
    assert not carried(every, ["First gold passage."])
    assert carried(every, ["Second gold passage.", "First gold passage."])


def test_nobody_reads_the_hundredth_citation():
    assert covered(["x"] * 100 + [GOLD], (GOLD,)) == (False,)
