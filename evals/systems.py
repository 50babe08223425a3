"""All systems by name. The modules are imported when a system is opened, so that none pays for another."""

import importlib

from assistant.settings import Settings
from evals.system import System, UnknownSystemError, load_function

MODULES = {
    "assistant": "evals.ours",
    "hybrid": "evals.baselines.hybrid",
    "keywords": "evals.baselines.keywords",
    "vectors": "evals.baselines.vectors",
    "langchain": "evals.baselines.langchain_chain",
    "decline": "evals.baselines.decline",
}
BASELINES = tuple(name for name in MODULES if name != "assistant")


def open_system(name: str, settings: Settings) -> System:
    """Open a system by its name here, or any callable as `module:function`.

    Raises `UnknownSystemError` for any other name, or where a baseline's libraries are not installed.
    """
    if ":" in name:
        return load_function(name)
    if name not in MODULES:
        raise UnknownSystemError(f"--system {name}: write module:function, or one of {', '.join(MODULES)}")
    try:
        module = importlib.import_module(MODULES[name])
        system: System = module.open_system(settings)
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing in ("assistant", "corpus", "evals", "index"):
            raise
        raise UnknownSystemError(
            f"--system {name}: needs {error.name}; install it with: pip install 'wsis-assistant[evals]'"
        ) from error
    return system
