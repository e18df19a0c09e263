"""Records what a run has read, so that an erasure can tell which steps saw an erased row (contract R10, section 8)."""

from __future__ import annotations

import re
from typing import Any

from millrace.arguments import of_type
from millrace.errors import RefusedError
from millrace.state import State
from millrace.store import Store

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def check_name(run_id: str) -> None:
    """Refuses what is no id of a run."""
    of_type("run", run_id, str, "a text")
    if not NAME.fullmatch(run_id):
        raise RefusedError(f"run {run_id!r} is no id: use 1 to 64 of A-Z a-z 0-9 . _ -, the first a letter or digit")


class RunRecord:
    """The spans of one run. A run that goes on under its id adds to what is there."""

    def __init__(self, store: Store, run_id: str) -> None:
        check_name(run_id)
        self._store, self._run_id, self._path = store, run_id, f".millrace/runs/{run_id}.json"
        self._spans: list[dict[str, Any]] = list((store.find_json(self._path) or {}).get("spans", []))

    def read(self, state: State, end: int, batch: int) -> None:
        """Notes that positions from `state.g` to before `end` were read; `end` may pass the total with tail `wrap`."""
        span = {"snapshot_id": state.snapshot_id, "split": state.split, "seed": state.seed, "lanes": state.lanes,
                "epoch": state.epoch, "from": state.g, "to": end, "global_batch": batch}
        if self._spans and self._spans[-1] == {**span, "from": self._spans[-1]["from"], "to": state.g}:
            self._spans[-1]["to"] = end
        else:
            self._spans.append(span)

    def write(self) -> None:
        """Replaces the file, if anything was read."""
        if self._spans:
            self._store.write_json(self._path, {"run_id": self._run_id, "spans": self._spans})
