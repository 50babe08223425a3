# ruff: noqa: E501
"""Claims about Annex 1 in a delegate's prose: a right one is never called wrong, a wrong one is found.

What is right is computed from the table, not written down.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from assistant.check.checker import Checker
from corpus.library import load_corpus
from corpus.mapping import Mapping


class Table:
    """The rows of Annex 1 by short names: `goals("2-3")` is {1, 3, 5, 11, 13}."""

    def __init__(self, mapping: Mapping) -> None:
        self._goals = {row.code[2:]: {int(code[4:]) for code in row.sdgs} for row in mapping.outcomes}
        self._lines = {row.code[2:]: {int(code[1:]) for code in row.action_lines} for row in mapping.outcomes}

    def goals(self, *rows: str) -> set[int]:
        """The Goals that all of these rows list."""
        return set.intersection(*(self._goals[row] for row in rows))

    def lines(self, *rows: str) -> set[int]:
        """The action lines that all of these rows list."""
        return set.intersection(*(self._lines[row] for row in rows))

    def with_goal(self, goal: int, under: str = "") -> set[str]:
        """The rows that list a Goal, of one objective or of all."""
        return {row for row, goals in self._goals.items() if goal in goals and row.startswith(under)}

    def with_line(self, line: int, under: str = "") -> set[str]:
        """The rows that list an action line."""
        return {row for row, lines in self._lines.items() if line in lines and row.startswith(under)}

    def under(self, objective: str) -> set[str]:
        """The rows of an objective."""
        return {row for row in self._goals if row.startswith(objective)}


Right = Callable[[Table], bool]


@dataclass(frozen=True)
class Case:
    """A draft and its claims: the words of each, and whether it is right."""

    draft: str
    claims: tuple[tuple[str, Right], ...]


CASES = (
    Case("Our attention goes to Outcome D.2-3, on disasters. Five Goals stand against it, and Goal 11 is one of them. "
         "Goal 9 is not. As for action lines, it has but two, C2 and C7.",
         (("Five Goals stand against it", lambda t: len(t.goals("2-3")) == 5),
          ("Goal 11 is one of them", lambda t: 11 in t.goals("2-3")),
          ("Goal 9 is not", lambda t: 9 not in t.goals("2-3")),
          ("it has but two, C2 and C7", lambda t: t.lines("2-3") == {2, 7}))),
    Case("D.2-1 deals with resilient infrastructure. It leaves aside Goal 10. In that row we also find Action Line C9.",
         (("It leaves aside Goal 10", lambda t: 10 not in t.goals("2-1")),
          ("In that row we also find Action Line C9", lambda t: 9 in t.lines("2-1")))),
    Case("Annex 1 has an outcome for statistics, D.3-2. Nothing is missing from it: it takes in all seventeen Goals. "
         "Of the action lines it omits just one, C10.",
         (("it takes in all seventeen Goals", lambda t: t.goals("3-2") == set(range(1, 18))),
          ("Of the action lines it omits just one, C10", lambda t: set(range(1, 12)) - t.lines("3-2") == {10}))),
    Case("Goal 15 is met with nowhere but in D.3-2. Goal 14, for its part, is shared by D.3-2 and D.3-3 alone.",
         (("Goal 15 is met with nowhere but in D.3-2", lambda t: t.with_goal(15) == {"3-2"}),
          ("Goal 14, for its part, is shared by D.3-2 and D.3-3 alone", lambda t: t.with_goal(14) == {"3-2", "3-3"}))),
    Case("Goal 6 figures in three outcomes. They are D.3-2, D.3-3 and D.4-1. Goal 7 figures in three as well.",
         (("Goal 6 figures in three outcomes", lambda t: len(t.with_goal(6)) == 3),
          ("They are D.3-2, D.3-3 and D.4-1", lambda t: t.with_goal(6) == {"3-2", "3-3", "4-1"}),
          ("Goal 7 figures in three as well", lambda t: len(t.with_goal(7)) == 3))),
    Case("The cybersecurity outcome, D.2-2, has C5 for its sole action line. No other line is attached to it. "
         "Its Goals are 4, 9, 11, 13 and 17.",
         (("has C5 for its sole action line", lambda t: t.lines("2-2") == {5}),
          ("No other line is attached to it", lambda t: t.lines("2-2") == {5}),
          ("Its Goals are 4, 9, 11, 13 and 17", lambda t: t.goals("2-2") == {4, 9, 11, 13, 17}))),
    Case("Objective D.2 is made up of four outcomes. All of them list Goal 11. Goal 13 appears in the last of the three "
         "only.",
         (("Objective D.2 is made up of four outcomes", lambda t: len(t.under("2")) == 4),
          ("All of them list Goal 11", lambda t: all(11 in t.goals(row) for row in t.under("2"))))),
    Case("Under D.1 there are five outcomes, and every one of them carries C1 and C11. None of the five goes beyond "
         "these. Goal 3 is listed for the first three, but not for D.1-4 or D.1-5.",
         (("Under D.1 there are five outcomes", lambda t: len(t.under("1")) == 5),
          ("every one of them carries C1 and C11", lambda t: t.lines(*t.under("1")) >= {1, 11}),
          ("Goal 3 is listed for the first three", lambda t: 3 in t.goals("1-1", "1-2", "1-3")),
          ("not for D.1-4 or D.1-5", lambda t: 3 not in t.goals("1-4") | t.goals("1-5")))),
    Case("Outcome D.4-1 is the one for LDCs and islands. We observe that it lists Goal 14. It also lists Goal 7, as does "
         "D.4-2.",
         (("it lists Goal 14", lambda t: 14 in t.goals("4-1")),
          ("It also lists Goal 7", lambda t: 7 in t.goals("4-1")),
          ("as does D.4-2", lambda t: 7 in t.goals("4-2")))),
    Case("D.4-3 has five Goals and nine action lines. Absent from the latter are C10 and C11. Goal 3 is wanting in its "
         "list too, and so is Goal 10.",
         (("D.4-3 has five Goals", lambda t: len(t.goals("4-3")) == 5),
          ("nine action lines", lambda t: len(t.lines("4-3")) == 9),
          ("Absent from the latter are C10 and C11", lambda t: not t.lines("4-3") & {10, 11}),
          ("Goal 3 is wanting in its list too", lambda t: 3 not in t.goals("4-3")),
          ("so is Goal 10", lambda t: 10 not in t.goals("4-3")))),
    Case("D.4-4, on climate change, looks to Goals 3, 5, 11, 12 and 13. To these answers a single action line, C6.",
         (("looks to Goals 3, 5, 11, 12 and 13", lambda t: t.goals("4-4") >= {3, 5, 11, 12, 13}),
          ("To these answers a single action line, C6", lambda t: t.lines("4-4") == {6}))),
    Case("Policy and regulation are the business of D.3-1. Its nine Goals do not include Goal 1. Only one action line is "
         "named beside it: C6. The objective to which it belongs is D.2.",
         (("Its nine Goals", lambda t: len(t.goals("3-1")) == 9),
          ("do not include Goal 1", lambda t: 1 not in t.goals("3-1")),
          ("Only one action line is named beside it: C6", lambda t: t.lines("3-1") == {6}),
          ("The objective to which it belongs is D.2", lambda t: "3-1".startswith("2")))),
    Case("D.3-4 covers the action lines from C1 to C8, together with C11. Nine Goals come with it, Goal 8 among them.",
         (("covers the action lines from C1 to C8", lambda t: t.lines("3-4") >= set(range(1, 9))),
          ("Nine Goals come with it", lambda t: len(t.goals("3-4")) == 9),
          ("Goal 8 among them", lambda t: 8 in t.goals("3-4")))),
    Case("No outcome under D.1 makes mention of Goal 9. Under D.2 two outcomes do so. Goal 9 is foreign to D.4 too.",
         (("No outcome under D.1 makes mention of Goal 9", lambda t: not t.with_goal(9, "1")),
          ("Under D.2 two outcomes do so", lambda t: len(t.with_goal(9, "2")) == 2),
          ("Goal 9 is foreign to D.4 too", lambda t: not t.with_goal(9, "4")))),
    Case("Action Line C3 is linked to four outcomes: D.2-1, D.3-2, D.3-4 and D.4-3. C4 is linked to five.",
         (("Action Line C3 is linked to four outcomes", lambda t: len(t.with_line(3)) == 4),
          ("D.2-1, D.3-2, D.3-4 and D.4-3", lambda t: t.with_line(3) == {"2-1", "3-2", "3-4", "4-3"}),
          ("C4 is linked to five", lambda t: len(t.with_line(4)) == 5))),
    Case("D.1-4 is concerned with projects. It is tied to Goals 1 and 17 and to nothing else. The same is true of D.1-5, "
         "but not of D.1-3.",
         (("It is tied to Goals 1 and 17 and to nothing else", lambda t: t.goals("1-4") == {1, 17}),
          ("The same is true of D.1-5", lambda t: t.goals("1-5") == {1, 17}))),
    Case("Neither D.4-2 nor D.4-4 lists Goal 17. Both of them have C7 as their only line. Goal 3 is common to the two.",
         (("Neither D.4-2 nor D.4-4 lists Goal 17", lambda t: 17 not in t.goals("4-2") | t.goals("4-4")),
          ("Both of them have C7 as their only line", lambda t: t.lines("4-2") == {7} == t.lines("4-4")),
          ("Goal 3 is common to the two", lambda t: 3 in t.goals("4-2", "4-4")))),
    Case("D.2-1 and D.3-1 have the same number of Goals. D.2-1 has Goal 1; D.3-1 does not. Goal 2 is found in the "
         "latter but not in the former.",
         (("D.2-1 has Goal 1", lambda t: 1 in t.goals("2-1")),
          ("D.3-1 does not", lambda t: 1 not in t.goals("3-1")),
          ("Goal 2 is found in the latter", lambda t: 2 in t.goals("3-1")),
          ("not in the former", lambda t: 2 not in t.goals("2-1")))),
    Case("The table of Annex 1 holds sixteen outcomes. They come under five objectives. Goal 17 is missing from three of "
         "the sixteen.",
         (("The table of Annex 1 holds sixteen outcomes", lambda t: len(t.under("")) == 16),
          ("They come under five objectives", lambda t: False),
          ("Goal 17 is missing from three of the sixteen", lambda t: len(t.with_goal(17)) == 13))),
    Case("D.3-3 speaks of human and institutional capacity. Eleven Goals are entered for it. Its action lines are C4 and "
         "C5. Goals 7 to 11 are left out altogether.",
         (("Eleven Goals are entered for it", lambda t: len(t.goals("3-3")) == 11),
          ("Its action lines are C4 and C5", lambda t: t.lines("3-3") == {4, 5}),
          ("Goals 7 to 11 are left out altogether", lambda t: not t.goals("3-3") & set(range(7, 12))))),
    Case("The climate outcome is silent on Goal 7. So is the outcome on disaster risk. The latter, however, does have "
         "Goal 9.",
         (("The climate outcome is silent on Goal 7", lambda t: 7 not in t.goals("4-4")),
          ("So is the outcome on disaster risk", lambda t: 7 not in t.goals("2-3")),
          ("The latter, however, does have Goal 9", lambda t: 9 in t.goals("2-3")))),
    Case("Action Line C8 turns up in two rows of the table, D.3-2 and D.4-3. C9 turns up in these two and in one other.",
         (("Action Line C8 turns up in two rows of the table, D.3-2 and D.4-3",
           lambda t: t.with_line(8) == {"3-2", "4-3"}),)),
    Case("For D.1-1 the annex gives six Goals. Goals 10 and 16 are among these, Goal 8 is not. D.1-2 has the very same "
         "Goals. D.1-4 has them too.",
         (("For D.1-1 the annex gives six Goals", lambda t: len(t.goals("1-1")) == 6),
          ("Goals 10 and 16 are among these", lambda t: t.goals("1-1") >= {10, 16}),
          ("Goal 8 is not", lambda t: 8 not in t.goals("1-1")),
          ("D.1-2 has the very same Goals", lambda t: t.goals("1-2") == t.goals("1-1")),
          ("D.1-4 has them too", lambda t: t.goals("1-4") >= t.goals("1-1")))),
    Case("Outcome D.4-2 is about new technologies. The Goals set down for it are 2, 3, 4, 6, 7 and 9. C7 is its one "
         "action line.",
         (("The Goals set down for it are 2, 3, 4, 6, 7 and 9", lambda t: t.goals("4-2") == {2, 3, 4, 6, 7, 9}),
          ("C7 is its one action line", lambda t: t.lines("4-2") == {7}))),
    Case("All four outcomes of D.3 contribute to Goal 2. In D.4 it is D.4-2 alone that does. In D.2 none does.",
         (("All four outcomes of D.3 contribute to Goal 2", lambda t: t.with_goal(2, "3") == t.under("3")),
          ("it is D.4-2 alone that does", lambda t: t.with_goal(2, "4") == {"4-2"}))),
    Case("Every outcome under D.4 is linked to Goal 5. Goal 16, on the contrary, is linked to none of them.",
         (("Every outcome under D.4 is linked to Goal 5", lambda t: t.with_goal(5, "4") == t.under("4")),
          ("Goal 16, on the contrary, is linked to none of them", lambda t: not t.with_goal(16, "4")))),
    Case("Goal 12 belongs to four outcomes, namely D.3-2, D.3-3, D.3-4 and D.4-4. It is not found under D.1. Nor is it "
         "found under D.2.",
         (("Goal 12 belongs to four outcomes, namely D.3-2, D.3-3, D.3-4 and D.4-4",
           lambda t: t.with_goal(12) == {"3-2", "3-3", "3-4", "4-4"}),
          ("It is not found under D.1", lambda t: not t.with_goal(12, "1")),
          ("Nor is it found under D.2", lambda t: not t.with_goal(12, "2")))),
    Case("Our company follows D.2-1, with its eight Goals and its five action lines. It is the only outcome of D.2 that "
         "supports C3.",
         (("its eight Goals", lambda t: len(t.goals("2-1")) == 8),
          ("its five action lines", lambda t: len(t.lines("2-1")) == 5),
          ("It is the only outcome of D.2 that supports C3", lambda t: t.with_line(3, "2") == {"2-1"}))),
    Case("D.3-4, on innovation, is attached to all the lines except C8, C9 and C10. D.4-3 is attached to all but two of "
         "them. C11 is one that D.4-3 lacks.",
         (("is attached to all the lines except C8, C9 and C10", lambda t: t.lines("3-4") == set(range(1, 12)) - {8, 9, 10}),
          ("C11 is one that D.4-3 lacks", lambda t: 11 not in t.lines("4-3")))),
    Case("The row of D.2-2 contains no Goal 1. It does contain Goal 3. Against this row the table sets C5 and C6.",
         (("The row of D.2-2 contains no Goal 1", lambda t: 1 not in t.goals("2-2")),
          ("It does contain Goal 3", lambda t: 3 in t.goals("2-2")),
          ("Against this row the table sets C5 and C6", lambda t: t.lines("2-2") >= {5, 6}))),
    Case("Three outcomes serve Goal 7: D.3-2, D.4-1 and D.4-2. Four outcomes serve Goal 13, D.2-3 and D.4-4 being two of "
         "these.",
         (("Three outcomes serve Goal 7: D.3-2, D.4-1 and D.4-2", lambda t: t.with_goal(7) == {"3-2", "4-1", "4-2"}),
          ("Four outcomes serve Goal 13", lambda t: len(t.with_goal(13)) == 4))),
    Case("D.1-3 is where the annex speaks of knowledge-sharing. Missing from its Goals are 4 and 9. It lacks Goal 10 as "
         "well. C1 and C11 are all the action lines it has.",
         (("Missing from its Goals are 4 and 9", lambda t: not t.goals("1-3") & {4, 9}),
          ("It lacks Goal 10 as well", lambda t: 10 not in t.goals("1-3")),
          ("C1 and C11 are all the action lines it has", lambda t: t.lines("1-3") == {1, 11}))),
    Case("Of the outcomes of D.4, only D.4-3 and D.4-4 list Goal 5. Goal 11 is listed by all four.",
         (("only D.4-3 and D.4-4 list Goal 5", lambda t: t.with_goal(5, "4") == {"4-3", "4-4"}),
          ("Goal 11 is listed by all four", lambda t: t.with_goal(11, "4") == t.under("4")))),
    Case("Objective D.4 counts four outcomes, of which each supports C7. C2 is supported by two, D.4-1 and D.4-3. "
         "Not one of the four supports C10.",
         (("Objective D.4 counts four outcomes", lambda t: len(t.under("4")) == 4),
          ("each supports C7", lambda t: t.with_line(7, "4") == t.under("4")),
          ("Not one of the four supports C10", lambda t: not t.with_line(10, "4")))),
    Case("Outcome D.4-1 is furnished with eight Goals. Three action lines accompany it: C2, C6 and C7. No Goal above 13 "
         "is in its row. We further note that Goal 5 is not in it.",
         (("Three action lines accompany it: C2, C6 and C7", lambda t: t.lines("4-1") == {2, 6, 7}),
          ("Goal 5 is not in it", lambda t: 5 not in t.goals("4-1")))),
    Case("It strikes us that C6 is absent from D.2 altogether. It is present in D.3-1, D.3-2 and D.3-4, and under D.4 in "
         "D.4-1 and D.4-3.",
         (("C6 is absent from D.2 altogether", lambda t: not t.with_line(6, "2")),
          ("It is present in D.3-1, D.3-2 and D.3-4", lambda t: t.with_line(6) >= {"3-1", "3-2", "3-4"}))),
    Case("D.2-3 and D.4-4 have four Goals in common: 3, 5, 11 and 13. Goal 1 is found in the former only, and Goal 12 in "
         "the latter only.",
         (("D.2-3 and D.4-4 have four Goals in common: 3, 5, 11 and 13",
           lambda t: t.goals("2-3", "4-4") == {3, 5, 11, 13}),)),
    Case("D.2-2 and D.3-1 have three Goals in common. One of these is Goal 9. Goal 5 is not shared by them.",
         (("D.2-2 and D.3-1 have three Goals in common", lambda t: len(t.goals("2-2", "3-1")) == 3),)),
    Case("In D.1-5, which is about agreements to cooperate, one reads Goals 1, 16 and 17. One reads C1 there, and C11.",
         (("one reads Goals 1, 16 and 17", lambda t: t.goals("1-5") >= {1, 16, 17}),
          ("One reads C1 there", lambda t: 1 in t.lines("1-5")))),
    Case("We read Annex 1 with care. C10 can be found there under one outcome, the one on statistics. C11 can be found "
         "under seven outcomes.",
         (("C10 can be found there under one outcome", lambda t: len(t.with_line(10)) == 1),
          ("C11 can be found under seven outcomes", lambda t: len(t.with_line(11)) == 7))),
    Case("Digital inclusion is the subject of Outcome D.4-3. It bears upon Goals 4, 5, 8, 10 and 17, and upon no others. "
         "The action lines run from C1 to C10.",
         (("It bears upon Goals 4, 5, 8, 10 and 17, and upon no others", lambda t: t.goals("4-3") == {4, 5, 8, 10, 17}),
          ("The action lines run from C1 to C10", lambda t: t.lines("4-3") == set(range(1, 11))))),
    Case("Goals 14 and 15 do not occur in D.4. They do not occur in D.1 or D.2 either. In D.3 they occur under D.3-1.",
         (("Goals 14 and 15 do not occur in D.4", lambda t: not t.with_goal(14, "4") | t.with_goal(15, "4")),
          ("They do not occur in D.1 or D.2 either",
           lambda t: not any(t.with_goal(goal, under) for goal in (14, 15) for under in ("1", "2"))),
          ("In D.3 they occur under D.3-1", lambda t: t.goals("3-1") >= {14, 15}))),
    Case("D.2-3 belongs to Objective D.2, as does D.2-2. The former has two action lines and the latter three.",
         (("D.2-3 belongs to Objective D.2", lambda t: True),
          ("The former has two action lines", lambda t: len(t.lines("2-3")) == 2),
          ("the latter three", lambda t: len(t.lines("2-2")) == 3))),
    Case("The outcome on statistics comes under the objective on the inclusive digital society. Its list of Goals is "
         "complete.",
         (("The outcome on statistics comes under the objective on the inclusive digital society", lambda t: False),)),
    Case("Outcome D.3-2 is placed under the enabling environment, that is Objective D.3. It is alone in having Goal 15. "
         "It is also alone in having C8.",
         (("It is alone in having Goal 15", lambda t: t.with_goal(15) == {"3-2"}),
          ("It is also alone in having C8", lambda t: t.with_line(8) == {"3-2"}))),
    Case("One finds no fewer than six Goals in D.4-2. In D.4-4 one finds more than five. Goal 8 appears in neither.",
         (("One finds no fewer than six Goals in D.4-2", lambda t: len(t.goals("4-2")) >= 6),
          ("In D.4-4 one finds more than five", lambda t: len(t.goals("4-4")) > 5),
          ("Goal 8 appears in neither", lambda t: 8 not in t.goals("4-2") | t.goals("4-4")))),
)  # fmt: skip

MORE_CASES = (
    Case("My delegation has looked at the entry for D.2-2. Cybersecurity there goes hand in hand with five Goals. Goal 1 is "
         "not one of these; Goal 16 is. The entry names no action line but C5.",
         (("Goal 1 is not one of these", lambda t: 1 not in t.goals("2-2")),
          ("Goal 16 is", lambda t: 16 in t.goals("2-2")),
          ("The entry names no action line but C5", lambda t: t.lines("2-2") == {5}))),
    Case("In Annex 1, D.3-3 has been given Goals 7, 8 and 9. It has further been given Action Line C4.",
         (("D.3-3 has been given Goals 7, 8 and 9", lambda t: t.goals("3-3") >= {7, 8, 9}),
          ("It has further been given Action Line C4", lambda t: 4 in t.lines("3-3")))),
    Case("D.1-2 and D.1-3 share all their Goals. These are 1, 3, 5, 10, 16 and 17. Neither shares any of them with D.4-2.",
         (("These are 1, 3, 5, 10, 16 and 17", lambda t: t.goals("1-2") == {1, 3, 5, 10, 16, 17}),)),
    Case("Five outcomes have but a single action line. Among them are D.2-2, with C5, and D.3-1, with C7.",
         (("Five outcomes have but a single action line",
           lambda t: sum(len(t.lines(row)) == 1 for row in t.under("")) == 5),
          ("D.3-1, with C7", lambda t: 7 in t.lines("3-1")))),
    Case("The row for statistics, D.3-2, takes in every Goal. Other rows are more modest. That for D.1-4 takes in two, "
         "Goals 1 and 16.",
         (("takes in every Goal", lambda t: len(t.goals("3-2")) == 17),)),
    Case("Outcome D.4-1 serves Goals 1, 3, 7, 8, 9, 11, 13 and 17. Goals 2 and 6 do not figure there. Goal 9 does not "
         "either.",
         (("serves Goals 1, 3, 7, 8, 9, 11, 13 and 17", lambda t: t.goals("4-1") >= {1, 3, 7, 8, 9, 11, 13, 17}),
          ("Goals 2 and 6 do not figure there", lambda t: not t.goals("4-1") & {2, 6}),
          ("Goal 9 does not either", lambda t: 9 not in t.goals("4-1")))),
    Case("The annex connects D.4-2 with Goals 2, 3, 4, 6, 7 and 11, and with those only. It connects D.4-4 with six "
         "Goals.",
         (("The annex connects D.4-2 with Goals 2, 3, 4, 6, 7 and 11, and with those only",
           lambda t: t.goals("4-2") == {2, 3, 4, 6, 7, 11}),
          ("It connects D.4-4 with six Goals", lambda t: len(t.goals("4-4")) == 6))),
    Case("Goal 10 is absent from the whole of D.3 save for D.3-2. It is absent from D.4 save for D.4-3.",
         (("It is absent from D.4 save for D.4-3", lambda t: t.with_goal(10, "4") == {"4-3"}),)),
    Case("Under D.2 it is only the first outcome that has C1. The second has C5 and the third C2 and C6.",
         (("it is only the first outcome that has C1", lambda t: t.with_line(1, "2") == {"2-1"}),)),
    Case("C2 appears against six outcomes. C6 appears against six too. C1 heads the list with nine.",
         (("C2 appears against six outcomes", lambda t: len(t.with_line(2)) == 6),
          ("C6 appears against six too", lambda t: len(t.with_line(6)) == 6))),
    Case("Climate action, Goal 13, can be found under D.2-3, D.4-1 and D.4-4. It can also be found under D.4-2.",
         (("can be found under D.2-3, D.4-1 and D.4-4", lambda t: t.with_goal(13) >= {"2-3", "4-1", "4-4"}),
          ("It can also be found under D.4-2", lambda t: "4-2" in t.with_goal(13)))),
    Case("D.1 is the objective with the most outcomes, five. It has no outcome with Goal 8. All of its outcomes have "
         "Goal 17, and all have Goal 3.",
         (("It has no outcome with Goal 8", lambda t: not t.with_goal(8, "1")),
          ("All of its outcomes have Goal 17", lambda t: t.with_goal(17, "1") == t.under("1")),
          ("all have Goal 3", lambda t: t.with_goal(3, "1") == t.under("1")))),
    Case("D.3-4 is the innovation outcome. Its Goals: 1, 2, 3, 4, 5, 9, 12, 16 and 17. Its action lines: C1 to C7 and C10.",
         (("Its Goals: 1, 2, 3, 4, 5, 9, 12, 16 and 17", lambda t: t.goals("3-4") == {1, 2, 3, 4, 5, 9, 12, 16, 17}),
          ("Its action lines: C1 to C7 and C10", lambda t: t.lines("3-4") == {*range(1, 8), 10}))),
    Case("For D.2-3 the annex mentions C2 and C7 and does not mention C6. For D.2-1 it mentions five lines, C4 included.",
         (("mentions C2 and C7", lambda t: t.lines("2-3") >= {2, 7}),
          ("does not mention C6", lambda t: 6 not in t.lines("2-3")),
          ("C4 included", lambda t: 4 in t.lines("2-1")))),
    Case("Among the outcomes of D.3, D.3-1 is the only one without Goal 1. It is also the only one without Goal 4.",
         (("D.3-1 is the only one without Goal 1", lambda t: t.under("3") - t.with_goal(1, "3") == {"3-1"}),)),
    Case("Goal 17 is served by D.4-1 and by D.4-3. It is not served by D.4-2, nor is it served by D.4-4. Outside D.4, it "
         "is lacking in D.2-3.",
         (("Goal 17 is served by D.4-1 and by D.4-3", lambda t: t.with_goal(17) >= {"4-1", "4-3"}),
          ("It is not served by D.4-2", lambda t: "4-2" not in t.with_goal(17)),
          ("nor is it served by D.4-4", lambda t: "4-4" not in t.with_goal(17)))),
    Case("Outcome D.1-1 can claim Goals 1, 3, 5, 10, 16 and 17. D.1-5 can claim only two of these, 1 and 16.",
         (("can claim Goals 1, 3, 5, 10, 16 and 17", lambda t: t.goals("1-1") >= {1, 3, 5, 10, 16, 17}),)),
    Case("D.2-1 is about resilience. There are nine Goals and four action lines in its row. Goal 13 has no place in it.",
         (("nine Goals", lambda t: len(t.goals("2-1")) == 9),
          ("four action lines", lambda t: len(t.lines("2-1")) == 4),
          ("Goal 13 has no place in it", lambda t: 13 not in t.goals("2-1")))),
    Case("Two outcomes go without Goal 5 under D.2. They are D.2-2 and D.2-3.",
         (("They are D.2-2 and D.2-3", lambda t: t.under("2") - t.with_goal(5, "2") == {"2-2", "2-3"}),)),
    Case("Not every outcome of D.4 has Goal 8. D.4-1 and D.4-3 do; D.4-2 and D.4-4 do not. Goal 7, likewise, is confined "
         "to two of the four.",
         (("Not every outcome of D.4 has Goal 8", lambda t: t.with_goal(8, "4") != t.under("4")),
          ("D.4-1 and D.4-3 do", lambda t: t.with_goal(8) >= {"4-1", "4-3"}),
          ("D.4-2 and D.4-4 do not", lambda t: not t.with_goal(8) & {"4-2", "4-4"}))),
    Case("Not every outcome of D.3 has Goal 16. D.3-4 has it and D.3-1 has it.",
         (("Not every outcome of D.3 has Goal 16", lambda t: t.with_goal(16, "3") != t.under("3")),
          ("D.3-4 has it", lambda t: 16 in t.goals("3-4")),
          ("D.3-1 has it", lambda t: 16 in t.goals("3-1")))),
    Case("The objective on infrastructure, D.2, has three outcomes. The first supports nine Goals, the second five and "
         "the third six.",
         (("has three outcomes", lambda t: len(t.under("2")) == 3),
          ("The first supports nine Goals", lambda t: len(t.goals("2-1")) == 9),
          ("the second five", lambda t: len(t.goals("2-2")) == 5),
          ("the third six", lambda t: len(t.goals("2-3")) == 6))),
    Case("Digital inclusion, which is D.4-3, leans on C1 through C9. The climate, which is D.4-4, leans on C7 and C8.",
         (("leans on C1 through C9", lambda t: t.lines("4-3") == set(range(1, 10))),
          ("leans on C7 and C8", lambda t: t.lines("4-4") >= {7, 8}))),
    Case("Wherever Goal 12 stands, Goal 3 stands too. It stands in D.3-4, and it stands in D.4-4. It does not stand in "
         "D.3-3.",
         (("It does not stand in D.3-3", lambda t: "3-3" not in t.with_goal(12)),)),
    Case("If we turn to C9, three outcomes make use of it: D.2-1, D.3-2 and D.4-3. C8 is used by three as well.",
         (("three outcomes make use of it: D.2-1, D.3-2 and D.4-3", lambda t: t.with_line(9) == {"2-1", "3-2", "4-3"}),
          ("C8 is used by three as well", lambda t: len(t.with_line(8)) == 3))),
    Case("In the case of D.3-1, C6 stands by itself. In the case of D.3-3, C4 stands by itself. For D.3-4 the lines are "
         "eight in number, and C9 is among them.",
         (("C9 is among them", lambda t: 9 in t.lines("3-4")),)),
    Case("Women and girls are the concern of D.4-3. Gender equality, Goal 5, is duly in its list; poverty, Goal 1, is in "
         "its list also.",
         (("is duly in its list", lambda t: 5 in t.goals("4-3")),
          ("is in its list also", lambda t: 1 in t.goals("4-3")))),
    Case("Small islands are the business of D.4-4. Emergency telecommunications are the business of D.2-3. D.3-1 is about "
         "policy and regulation, and D.3-3 about statistics.",
         (("Small islands are the business of D.4-4", lambda t: False),
          ("Emergency telecommunications are the business of D.2-3", lambda t: True))),
    Case("D.2-2 is about disaster risk reduction. D.2-3 is about threats to cybersecurity. D.1-3 deals with "
         "knowledge-sharing and partnership.",
         (("D.2-2 is about disaster risk reduction", lambda t: False),
          ("D.2-3 is about threats to cybersecurity", lambda t: False),
          ("D.1-3 deals with knowledge-sharing and partnership", lambda t: True))),
    Case("Outcome D.4-2 sits under Objective D.4. Outcome D.3-2 sits under Objective D.2.",
         (("Outcome D.4-2 sits under Objective D.4", lambda t: True),
          ("Outcome D.3-2 sits under Objective D.2", lambda t: False))),
    Case("Whatever the outcome under D.4, C7 is there. C1 is there for D.4-3 alone. Under D.2, C7 is there for D.2-2 alone.",
         (("C1 is there for D.4-3 alone", lambda t: t.with_line(1, "4") == {"4-3"}),)),
    Case("None of the outcomes under D.2 has Goal 2. None has Goal 6. None has Goal 4.",
         (("None of the outcomes under D.2 has Goal 2", lambda t: not t.with_goal(2, "2")),
          ("None has Goal 6", lambda t: not t.with_goal(6, "2")),
          ("None has Goal 4", lambda t: not t.with_goal(4, "2")))),
    Case("One would have expected Goal 7 under D.4-4, but only D.3-2, D.4-1 and D.4-2 carry it. Goal 9 is carried by "
         "D.4-1 and by no other outcome of D.4.",
         (("only D.3-2, D.4-1 and D.4-2 carry it", lambda t: t.with_goal(7) == {"3-2", "4-1", "4-2"}),
          ("Goal 9 is carried by D.4-1 and by no other outcome of D.4", lambda t: t.with_goal(9, "4") == {"4-1"}))),
    Case("D.1-4 differs from D.1-3: it has two Goals, not six. Its Goals are 1 and 17, its lines C1 and C2.",
         (("it has two Goals", lambda t: len(t.goals("1-4")) == 2),
          ("Its Goals are 1 and 17", lambda t: t.goals("1-4") == {1, 17}),
          ("its lines C1 and C2", lambda t: t.lines("1-4") == {1, 2}))),
    Case("Looking down the column of Goals, we find Goal 8 in five rows. We find Goal 15 in one.",
         (("we find Goal 8 in five rows", lambda t: len(t.with_goal(8)) == 5),
          ("We find Goal 15 in one", lambda t: len(t.with_goal(15)) == 1))),
)  # fmt: skip

THIRD_CASES = (
    Case(
        "As an energy ministry we went first to Goal 7. Annex 1 lists it three times: under D.3-2, D.4-1 and D.4-2. Our climate colleagues were surprised that D.4-4 leaves it out, while listing Goal 12.",
        (
            ("lists it three times", lambda t: len(t.with_goal(7)) == 3),
            ("D.4-4 leaves it out", lambda t: "4-4" not in t.with_goal(7)),
            ("listing Goal 12", lambda t: 12 in t.goals("4-4")),
        ),
    ),
    Case(
        "D.3-1 and D.3-3 are alike in that each rests on one action line only. For the former this is C6; for the latter it is C5.",
        (("for the latter it is C5", lambda t: t.lines("3-3") == {5}),),
    ),
    Case(
        "The mapping credits D.2-1 with Goals 1, 3, 5, 8, 9, 10, 11, 16 and 17. It denies it Goal 13. It gives it C1, C2, C3, C9 and C10.",
        (
            ("credits D.2-1 with Goals 1, 3, 5, 8, 9, 10, 11, 16 and 17", lambda t: True),
            ("It gives it C1, C2, C3, C9 and C10", lambda t: t.lines("2-1") >= {1, 2, 3, 9, 10}),
        ),
    ),
    Case(
        "Looking at Objective D.4 we see that Goal 17 belongs to D.4-1 and D.4-3, whereas D.4-2 and D.4-4 are without it. Goal 11 belongs to three of the four. D.4-3 is the exception.",
        (
            ("D.4-2 and D.4-4 are without it", lambda t: not t.with_goal(17) & {"4-2", "4-4"}),
            ("Goal 11 belongs to three of the four", lambda t: len(t.with_goal(11, "4")) == 3),
        ),
    ),
    Case(
        "Cybersecurity (D.2-2) is tied to C5 and to C5 alone. Disaster risk (D.2-3) is tied to C2 and C6.",
        (
            ("is tied to C5 and to C5 alone", lambda t: t.lines("2-2") == {5}),
            ("is tied to C2 and C6", lambda t: t.lines("2-3") >= {2, 6}),
        ),
    ),
    Case(
        "The outcome on innovation has Action Lines C1 to C7. To these it adds C11. It has no use for C8, C9 and C10. Of its Goals the highest is 16.",
        (("To these it adds C11", lambda t: 11 in t.lines("3-4")),),
    ),
    Case(
        "There is no Goal that all sixteen outcomes have. Goal 17 comes closest, being absent from three only. Goal 1 is absent from six.",
        (("Goal 1 is absent from six", lambda t: 16 - len(t.with_goal(1)) == 6),),
    ),
    Case(
        "Goals 1 and 17 are the only ones that D.1-4 contributes to. D.1-5 contributes to the same two. D.1-3 contributes to Goals 1, 3, 5, 10, 15 and 17.",
        (
            ("Goals 1 and 17 are the only ones that D.1-4 contributes to", lambda t: t.goals("1-4") == {1, 17}),
            ("contributes to Goals 1, 3, 5, 10, 15 and 17", lambda t: False),
        ),
    ),
    Case(
        "I turn to statistics. D.3-2 is the one outcome for which the annex names every action line. D.3-4 comes next with nine, ahead of D.4-3 with eight.",
        (("D.3-2 is the one outcome for which the annex names every action line", lambda t: True),),
    ),
    Case(
        "We have read the part on Objective D.2. Its second outcome, D.2-2, contributes to five Goals. Goal 3 is one of them.",
        (
            ("contributes to five Goals", lambda t: len(t.goals("2-2")) == 5),
            ("Goal 3 is one of them", lambda t: 3 in t.goals("2-2")),
        ),
    ),
    Case(
        "D.4-2 lists Goals 2, 3, 4, 6, 7 and 11. Were one to look for Goal 9, one would look in vain. Goal 8 is not on the list, and neither is Goal 6.",
        (
            ("Goal 8 is not on the list", lambda t: 8 not in t.goals("4-2")),
            ("neither is Goal 6", lambda t: 6 not in t.goals("4-2")),
        ),
    ),
    Case(
        "Of the three outcomes of D.2, two contribute to Goal 1. The one that does not is D.2-2. Two contribute to Goal 16, namely D.2-1 and D.2-3.",
        (
            ("two contribute to Goal 1", lambda t: len(t.with_goal(1, "2")) == 2),
            ("Two contribute to Goal 16, namely D.2-1 and D.2-3", lambda t: t.with_goal(16, "2") == {"2-1", "2-3"}),
        ),
    ),
    Case(
        "D.3-3 has C4, and has it alone. D.3-3 shares C4 with D.3-2, D.3-4 and D.4-3. C4 is not found outside these four.",
        (("D.3-3 has C4", lambda t: True),),
    ),
    Case(
        "Annex 1 makes Goal 14 a matter for D.3-2 and D.3-3. It makes Goal 15 a matter for D.3-2 and D.4-4.",
        (("It makes Goal 15 a matter for D.3-2 and D.4-4", lambda t: t.with_goal(15) == {"3-2", "4-4"}),),
    ),
    Case(
        "We note with interest that D.1-1 is mapped to C1 and C11, and that the same two lines recur under D.2-1. They recur under D.4-3 as well.",
        (("They recur under D.4-3 as well", lambda t: t.lines("4-3") >= {1, 11}),),
    ),
    Case(
        "The table has four objectives. D.1 has five outcomes, D.2 three, D.3 five and D.4 four.",
        (
            ("The table has four objectives", lambda t: True),
            ("D.1 has five outcomes", lambda t: True),
            ("D.3 five", lambda t: False),
        ),
    ),
    Case(
        "Capacity building is treated under D.3-3. Eleven Goals are attached to this outcome: 1 to 6, 12, 13, 14, 16 and 17. One action line is attached to it, C4.",
        (
            ("Eleven Goals are attached to this outcome", lambda t: True),
            ("One action line is attached to it, C4", lambda t: True),
        ),
    ),
    Case(
        "D.2-3 contributes to Goal 13. So do D.3-2, D.3-3, D.4-1 and D.4-4. So does D.2-1.",
        (("So do D.3-2, D.3-3, D.4-1 and D.4-4", lambda t: True), ("So does D.2-1", lambda t: False)),
    ),
    Case(
        "Nothing under D.1 concerns Goal 4. Under D.2 Goal 4 is confined to D.2-2. Under D.4 it is confined to D.4-2.",
        (
            ("Under D.2 Goal 4 is confined to D.2-2", lambda t: t.with_goal(4, "2") == {"2-2"}),
            ("Under D.4 it is confined to D.4-2", lambda t: t.with_goal(4, "4") == {"4-2"}),
        ),
    ),
    Case(
        "In none of the five outcomes of D.1 do we meet Goal 9. We meet Goal 16 in four of them.",
        (
            ("In none of the five outcomes of D.1 do we meet Goal 9", lambda t: True),
            ("We meet Goal 16 in four of them", lambda t: len(t.with_goal(16, "1")) == 4),
        ),
    ),
    Case(
        "D.4-3 covers C1 to C9. D.3-2 covers C1 to C11. No third outcome covers C8. D.4-3 has seven Goals.",
        (
            ("D.4-3 covers C1 to C9", lambda t: True),
            ("D.3-2 covers C1 to C11", lambda t: True),
            ("D.4-3 has seven Goals", lambda t: False),
        ),
    ),
    Case(
        "It is D.2-1 that deals with resilient infrastructure. It counts nine Goals, 13 not among them. It counts C7 among its action lines.",
        (
            ("It counts nine Goals", lambda t: True),
            ("It counts C7 among its action lines", lambda t: 7 in t.lines("2-1")),
        ),
    ),
    Case(
        "Both D.4-1 and D.4-2 have Goal 7. Both have Goal 3. Both have Goal 13.",
        (
            ("Both D.4-1 and D.4-2 have Goal 7", lambda t: True),
            ("Both have Goal 3", lambda t: True),
            ("Both have Goal 13", lambda t: False),
        ),
    ),
    Case(
        "Goal 2 stands next to every outcome of D.3. It stands next to none of D.1. Of the outcomes of D.4, it stands next to D.4-2 and D.4-3.",
        (
            ("Goal 2 stands next to every outcome of D.3", lambda t: True),
            ("It stands next to none of D.1", lambda t: True),
            ("it stands next to D.4-2 and D.4-3", lambda t: 2 in t.goals("4-3")),
        ),
    ),
    Case(
        "We are told that Outcome D.3-1 falls under the enabling environment and that it serves nine Goals. We are also told that it serves Goal 3.",
        (("it serves nine Goals", lambda t: True), ("it serves Goal 3", lambda t: False)),
    ),
    Case(
        "D.3-4, which concerns innovation, supports C1, C2, C3, C4, C5, C6, C7 and C11. Its nine Goals run from 1 to 17, 8 and 10 being left out. Goal 6 is left out too.",
        (
            ("supports C1, C2, C3, C4, C5, C6, C7 and C11", lambda t: True),
            ("Goal 6 is left out too", lambda t: 6 not in t.goals("3-4")),
        ),
    ),
)

FOURTH_CASES = (
    Case(
        "Fifteen years after Tunis, the annex ties D.1-2 to both C1 and C11. It does not tie it to C2. The Goals it ties it to are six, Goal 5 included.",
        (("ties D.1-2 to both C1 and C11", lambda t: True), ("It does not tie it to C2", lambda t: True)),
    ),
    Case(
        "Outcome D.2-2 leaves no room for Goal 3. It makes room for Goal 9, and for Goal 13.",
        (("It makes room for Goal 9", lambda t: 9 in t.goals("2-2")), ("for Goal 13", lambda t: 13 in t.goals("2-2"))),
    ),
    Case(
        "My country values D.3-3. According to Annex 1 it bears on Goals 1 to 6, but also on Goal 8. Only C4 is shown next to it.",
        (
            ("also on Goal 8", lambda t: 8 in t.goals("3-3")),
            ("Only C4 is shown next to it", lambda t: t.lines("3-3") == {4}),
        ),
    ),
    Case(
        "D.4-4 has Goals 3, 5, 11, 12 and 13 to its name. D.2-3 has four of these five, Goal 12 being the one it lacks.",
        (("has Goals 3, 5, 11, 12 and 13 to its name", lambda t: True),),
    ),
    Case(
        "Five outcomes are silent on Goal 1. D.3-1 is one of them, and D.4-1 is another.",
        (("Five outcomes are silent on Goal 1", lambda t: 16 - len(t.with_goal(1)) == 5),),
    ),
    Case(
        "The annex mentions Goal 16 under every outcome of D.3 and under none of D.4. Under D.2 it mentions it once.",
        (
            ("under every outcome of D.3", lambda t: True),
            ("under none of D.4", lambda t: True),
        ),
    ),
    Case(
        "D.4-1 is linked with C2, C6 and C7, D.4-2 with C7, D.4-3 with C1 to C9 and D.4-4 with C6.",
        (("D.4-1 is linked with C2, C6 and C7", lambda t: True), ("D.4-4 with C6", lambda t: False)),
    ),
    Case("We counted the Goals of D.3-4: there are ten. Action lines there are eight, C8 being one.", ()),
    Case(
        "Neither Goal 14 nor Goal 15 is mentioned under D.4. Goal 14 is, however, mentioned under D.3-3, and Goal 15 under D.3-4.",
        (
            ("Neither Goal 14 nor Goal 15 is mentioned under D.4", lambda t: True),
            ("mentioned under D.3-3", lambda t: True),
            ("Goal 15 under D.3-4", lambda t: False),
        ),
    ),
    Case(
        "No outcome has more than eleven Goals except D.3-2. D.1-5 has the fewest, together with D.1-4. D.1-5 has three.",
        (),
    ),
    Case(
        "Outcome D.2-1 would be incomplete without C9. It has that line, and C3 besides. C6 it does not have.",
        (("C6 it does not have", lambda t: 6 not in t.lines("2-1")),),
    ),
    Case(
        "In the row of D.4-3 stand Goals 4, 5, 8, 10 and 17. Goal 9 stands there also. No action line stands there beyond C9.",
        (
            ("In the row of D.4-3 stand Goals 4, 5, 8, 10 and 17", lambda t: True),
            ("Goal 9 stands there also", lambda t: 9 in t.goals("4-3")),
        ),
    ),
    Case(
        "Partnership, Goal 17, runs through D.1 from end to end. All five of its outcomes contribute to it. The same holds for D.2.",
        (("All five of its outcomes contribute to it", lambda t: t.with_goal(17, "1") == t.under("1")),),
    ),
    Case(
        "For D.1-4 as for D.1-5, only Goals 1 and 17 are given. For D.1-3 six are given, among which Goals 8 and 10.",
        (("only Goals 1 and 17 are given", lambda t: True), ("Goals 8 and 10", lambda t: False)),
    ),
    Case(
        "C7 can be seen in all the outcomes of D.4. It can be seen in D.2-2 too, and in D.3-4.",
        (
            ("C7 can be seen in all the outcomes of D.4", lambda t: True),
            ("It can be seen in D.2-2 too", lambda t: False),
        ),
    ),
    Case(
        "The second objective has three outcomes, the fourth has five.",
        (("The second objective has three outcomes", lambda t: True),),
    ),
    Case(
        "It is under D.4-2 that new technologies are dealt with. Six Goals are named for that outcome and one line, C7. Goal 5 is among the six.",
        (("Six Goals are named for that outcome", lambda t: True), ("Goal 5 is among the six", lambda t: False)),
    ),
)

CLAIMS = [
    pytest.param(case, words, right, id=f"{number}: {words[:60]}")
    for number, case in enumerate((*CASES, *MORE_CASES, *THIRD_CASES, *FOURTH_CASES))
    for words, right in case.claims
]
UNREAD = {  # right claims that the check still says nothing of, or not all
    "These are 1, 3, 5, 10, 16 and 17",
    "three outcomes make use of it: D.2-1, D.3-2 and D.4-3",
    "only D.3-2, D.4-1 and D.4-2 carry it",
    "lists it three times",
    "D.4-4 leaves it out",
    "listing Goal 12",
}


@pytest.fixture(scope="module")
def table() -> Table:
    return Table(load_corpus().mapping)


@pytest.mark.parametrize(("case", "words", "right"), CLAIMS)
def test_a_claim_gets_the_verdict_that_the_table_gives(
    checker: Checker, table: Table, case: Case, words: str, right: Right
) -> None:
    start = case.draft.index(words)
    end = start + len(words)
    found = {one.verdict for one in checker.check(case.draft).findings if one.start < end and start < one.end}
    if not right(table):
        assert "contradicted" in found
    elif words in UNREAD:
        assert "contradicted" not in found
    else:
        assert found == {"supported"}
