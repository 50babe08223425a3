"""A door in front of the assistant: so many answer at once, the others wait in order and are told their number."""

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

AT_ONCE = 2
"""Questions answered at the same time: as many as the smallest machine we measured on has cores."""
WAITING_LIMIT = 200
ASKED_LIMIT, ASKED_SECONDS = 40, 20.0
"""How many questions one page may ask in how many seconds; a person cannot reach it."""


class TooManyError(RuntimeError):
    """Too many questions are waiting, or one page asks too fast."""


class Door:
    """Lets questions in, first come first served. Safe to use from many threads."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._at_once = at_once
        self._lock = threading.Condition()
        self._waiting: deque[object] = deque()
        self._inside: set[object] = set()
        self._of_page: dict[str, object] = {}
        self._asked: dict[str, deque[float]] = {}

    def knock(self, page: str) -> object:
        """Take a ticket. Raises `TooManyError` where the line is too long or this page asks too fast."""
        with self._lock:
            self._count(page)
            # A page asks one question at a time: what it left behind when it was stopped or closed is given back.
            self._drop(self._of_page.pop(page, None))
            if len(self._waiting) >= WAITING_LIMIT:
                raise TooManyError("too many questions are waiting: try again in a minute")
            ticket = object()
            self._waiting.append(ticket)
            self._of_page[page] = ticket
            return ticket

    def place(self, ticket: object, wait: float) -> int:
        """Wait up to `wait` seconds; 0 means that it is this ticket's turn, else the number in the line (from 1)."""
        deadline = time.monotonic() + wait
        with self._lock:
            while True:
                if ticket not in self._waiting:
                    raise TooManyError("this page has asked another question meanwhile")
                number = self._waiting.index(ticket)
                if number == 0 and len(self._inside) < self._at_once:
                    self._waiting.popleft()
                    self._inside.add(ticket)
                    self._lock.notify_all()
                    return 0
                left = deadline - time.monotonic()
                if left <= 0:
                    return number + 1
                self._lock.wait(left)

    def leave(self, ticket: object) -> None:
        """Give the place back, or step out of the line."""
        with self._lock:
            self._drop(ticket)
            for page in [name for name, held in self._of_page.items() if held is ticket]:
                del self._of_page[page]

    def _drop(self, ticket: object) -> None:
        if ticket in self._waiting:
            self._waiting.remove(ticket)
        self._inside.discard(ticket)
        self._lock.notify_all()

    @contextmanager
    def line(self, page: str) -> Iterator[object]:
        """A ticket that is given back in any case."""
        ticket = self.knock(page)
        try:
            yield ticket
        finally:
            self.leave(ticket)

    def _count(self, page: str) -> None:
        now = time.monotonic()
        times = self._asked.setdefault(page, deque())
        while times and now - times[0] > ASKED_SECONDS:
            times.popleft()
        if len(times) >= ASKED_LIMIT:
            raise TooManyError("this page asks faster than a person can: wait a few seconds")
        times.append(now)
        if len(self._asked) > 10_000:
            self._asked = {name: asked for name, asked in self._asked.items() if asked and now - asked[-1] < 60}
