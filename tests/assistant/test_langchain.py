"""The retriever and the tools, alone and inside a LangChain agent with a scripted model."""

from collections.abc import Sequence
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.tools import BaseTool, create_retriever_tool

from assistant.assistant import Assistant
from assistant.langchain import report_retriever, report_tools


class ScriptedModel(BaseChatModel):
    """Calls one tool with fixed arguments, then repeats what the tool said."""

    tool: str
    arguments: dict[str, Any]
    bound: tuple[str, ...] = ()

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(self, tools: Sequence[Any], **kwargs: Any) -> "ScriptedModel":
        return self.model_copy(update={"bound": tuple(tool.name for tool in tools)})

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        assert self.tool in self.bound
        last = messages[-1]
        call = {"name": self.tool, "args": self.arguments, "id": "call-1"}
        said = isinstance(last, ToolMessage)
        reply = AIMessage(str(last.content)) if said else AIMessage("", tool_calls=[call])
        return ChatResult(generations=[ChatGeneration(message=reply)])


def run(tools: Sequence[BaseTool], tool: str, **arguments: Any) -> tuple[str, ToolMessage]:
    """What the agent says at the end, and the tool's message on the way there."""
    agent = create_agent(ScriptedModel(tool=tool, arguments=arguments), tools=list(tools))
    messages = agent.invoke({"messages": [{"role": "user", "content": "go on"}]})["messages"]
    return str(messages[-1].content), next(each for each in messages if isinstance(each, ToolMessage))


@pytest.fixture
def tools(assistant: Assistant) -> list[BaseTool]:
    return report_tools(assistant)


def by_name(tools: Sequence[BaseTool], name: str) -> BaseTool:
    return next(tool for tool in tools if tool.name == name)


def test_documents_are_the_reports_own_words(assistant: Assistant) -> None:
    found = report_retriever(assistant, k=3).invoke("cybersecurity threats")
    assert len(found) == 3
    text = assistant.corpus.report.text
    for document in found:
        place = document.metadata
        assert document.page_content == text[place["start"] : place["end"]]
        assert place["report"] == assistant.corpus.report.name
        assert place["locator"] == assistant.index.items[place["id"]].locator
    assert "D.2-2" in found[0].metadata["locator"]
    scores = [document.metadata["score"] for document in found]
    assert scores == sorted(scores, reverse=True)


def test_an_empty_search_finds_nothing(assistant: Assistant) -> None:
    assert report_retriever(assistant).invoke("  ") == []


def test_fewer_than_one_document_is_refused(assistant: Assistant) -> None:
    with pytest.raises(ValueError, match="greater than or equal to 1"):
        report_retriever(assistant, k=0)


def test_the_retriever_works_in_an_agent(assistant: Assistant) -> None:
    tool = create_retriever_tool(report_retriever(assistant, k=2), "search", "Searches the report.")
    said, _ = run([tool], "search", query="Havana")
    assert "Havana" in said


def test_a_lookup_in_an_agent_brings_its_citations(tools: list[BaseTool], assistant: Assistant) -> None:
    said, message = run(tools, "look_up_outcome", code="d2.2")
    for code in ("SDG 4", "SDG 9", "SDG 11", "SDG 16", "SDG 17", "C5"):
        assert code in said
    (citation,) = message.artifact
    assert citation["locator"] == "Annex 1, D.2-2"
    assert citation["quote"] == assistant.corpus.report.text[citation["start"] : citation["end"]]


def test_the_whole_assistant_in_an_agent(tools: list[BaseTool]) -> None:
    said, message = run(tools, "ask_report", question="When does the ECLAC forum take place?")
    assert "Havana" in said
    assert message.artifact[0]["n"] == 1
    assert "ECLAC" in message.artifact[0]["quote"]


def test_search_gives_places_as_the_artifact(tools: list[BaseTool]) -> None:
    said, message = run(tools, "search_report", text="cybersecurity threats")
    assert said.startswith("[1] ")
    assert [place["n"] for place in message.artifact] == list(range(1, len(message.artifact) + 1))


def test_sdgs_and_action_lines_are_listed_whole(tools: list[BaseTool]) -> None:
    sdg, _ = run(tools, "look_up_sdg", number=15)
    line, _ = run(tools, "look_up_action_line", number=8)
    assert sdg.startswith("One outcome with SDG 15: D.3-2.")
    assert "D.3-2" in line


def test_conditions_hold_together(tools: list[BaseTool]) -> None:
    said, _ = run(tools, "find_outcomes", sdgs=[16], without_sdgs=[1])
    first = said.split("\n")[0]
    assert "D.2-2" in first
    assert "D.3-2" not in first


@pytest.mark.parametrize(
    ("tool", "arguments", "unknown"),
    [
        ("look_up_sdg", {"number": 18}, "SDG 18"),
        ("look_up_sdg", {"number": 0}, "SDG 0"),
        ("look_up_action_line", {"number": 12}, "C12"),
        ("look_up_outcome", {"code": "D.1-6"}, "D.1-6"),
        ("find_outcomes", {"sdgs": [4], "action_lines": [13]}, "C13"),
    ],
)
def test_a_code_that_does_not_exist_is_named(
    tools: list[BaseTool], tool: str, arguments: dict[str, Any], unknown: str
) -> None:
    said = by_name(tools, tool).invoke(arguments)
    assert said.startswith(f"There is no {unknown} ")


@pytest.mark.parametrize(
    ("tool", "arguments", "problem"),
    [("look_up_outcome", {"code": "the nice one"}, "names no outcome"), ("find_outcomes", {}, "give at least one")],
)
def test_what_is_no_code_is_a_tool_error(
    tools: list[BaseTool], tool: str, arguments: dict[str, Any], problem: str
) -> None:
    message = by_name(tools, tool).invoke({"name": tool, "args": arguments, "id": "1", "type": "tool_call"})
    assert message.status == "error"
    assert problem in message.content


def test_every_tool_says_what_it_is_for(tools: list[BaseTool]) -> None:
    assert len({tool.name for tool in tools}) == len(tools) == 6
    for tool in tools:
        assert len(tool.description) > 40
        for name, field in tool.args.items():
            assert field.get("description"), f"{tool.name}: {name}"
