"""States that do not fit, and snapshots onto which no training may go on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from millrace import RefusedError
from refusals import appended_twice, opened, refused
from roots import Root, row


@pytest.mark.parametrize("change, parts", [
    ({"format": "millrace/2"}, ["format is 'millrace/2' in the state, 'millrace/1' here"]),
    ({"snapshot_id": "f" * 64}, ["snapshot_id is 'fff", "' in the state, '", "' here", "this dataset has no such snapshot", "another dataset"]),
    ({"split": "validation"}, ["split is 'validation' in the state, 'train' here"]),
    ({"g": 201}, ["g is 201 in the state, split train has 200 rows here"]),
    ({"g": -1}, ["g is -1"]), ({"seed": "1"}, ["seed is '1': it must be a whole number"]), ({"lanes": True}, ["lanes is True"]),
])
def test_a_state_that_does_not_fit(root: Root, change: dict[str, Any], parts: list[str]) -> None:
    dataset = opened(root).dataset(batch=8)
    with refused(RefusedError, *parts):
        dataset.load_state_dict({**dataset.state_dict(), **change})


def test_a_state_that_is_none(root: Root) -> None:
    with refused(RefusedError, "a state is a dict, this is a str"):
        opened(root).dataset(batch=8).load_state_dict("state")  # type: ignore[arg-type]
    with refused(RefusedError, "this dict is no state of a millrace dataset", "give what dataset.state_dict() returned"):
        opened(root).dataset(batch=8).load_state_dict({})


def test_a_state_of_another_snapshot_of_the_dataset(root: Root) -> None:
    state = opened(root).dataset(batch=8).state_dict()
    root.snapshot(root.state, root.append(root.file([row(300)], 1)))
    with refused(RefusedError, "snapshot_id is", "open that snapshot by its id, or advance from it"):
        opened(root).dataset(batch=8).load_state_dict(state)


def test_a_state_with_a_missing_number(root: Root) -> None:
    dataset = opened(root).dataset(batch=8)
    with refused(RefusedError, "the state has no seed, g; a state has snapshot_id, split"):
        dataset.load_state_dict({k: v for k, v in dataset.state_dict().items() if k not in ("g", "seed")})


def test_a_state_outlives_json(root: Root) -> None:
    dataset = opened(root).dataset(batch=8)
    next(iter(dataset))
    other = opened(root).dataset(batch=16, seed=7, lanes=3)
    other.load_state_dict(json.loads(json.dumps(dataset.state_dict())))
    assert other.state == dataset.state and other.state.g == 8


# ---- advancing

def test_advance_onto_a_snapshot_that_mixed_everything_anew(tmp_path: Path) -> None:
    root, _, _ = appended_twice(tmp_path)
    dataset = opened(root).dataset(batch=8)
    root.snapshot(root.state)
    with refused(RefusedError, "advance refused", "the first 1 segments", "start a new epoch on the new snapshot"):
        dataset.advance()


def test_advance_after_an_erasure_in_the_old_segments(tmp_path: Path) -> None:
    root, snapshot, more = appended_twice(tmp_path)
    dataset = opened(root).dataset(batch=8)
    old, new = root.state[0], root.file([row(i) for i in range(99)], 20)
    root.rewrite(old, new)
    first = sorted([new, *root.state[:2]], key=lambda file: str(file["path"]))
    root.snapshot(first, more, parent=snapshot)
    with refused(RefusedError, "advance refused", "an erasure"):
        dataset.advance("LATEST")
