"""Drafts about Annex 1 with their claims; what is right is computed from the table, not written down."""

from collections.abc import Callable
from dataclasses import dataclass

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
