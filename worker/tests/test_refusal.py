"""What is refused, and what the message says: both values and the way out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conftest import sample
from millrace import DamagedError, MillraceError, RefusedError, RevokedError, Snapshot, UnknownNameError
from refusals import appended_twice, opened, opened_id, refused
from roots import Root, row


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
