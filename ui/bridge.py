"""The way from a click on the page to Python: one hidden `gr.HTML` that the page's own script speaks through.

Every button of the page carries `data-` names; one listener in `screen.js` reads them and calls `wsis.send`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import gradio as gr


def make_bridge(name: str) -> "gr.HTML":
    """A hidden component; on the page `wsis.send(name, {...})` reaches its `click` event as `gr.EventData`."""
    import gradio as gr

    return gr.HTML(
        value="",
        html_template=f'<span data-bridge="{name}" hidden></span>',
        js_on_load=(
            f"window.wsisBridges = window.wsisBridges || {{}};"
            f"window.wsisBridges['{name}'] = (data) => trigger('click', data);"
            f"window.dispatchEvent(new CustomEvent('wsis-bridge', {{detail: '{name}'}}));"
        ),
        apply_default_css=False,
        elem_classes=["bridge"],
    )


def sent(event: "gr.EventData") -> dict[str, Any]:
    """What the page sent, as a dictionary; anything else is taken as nothing."""
    data = getattr(event, "_data", None)
    return data if isinstance(data, dict) else {}


def sent_text(data: dict[str, Any], name: str) -> str:
    """A text the page sent under this name, or an empty one."""
    value = data.get(name)
    return value if isinstance(value, str) else ""


def sent_number(data: dict[str, Any], name: str) -> int:
    """A whole number the page sent under this name, or -1."""
    value = data.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return -1
    try:
        return int(value)
    except (ValueError, OverflowError):
        return -1
