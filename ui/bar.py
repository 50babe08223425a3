"""The bar at the top: name, tabs, what runs where, language, colours, help; on a phone the tabs are a dock below."""

from corpus.vocabulary import Language
from ui.markup import icon, labelled, text, words

TABS = (
    ("ask", "chat"),
    ("explore", "grid"),
    ("report", "book"),
    ("prepare", "pen"),
    ("check", "shield"),
    ("accuracy", "bars"),
)
"""The tabs: their key, and their icon on a phone."""

LANGUAGES: tuple[tuple[Language, str], ...] = (
    ("en", "English"),
    ("fr", "Français"),
    ("es", "Español"),
    ("ru", "Русский"),
    ("zh", "中文"),
    ("ar", "العربية"),
)

_LOGO = (
    '<svg width="24" height="24" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">'
    '<rect x="2" y="4" width="4" height="16" rx="1" opacity=".35"/>'
    '<rect x="7.300" y="4" width="4" height="16" rx="1" opacity=".35"/>'
    '<rect x="12.600" y="2" width="4" height="20" rx="1"/>'
    '<rect x="18" y="4" width="4" height="16" rx="1" opacity=".35"/></svg>'
)


def bar_html(tabs: tuple[tuple[str, str], ...] = TABS) -> str:
    """The bar with these tabs; `screen.js` makes them work."""
    buttons = "".join(
        f'<button role="tab" id="tab-{key}" data-tab="{key}" aria-controls="panel-{key}"'
        f' aria-selected="{"true" if key == tabs[0][0] else "false"}" tabindex="{0 if key == tabs[0][0] else -1}">'
        f"{icon(sign)}{words('tab_' + key)}</button>"
        for key, sign in tabs
    )
    choices = "".join(f'<option value="{code}" lang="{code}">{text(name)}</option>' for code, name in LANGUAGES)
    return (
        f'<a class="skip" href="#question">{words("skip")}</a><header class="bar">'
        f'<div class="brand">{_LOGO}<span data-t="app">WSIS Report Assistant</span></div>'
        f'<div class="tabs" role="tablist"{labelled("main_menu")}>{buttons}</div>'
        f'<div class="end"><span class="local">{icon("lock", small=True)}{words("runs_here")}</span>'
        f'<label class="btn quiet language">{icon("world")}<select{labelled("language")} data-do-change="language">'
        f"{choices}</select></label>"
        f'<button class="btn quiet icon" data-do="colours"{labelled("colours")}>{icon("moon")}</button>'
        f'<button class="btn quiet icon wide-only" data-do="keys"{labelled("keys_help")}>{icon("ask")}</button>'
        f'<button class="btn quiet icon only-narrow" data-do="drawer" aria-expanded="false"{labelled("conversations")}>'
        f"{icon('menu')}</button></div></header>{_keys()}"
        '<p id="live" class="away" role="status" aria-live="polite"></p><div class="scrim"'
        ' data-do="close-all" hidden></div>'
    )


def _keys() -> str:
    keys = (
        ("/", "key_slash"),
        ("Enter", "key_enter"),
        ("Esc", "key_esc"),
        ("↑", "key_up"),
        ("[ ]", "key_brackets"),
        (f"Alt+1 … Alt+{len(TABS)}", "key_alt"),
        ("?", "key_question"),
    )
    rows = "".join(f"<dt><kbd>{text(key)}</kbd></dt>{words(word, 'dd')}" for key, word in keys)
    return (
        f'<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">{words("keys_title")}</h2><dl>{rows}</dl>'
        f'<label class="hint"><input type="checkbox" data-do-change="single-keys" checked>'
        f" {words('single_keys')}</label>"
        f'<button class="btn" data-do="close-keys">{words("close")}</button></dialog>'
    )
