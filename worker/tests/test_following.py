"""Waiting for a new snapshot, run records, and the addresses of a store."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from conftest import sample, shared
from millrace import MillraceError, RefusedError, Snapshot
from millrace.store import Store, reason, with_endpoint, without_secrets
from roots import Root, row


def test_wait_for_new_ends_at_once_without_time(root: Root) -> None:
    assert Snapshot.open(root.path).wait_for_new(timeout=0) is None


def test_wait_for_new_opens_what_latest_names(root: Root) -> None:
    snapshot = Snapshot.open(root.path)
    started = threading.Event()

    def write() -> None:
        started.wait()
        more = root.append(root.file([row(i) for i in range(300, 310)], 10))
        root.snapshot(root.state[:-1], more, parent=snapshot.id)

    writer = threading.Thread(target=write)
    writer.start()
    started.set()
    new = snapshot.wait_for_new(timeout=30, poll=0.01)
    writer.join()
    assert new is not None and new.manifest.parent == snapshot.id and new.rows("train") == 210


def test_wait_for_new_leaves_out_what_is_not_newer(root: Root) -> None:
    first = Snapshot.open(root.path)
    fresh = Snapshot.open(root.path, root.snapshot(root.state[:1], root.state[1:], tag="fresh"))
    assert fresh.id != first.id and fresh.manifest.commit == first.manifest.commit
    assert fresh.wait_for_new(timeout=0) is None and fresh.wait_for_new(timeout=0.05, poll=0.01) is None
    with pytest.raises(RefusedError, match="is not newer and does not continue it; wait_for_new"):
        fresh.dataset(batch=8).advance()
    root.snapshot(root.state, root.append(root.file([row(300)], 1)), parent=first.id)
    new = fresh.wait_for_new(timeout=0)
    assert new is not None and new.wait_for_new(timeout=0) is None
    with pytest.raises(RefusedError, match=f'start a new epoch on the new snapshot: make a dataset of .*"{new.id[:12]}"'):
        fresh.dataset(batch=8).advance(new)


def spans(root: Root) -> list[list[object]]:
    return [[span[key] for key in ("epoch", "from", "to", "global_batch")]
            for span in root.get(".millrace/runs/run-1.json")["spans"]]


def test_a_run_records_what_it_read_at_every_state_and_at_the_end(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=50, run="run-1")
    for step, _ in enumerate(dataset):
        if step == 1:
            dataset.state_dict()
            assert spans(root) == [[0, 0, 100, 50]]
    assert spans(root) == [[0, 0, 200, 50]]
    next(iter(dataset))
    state = dataset.state_dict()
    assert spans(root) == [[0, 0, 200, 50], [1, 0, 50, 50]]
    resumed = Snapshot.open(root.path).dataset(batch=100, run="run-1")
    resumed.load_state_dict(state)
    next(iter(resumed))
    resumed.state_dict()
    assert spans(root) == [[0, 0, 200, 50], [1, 0, 50, 50], [1, 50, 150, 100]]
    assert root.get(".millrace/runs/run-1.json")["run_id"] == "run-1"
    assert not list((root.path / ".millrace/tmp").iterdir())


def test_a_root_with_a_run_record_keeps_the_contract(tmp_path: Path) -> None:
    checker = shared("check_contract.py")
    sample(tmp_path)
    dataset = Snapshot.open(tmp_path).dataset(batch=16, columns=["label"], seed=-1, tail="wrap", run="run-2")
    for _ in zip(range(dataset.steps + 3), itertools.chain(dataset, dataset)):
        dataset.state_dict()
    checked = subprocess.run([sys.executable, str(checker), str(tmp_path)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    record = json.loads((tmp_path / ".millrace/runs/run-2.json").read_text())
    assert [span["epoch"] for span in record["spans"]] == [0, 1]


def test_steps_read_twice_after_a_crash_are_two_spans(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=50, run="run-1")
    state = dataset.state_dict()
    next(iter(dataset))
    dataset.state_dict()
    again = Snapshot.open(root.path).dataset(batch=50, run="run-1")
    again.load_state_dict(state)
    assert len(list(again)) == 4
    again.state_dict()
    assert spans(root) == [[0, 0, 50, 50], [0, 0, 200, 50]]


def test_a_wrapped_step_is_recorded_past_the_end(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=150, tail="wrap", run="run-1")
    assert len(list(dataset)) == 2
    dataset.state_dict()
    assert spans(root) == [[0, 0, 300, 150]]


def test_an_epoch_without_a_checkpoint_is_recorded_at_its_first_step_and_its_end(root: Root) -> None:
    seen = []
    for _ in Snapshot.open(root.path).dataset(batch=50, run="run-1"):
        seen.append(spans(root))
    assert seen == [[[0, 0, 50, 50]]] * 4 and spans(root) == [[0, 0, 200, 50]]


def test_advance_records_what_was_read_before_it(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=50, run="run-1")
    for _ in zip(range(2), dataset):
        pass
    root.snapshot(root.state[:], root.append(root.file([row(i) for i in range(300, 350)], 10)), parent=dataset.snapshot.id)
    dataset.advance()
    assert spans(root)[0][:3] == [0, 0, dataset.state.g]


def test_advance_starts_a_new_span(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=50, run="run-1")
    next(iter(dataset))
    first = dataset.snapshot.id
    root.snapshot(root.state[:], root.append(root.file([row(i) for i in range(300, 350)], 10)), parent=first)
    dataset.advance()
    assert len(list(dataset)) == 4
    dataset.state_dict()
    found = root.get(".millrace/runs/run-1.json")["spans"]
    assert [(span["snapshot_id"], span["from"], span["to"]) for span in found] == [
        (first, 0, 50), (dataset.snapshot.id, 50, 250)]


def test_other_ranks_record_nothing_and_a_run_that_read_nothing_neither(root: Root) -> None:
    other = Snapshot.open(root.path).dataset(batch=50, rank=1, world=2, run="run-1")
    assert len(list(other)) == 4
    other.state_dict()
    Snapshot.open(root.path).dataset(batch=50, run="run-1").state_dict()
    assert not (root.path / ".millrace/runs").exists()


def test_a_root_that_cannot_be_written_says_so(root: Root) -> None:
    (root.path / ".millrace/runs").write_text("in the way")
    dataset = Snapshot.open(root.path).dataset(batch=50, run="run-1")
    with pytest.raises(MillraceError, match="run-1.json cannot be written .* leave out run"):
        next(iter(dataset))


def test_steps_that_another_process_read_are_told(root: Root) -> None:
    dataset = Snapshot.open(root.path).dataset(batch=50, run="run-1")
    assert dataset.state_dict(steps=3)["g"] == 150
    assert spans(root) == [[0, 0, 150, 50]]


@pytest.mark.parametrize("uri, environment, expected", [
    ("s3://b/p", {}, "s3://b/p"),
    ("s3://b/p", {"AWS_ENDPOINT_URL": "http://localhost:9000/"}, "s3://b/p?endpoint_override=localhost%3A9000&scheme=http"),
    ("s3://b/p?region=x", {"AWS_ENDPOINT_URL": "localhost"}, "s3://b/p?region=x&endpoint_override=localhost&scheme=https"),
    ("s3://b/p?endpoint_override=a", {"AWS_ENDPOINT_URL": "http://b"}, "s3://b/p?endpoint_override=a"),
    ("/data/p", {"AWS_ENDPOINT_URL": "http://b"}, "/data/p"),
])
def test_the_endpoint_comes_from_the_environment(uri: str, environment: dict[str, str], expected: str) -> None:
    assert with_endpoint(uri, environment) == expected


@pytest.mark.parametrize("uri, expected", [
    ("s3://key:secret@bucket/p?region=x", "s3://bucket/p"), ("s3://bucket", "s3://bucket"), ("/data/a?b", "/data/a?b"),
    ("s3://bucket?secret_key=x", "s3://bucket"), ("s3://key:sec/ret@bucket/p", "s3://bucket/p"),
])
def test_a_message_shows_no_secret_of_an_address(uri: str, expected: str) -> None:
    assert without_secrets(uri) == expected


@pytest.mark.parametrize("uri, line, told", [
    ("s3://bucket/p", "AWS Error NETWORK_CONNECTION", True), ("s3://key:sec/ret@bucket/p", "no 'sec/ret' here", False),
    ("s3://key:s%2Fcret@bucket/p", "no s/cret here", False), ("s3://key:a?b@bucket/p", "no s3://key:a?b@bucket/p here", False),
    ("s3://bucket/p?secret_key=hidden", "no hidden here", False), ("s3://bucket/p", "no FROM-ENV here", False),
])
def test_the_reason_of_arrow_is_told_unless_it_holds_a_key(uri: str, line: str, told: bool,
                                                           monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "FROM-ENV")
    assert reason(OSError(f"{line}\nmore"), uri) == (line if told else "OSError")


def test_an_object_store_is_opened_without_asking_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://localhost:1")
    store = Store("s3://key:secret@bucket/some/prefix")
    assert store.path("data/train") == "bucket/some/prefix/data/train" and not store.local
    assert repr(store) == "Store('s3://bucket/some/prefix')" and str(store) == "s3://bucket/some/prefix"


def test_a_store_that_cannot_be_reached_says_what_to_check(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(MillraceError, match="tags/x.json cannot be read in .*: check the address, the endpoint"):
        Store(tmp_path / "file").read(".millrace/tags/x.json")


def test_files_of_an_object_store_are_read_without_a_memory_map(root: Root) -> None:
    snapshot = Snapshot.open(root.path)
    mapped = [batch.to_pylist() for batch in snapshot.dataset(batch=8)]
    snapshot.store.local = False
    (root.path / ".millrace/runs").mkdir()
    streamed = snapshot.dataset(batch=8, run="run-1")
    assert [batch.to_pylist() for batch in streamed] == mapped
    streamed.state_dict()
    assert spans(root) == [[0, 0, 200, 8]]


def test_a_store_lists_what_is_not_there_as_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.sizes("data/train") == {} and store.names(".millrace/tags") == [] and not store.exists("x")
