"""Works ahead in one background thread, by a bounded number of items."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")
LOOK_SECONDS = 0.1


class Prefetch(Generic[Item]):
    """Iterates over `source`, up to `depth` items ahead. Errors of the source come out at their place. `close` ends the
    thread; arrow reads without Python's lock, so the thread works while the training does."""

    def __init__(self, source: Iterator[Item], depth: int) -> None:
        self._source, self._stop = source, threading.Event()
        self._items: queue.Queue[tuple[bool, Item | BaseException | None]] = queue.Queue(depth)
        self._thread = threading.Thread(target=self._run, name="millrace-prefetch", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            for item in self._source:
                if not self._put((True, item)):
                    return
            self._put((False, None))
        except BaseException as error:  # handed to the consumer, which raises it
            self._put((False, error))

    def _put(self, item: tuple[bool, Item | BaseException | None]) -> bool:
        while not self._stop.is_set():
            try:
                self._items.put(item, timeout=LOOK_SECONDS)
                return True
            except queue.Full:
                continue
        return False

    def __iter__(self) -> Iterator[Item]:
        while True:
            more, item = self._items.get()
            if more:
                yield item  # type: ignore[misc]
            elif item is None:
                return
            else:
                raise item  # type: ignore[misc]

    def close(self) -> None:
        """Stops the thread and waits for it, so that it holds no file when this returns."""
        self._stop.set()
        while self._thread.is_alive():
            self._thread.join(LOOK_SECONDS)
