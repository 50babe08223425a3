"""A witness inside a process under test: put this folder on PYTHONPATH.

Refuses every connection and name look-up that leaves this computer and writes it to the file `WSIS_TEST_CONNECTIONS`;
writes the names of all modules loaded at the end to a file in the folder `WSIS_TEST_MODULES`. So do children.
"""

import atexit
import os
import sys
import traceback
from pathlib import Path

LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


def _address(event: str, args: tuple[object, ...]) -> str | None:
    """The place that is about to be reached, or None where the event has nothing to do with the network."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = args[1]
        return str(address[0]) if isinstance(address, tuple) else None
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = args[0]
        return host.decode() if isinstance(host, bytes) else host if isinstance(host, str) else None
    return None


def _refuse(event: str, args: tuple[object, ...]) -> None:
    address = _address(event, args)
    if address is None or address.startswith(LOOPBACK):
        return
    with Path(os.environ["WSIS_TEST_CONNECTIONS"]).open("a", encoding="utf-8") as log:
        log.write(f"{event} {address}\n{''.join(traceback.format_stack(limit=12))}\n")
    raise OSError(f"the test allows no connection to {address}")


def _write_modules() -> None:
    folder = Path(os.environ["WSIS_TEST_MODULES"])
    (folder / f"{os.getpid()}.txt").write_text("\n".join(sorted(sys.modules)), encoding="utf-8")


if "WSIS_TEST_CONNECTIONS" in os.environ:
    sys.addaudithook(_refuse)
if "WSIS_TEST_MODULES" in os.environ:
    atexit.register(_write_modules)
