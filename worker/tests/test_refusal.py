"""What is refused, and what the message says: both values and the way out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from conftest import sample
from millrace import DamagedError, Loader, MillraceError, RefusedError, RevokedError, Snapshot, UnknownNameError
from roots import Root, row, small


def refused(error: type[MillraceError], *parts: str) -> Any:
    """A message with all these parts, in this order, on one or more lines."""
    return pytest.raises(error, match="(?s)" + ".*".join(map(re.escape, parts)))


def opened(root: Root) -> Snapshot:
    return Snapshot.open(root.path)


def first_file(root: Root) -> Path:
    return root.path / opened(root).files()[0].path


# ---- opening

def test_a_directory_that_is_not_there(tmp_path: Path) -> None:
    with refused(UnknownNameError, str(tmp_path / "none"), "is no Millrace dataset", "dataset.json", "give the directory"):
        Snapshot.open(tmp_path / "none")


@pytest.mark.parametrize("uri", ["nope://bucket/prefix", "s3://bucket/x?nope=1", "s3://user:hidden@bucket/x?secret=hidden"])
def test_an_address_that_nobody_understands(uri: str) -> None:
    with refused(MillraceError, "cannot be opened (", "): give a directory or s3://bucket/prefix") as caught:
        Snapshot.open(uri)
    assert "hidden" not in str(caught.value) and "Store(" not in str(caught.value)


@pytest.mark.parametrize("uri", [None, 5, b"out"])
def test_an_address_that_is_none(uri: Any) -> None:
    with refused(RefusedError, "uri must be a directory or s3://bucket/prefix, got"):
        Snapshot.open(uri)


def test_the_start_of_an_id_opens_it_where_only_one_starts_so(root: Root) -> None:
    snapshot = opened(root)
    assert Snapshot.open(root.path, snapshot.id[:12]).id == Snapshot.open(root.path, snapshot.id[:4]).id == snapshot.id
    root.put(f".millrace/tags/{snapshot.id[:5]}.json", {"snapshot_id": "f" * 64})
    with refused(UnknownNameError, "snapshot " + "f" * 64):
        Snapshot.open(root.path, snapshot.id[:5])
    with refused(UnknownNameError, f"tag '{snapshot.id[:3]}' is unknown", "of which at least 4 characters"):
        Snapshot.open(root.path, snapshot.id[:3])
    twin = snapshot.id[:10] + "0" * 54
    root.put(f".millrace/snapshots/{twin}.json", {})
    with refused(UnknownNameError, f"'{snapshot.id[:10]}' is the start of 2 snapshots", twin, "give more of the id"):
        Snapshot.open(root.path, snapshot.id[:10])
    with refused(UnknownNameError, "no id starts with '" + "0" * 12):
        Snapshot.open(root.path, "0" * 12)


def test_an_unknown_tag_lists_the_known_ones(root: Root) -> None:
    root.snapshot(root.state, tag="v1")
    with refused(UnknownNameError, "tag 'v2' is unknown: the tags are LATEST, v1", "take one of them"):
        Snapshot.open(root.path, "v2")


def test_a_dataset_without_a_snapshot(tmp_path: Path) -> None:
    with refused(UnknownNameError, "tag 'LATEST' is unknown: the tags are none", "no snapshot yet"):
        Snapshot.open(Root(tmp_path).path)


def test_an_unknown_id_lists_the_known_ones(root: Root) -> None:
    with refused(UnknownNameError, "snapshot " + "0" * 64 + " is unknown", opened(root).id):
        Snapshot.open(root.path, "0" * 64)


def damaged_manifest(root: Root, change: Any) -> str:
    path = f".millrace/snapshots/{opened(root).id}.json"
    content = root.get(path)
    change(content)
    root.put(path, content)
    return path


@pytest.mark.parametrize("change, parts", [
    (lambda c: c.pop("segments"), ["has no valid 'segments'", "restore the file from a copy of the dataset"]),
    (lambda c: c["segments"][0][0].pop("rows"), ["has no valid 'rows'"]),
    (lambda c: c["segments"][0][0].update(rows=7), ["has no valid data/train"]),
    (lambda c: c["segments"][0][0].update(sha256="0" * 64), ["its files hash to", "was changed"]),
    (lambda c: c.update(format="millrace/2"), ["has format 'millrace/2', this package reads 'millrace/1'"]),
])
def test_a_changed_manifest(root: Root, change: Any, parts: list[str]) -> None:
    damaged_manifest(root, change)
    with refused(DamagedError, *parts):
        opened(root)


def test_a_manifest_that_is_no_json(root: Root) -> None:
    path = f".millrace/snapshots/{opened(root).id}.json"
    (root.path / path).write_text("{")
    with refused(DamagedError, path, "is no readable JSON", "restore the file from a copy of the dataset"):
        opened(root)


def test_a_file_that_is_gone(root: Root) -> None:
    path = first_file(root)
    path.unlink()
    old = opened_id(root)
    with refused(DamagedError, path.name, "is gone", "revoked or retired", "`millrace snapshot verify` tells which; restore"):
        opened(root)
    new = root.snapshot(root.append(root.file([row(300)], 1)))
    with refused(DamagedError, path.name, "tells which", f"open the newer snapshot {new[:12]} (tag LATEST)", "or restore"):
        Snapshot.open(root.path, old)


def test_a_file_of_another_size(root: Root) -> None:
    path = first_file(root)
    size = path.stat().st_size
    path.write_bytes(path.read_bytes() + b"x")
    with refused(DamagedError, path.name, f"has {size + 1} bytes, the manifest says {size}"):
        opened(root)


# ---- revoked

def test_an_erasure_that_names_a_file(root: Root) -> None:
    root.erase(root.state[1], name="req-9")
    with refused(RevokedError, opened_id(root), "erasure req-9 names its file", root.state[1]["path"], "new epoch"):
        opened(root)


def test_an_erasure_of_other_files_changes_nothing(root: Root) -> None:
    root.erase({"path": "data/train/other.parquet"})
    assert opened(root).rows("train") == 200


def opened_id(root: Root) -> str:
    return str(root.get(".millrace/tags/LATEST.json")["snapshot_id"])


def appended_twice(path: Path) -> tuple[Root, str, list[dict[str, Any]]]:
    root = small(path)
    more = root.append(root.file([row(i) for i in range(300, 330)], 10))
    return root, root.snapshot(root.state[:-1], more, parent=opened_id(root), tag=None), more


@pytest.mark.parametrize("delete", [False, True])
def test_a_rollback_that_undid_an_append_of_the_snapshot(tmp_path: Path, delete: bool) -> None:
    root, snapshot, more = appended_twice(tmp_path)
    Snapshot.open(root.path, snapshot)
    root.rollback(0, more, delete)
    assert opened(root).rows("train") == 200
    with refused(RevokedError, snapshot, "commit 2 rolled back the append", more[0]["path"]):
        Snapshot.open(root.path, snapshot)


def test_a_rollback_after_the_file_was_rewritten(tmp_path: Path) -> None:
    root, snapshot, more = appended_twice(tmp_path)
    new = root.file([row(i) for i in range(300, 329)], 10)
    root.rewrite(more[0], new)
    Snapshot.open(root.path, snapshot)
    root.rollback(0, [new], delete=True)
    with refused(RevokedError, "commit 3 rolled back", more[0]["path"]):
        Snapshot.open(root.path, snapshot)


def test_many_commits_after_the_snapshot_are_all_looked_at(tmp_path: Path) -> None:
    root, snapshot, more = appended_twice(tmp_path)
    for i in range(20):
        root.append(root.file([row(1000 + i)], 1))
    Snapshot.open(root.path, snapshot)
    root.rollback(0, more, delete=False)
    with refused(RevokedError, "commit 22 rolled back", more[0]["path"]):
        Snapshot.open(root.path, snapshot)


def test_a_damaged_commit_after_the_snapshot(root: Root) -> None:
    root.commit("rollback", to_append=0)
    with refused(DamagedError, "a commit after 0", "has no valid 'remove'"):
        opened(root)


def test_a_latest_that_names_nothing(root: Root) -> None:
    root.put(".millrace/tags/LATEST.json", {"snapshot_id": "x"})
    with refused(DamagedError, "LATEST.json names no snapshot"):
        opened(root)


def test_a_rollback_before_the_snapshot_changes_nothing(tmp_path: Path) -> None:
    root, _, more = appended_twice(tmp_path)
    root.rollback(0, more, delete=True)
    later = root.append(root.file([row(i) for i in range(400, 410)], 10))
    root.snapshot(root.state[:-1], later)
    assert opened(root).rows("train") == 210


def test_the_revoked_snapshots_of_the_sample_root(tmp_path: Path) -> None:
    sample(tmp_path)
    for tag, reason in (("undone", "is revoked"), ("v1", "erasure req-1")):
        with refused(RevokedError, reason):
            Snapshot.open(tmp_path, tag)


# ---- asking for what is not there

@pytest.mark.parametrize("options, error, parts", [
    ({"split": "dev"}, UnknownNameError, ["split 'dev' is unknown: the splits are test, train, validation"]),
    ({"columns": ["text", "txt"]}, UnknownNameError, ["column txt is unknown: the columns are", "text"]),
    ({"columns": []}, UnknownNameError, ["columns is empty"]),
    ({"format": "pandas"}, UnknownNameError, ["format 'pandas' is unknown: the formats are arrow, tensors"]),
    ({"batch": 9, "world": 2}, RefusedError, ["batch 9 is not a multiple of world size 2: take 8"]),
    ({"lanes": 0}, RefusedError, ["lanes is 0: it must be a whole number, at least 1"]),
    ({"epoch": -1}, RefusedError, ["epoch is -1"]),
    ({"prefetch": -1}, RefusedError, ["prefetch is -1"]),
    ({"run": "a/b"}, RefusedError, ["run 'a/b' is no id"]),
    ({"run": 7}, RefusedError, ["run must be a text, got a value of type int"]),
    ({"columns": "text"}, RefusedError, ["columns must be a list of names, got a text, as in columns=['text']"]),
    ({"columns": 5}, RefusedError, ["columns must be a list of names, got a value of type int"]),
    ({"columns": [5]}, RefusedError, ["columns must be a list of names, one of them is a value of type int"]),
    ({"rank": "0"}, RefusedError, ["rank must be a whole number, at least 0, got a text, '0'"]),
    ({"rank": 2, "world": 2}, RefusedError, ["rank is 2: with world 2 it must be from 0 to 1"]),
    ({"world": None}, RefusedError, ["world must be a whole number, at least 1, got None"]),
    ({"readers": 1.5}, RefusedError, ["readers must be a whole number, at least 1, got a value of type float, 1.5"]),
    ({"batch": True}, RefusedError, ["batch must be a whole number"]),
    ({"lanes": "8"}, RefusedError, ["lanes is '8': it must be a whole number, at least 1"]),
    ({"prefetch": "2"}, RefusedError, ["prefetch must be a whole number"]),
    ({"check_pages": 1}, RefusedError, ["check_pages must be True or False"]),
    ({"fill": ["text"]}, RefusedError, ["fill must be a dict of column to value, got a value of type list"]),
    ({"split": None}, UnknownNameError, ["split None is unknown"]),
    ({"batch": 400, "world": 2}, RefusedError, ["split train has 200 rows, the global batch 400 (200 per rank × world 2)",
                                                "a batch of at most 200, or tail='wrap'"]),
    ({"rank": "0", "batch": 0, "seed": "x", "lanes": 0}, RefusedError, ["4 mistakes:", "- batch is 0", "- rank", "- seed",
                                                                       "- lanes is 0"]),
    ({"rank": "0", "split": "dev", "columns": ["txt"], "prefetch": -1, "format": "x"}, MillraceError,
     ["5 mistakes:", "- format", "- prefetch", "- rank", "- split", "- column txt"]),
])
def test_options_that_do_not_fit(root: Root, options: dict[str, Any], error: type[MillraceError], parts: list[str]) -> None:
    with refused(error, *parts):
        opened(root).dataset(**{"batch": 8, **options})


def test_a_key_given_in_place_of_keys_is_not_shown(root: Root) -> None:
    with refused(RefusedError, "keys must be what millrace.Keys.load(path) returns, got a text") as caught:
        opened(root).dataset(batch=8, keys="0123abcd")
    assert "0123abcd" not in str(caught.value)


def test_the_mistakes_of_a_call_are_told_together(root: Root) -> None:
    with pytest.raises(MillraceError) as caught:
        opened(root).dataset(batch=8, rank="0", split="dev")
    assert [type(error) for error in caught.value.mistakes] == [RefusedError, UnknownNameError]


def test_whole_numbers_of_another_library_are_taken(root: Root) -> None:
    class Four(int):
        pass
    plan = opened(root).dataset(batch=Four(4)).plan
    assert type(plan.batch) is int and plan.batch == 4


def test_a_batch_as_large_as_the_split_or_a_wrapped_one_has_a_step(root: Root) -> None:
    assert len(list(opened(root).dataset(batch=200))) == len(list(opened(root).dataset(batch=900, tail="wrap"))) == 1


@pytest.mark.parametrize("readers", ["x", -1, None])
def test_readers_of_a_loader(root: Root, readers: Any) -> None:
    with refused(RefusedError, "readers", "at least 0"):
        Loader(opened(root).dataset(batch=8), readers=readers)


# ---- resuming

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


# ---- files that change under the reader

def test_a_changed_byte_is_noticed_while_reading(root: Root) -> None:
    snapshot = opened(root)
    flip(first_file(root), 300)
    with refused(DamagedError, snapshot.files()[0].path, "row group 0", "verify()"):
        list(snapshot.dataset(batch=8, lanes=2))


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def test_other_row_groups_than_the_manifest_says(root: Root) -> None:
    snapshot = opened(root)
    other = root.file([row(i) for i in range(100)], 25)
    (root.path / other["path"]).rename(first_file(root))
    with refused(DamagedError, "has row groups of [25, 25, 25, 25] rows, the manifest says [20, 20, 20, 20, 20]"):
        list(snapshot.dataset(batch=8))


def test_a_file_deleted_while_reading(root: Root) -> None:
    snapshot = opened(root)
    first_file(root).unlink()
    with refused(DamagedError, f"cannot be opened in {root.path} (", "verify` tells which", "open a newer snapshot if there"):
        list(snapshot.dataset(batch=8))


# ---- verify

def test_a_sound_snapshot_verifies(root: Root) -> None:
    opened(root).verify()


def test_verify_names_every_damaged_file_and_the_column_and_page(root: Root) -> None:
    snapshot = opened(root)
    flip(first_file(root), 300)
    other = root.path / snapshot.files()[1].path
    other.unlink()
    with refused(DamagedError, snapshot.files()[0].path, "has sha256", "the manifest says", "row group 0, column number",
                 "page_ordinal 0", snapshot.files()[1].path, "is gone"):
        snapshot.verify()


def test_verify_sees_a_file_with_other_features(root: Root) -> None:
    snapshot = opened(root)
    description = root.get(".millrace/dataset.json")
    description["features"].pop("join")
    root.put(".millrace/dataset.json", description)
    with refused(DamagedError, "other features in its footer", "has columns"):
        opened(root).verify()
    snapshot.verify()


def test_verify_sees_a_file_cut_to_pieces(root: Root) -> None:
    snapshot, path = opened(root), first_file(root)
    path.write_bytes(path.read_bytes()[:100])
    with refused(DamagedError, "has 100 bytes, the manifest says", "cannot be read"):
        snapshot.verify()
