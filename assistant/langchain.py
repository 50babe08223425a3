"""The assistant for LangChain: a retriever over its hybrid search, and its lookups as tools. The only module that knows
LangChain; the assistant itself never imports it.

    from langchain.agents import create_agent
    from assistant.assistant import Assistant
    from assistant.langchain import report_retriever, report_tools

    assistant = Assistant.open()
    for document in report_retriever(assistant, k=3).invoke("rural connectivity"):
        print(document.metadata["locator"], document.page_content)
    agent = create_agent(model, tools=report_tools(assistant))  # any chat model that can call tools
    state = agent.invoke({"messages": [{"role": "user", "content": "Which SDGs does D.2-2 support?"}]})
    print(state["messages"][-1].content)
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Annotated, Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.tools import BaseTool, StructuredTool, ToolException
from pydantic import Field

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.exact.decline import no_such_code
from assistant.exact.lookup import Links
from assistant.exact.query import Described, Listing, Query, both, outcomes_with
from assistant.question.codes import find_codes
from assistant.question.text import clean

# What a tool gives: the text that the model reads, and the citations that the program around it can show.
Result = tuple[str, list[dict[str, Any]]]

PASSAGES = 6


class ReportRetriever(BaseRetriever):
    """Finds places of the report by meaning and words together, best first.

    A document's `page_content` is the report's own words, `report[start:end]`. Its metadata are `id`, `locator`,
    `report`, `start` and `end` (character offsets), and `score` in 0..1.
    """

    assistant: Assistant
    k: int = Field(default=PASSAGES, ge=1)

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:  # noqa: ARG002 - LangChain's signature
        return documents(self.assistant, query, self.k)


def report_retriever(assistant: Assistant, k: int = PASSAGES) -> ReportRetriever:
    """A retriever of the `k` best places. The index is opened (and built where missing) at its first search."""
    return ReportRetriever(assistant=assistant, k=k)


def documents(assistant: Assistant, query: str, k: int = PASSAGES) -> list[Document]:
    """The `k` places of the report nearest to a text, best first; none for an empty text."""
    if not query.strip():
        return []
    report = assistant.corpus.report
    found = []
    for name, score in assistant.search(query, k):
        item = assistant.index.items[name]
        place = {"id": name, "locator": item.locator, "report": report.name, "start": item.start, "end": item.end}
        found.append(Document(report.text[item.start : item.end], id=name, metadata={**place, "score": score}))
    return found


def report_tools(assistant: Assistant) -> list[BaseTool]:
    """The tools: ask_report, search_report, look_up_outcome, look_up_sdg, look_up_action_line, find_outcomes.

    Each gives text to the model and the citations (`{n, report, locator, quote, start, end}`) as the artifact of its
    `ToolMessage`. A code that does not exist is answered with those that do; what is no code at all is a tool error.
    """
    links = Links(assistant.corpus.mapping, assistant.corpus.study_questions or ())

    def answer(codes: Sequence[str], query: Callable[[], Query]) -> Result:
        """The answer to a query about these codes, or the refusal where one of them does not exist."""
        unknown = tuple(code for code in codes if not any(code in members for members in links.members.values()))
        if unknown:
            return _result(no_such_code(unknown, assistant.corpus, links, "en"))
        return _result(assistant.answer_query(query()))

    def ask_report(
        question: Annotated[str, Field(description="One question in plain words, in any UN language.")],
    ) -> Result:
        """Answer any question about ITU-D's report on the WSIS action lines and the SDGs, with numbered citations.

        Says plainly when the report does not hold the answer.
        """
        return _result(assistant.ask(question))

    def search_report(
        text: Annotated[str, Field(description="What to look for: words, a topic, a sentence.")],
    ) -> Result:
        """Find the passages of the report nearest to a text, in the report's own words."""
        found = documents(assistant, text)
        lines = [f"[{n}] {each.metadata['locator']}: {each.page_content}" for n, each in enumerate(found, 1)]
        places = [
            {
                "n": n,
                **{key: each.metadata[key] for key in ("report", "locator", "start", "end")},
                "quote": each.page_content,
            }
            for n, each in enumerate(found, 1)
        ]
        return "\n\n".join(lines) or "Nothing was found.", places

    def look_up_outcome(code: Annotated[str, Field(description='An outcome of Annex 1, such as "D.2-2".')]) -> Result:
        """Give an outcome's own words, with all SDGs and WSIS action lines that Annex 1 lists for it."""
        codes = _outcomes_in(code)
        return answer(codes, lambda: Described(codes))

    def look_up_sdg(number: Annotated[int, Field(description="1 to 17.")]) -> Result:
        """List all outcomes that Annex 1 says contribute to a Sustainable Development Goal. The list is complete."""
        code = f"SDG {number}"
        return answer([code], lambda: Listing((outcomes_with(code),)))

    def look_up_action_line(number: Annotated[int, Field(description="1 to 11, for C1 to C11.")]) -> Result:
        """List all outcomes that Annex 1 says facilitate a WSIS action line. The list is complete."""
        code = f"C{number}"
        return answer([code], lambda: Listing((outcomes_with(code),)))

    def find_outcomes(
        sdgs: Annotated[list[int], Field(description="SDGs that each outcome must list.")] = [],  # noqa: B006 - never changed
        action_lines: Annotated[list[int], Field(description="Action lines that each outcome must list.")] = [],  # noqa: B006
        without_sdgs: Annotated[list[int], Field(description="SDGs that no outcome may list.")] = [],  # noqa: B006
        without_action_lines: Annotated[list[int], Field(description="Action lines none may list.")] = [],  # noqa: B006
    ) -> Result:
        """List all outcomes of Annex 1 with all of these SDGs and action lines, and with none of the excluded ones."""
        wanted = [*(f"SDG {number}" for number in sdgs), *(f"C{number}" for number in action_lines)]
        unwanted = [*(f"SDG {number}" for number in without_sdgs), *(f"C{number}" for number in without_action_lines)]
        if not wanted and not unwanted:
            raise ToolException("find_outcomes was given no SDG and no action line; give at least one.")
        conditions = [*(outcomes_with(code) for code in wanted), *(~outcomes_with(code) for code in unwanted)]
        return answer([*wanted, *unwanted], lambda: Listing((both(*conditions),)))

    functions = (ask_report, search_report, look_up_outcome, look_up_sdg, look_up_action_line, find_outcomes)
    return [
        StructuredTool.from_function(function, response_format="content_and_artifact", handle_tool_error=True)
        for function in functions
    ]


def _outcomes_in(text: str) -> tuple[str, ...]:
    """The outcomes that a tool's argument names, in any spelling. Raises `ToolException` where it names none."""
    found = find_codes(clean(text), bool)  # every code counts: `answer` says which exist
    codes = tuple(code for mention in found for code in mention.codes if code.startswith("D.") and "-" in code)
    if not codes:
        raise ToolException(f'"{text}" names no outcome; an outcome is written "D.2-2" (objective 2, outcome 2).')
    return codes


def _result(answer: Answer) -> Result:
    return answer.text, [asdict(citation) for citation in answer.citations or answer.closest]
