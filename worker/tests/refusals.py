"""What tests of refusals share. Imported by tests only: `millrace` looks for torch when conftest has told where it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from millrace import MillraceError, Snapshot
from roots import Root, row, small


def refused(error: type[MillraceError], *parts: str) -> Any:
    """A message with all these parts, in this order, on one or more lines."""
    return pytest.raises(error, match="(?s)" + ".*".join(map(re.escape, parts)))


def opened(root: Root) -> Snapshot:
    return Snapshot.open(root.path)


def opened_id(root: Root) -> str:
    return str(root.get(".millrace/tags/LATEST.json")["snapshot_id"])


def appended_twice(path: Path) -> tuple[Root, str, list[dict[str, Any]]]:
    root = small(path)
    more = root.append(root.file([row(i) for i in range(300, 330)], 10))
    return root, root.snapshot(root.state[:-1], more, parent=opened_id(root), tag=None), more
