"""Opens a snapshot: a frozen list of files of a dataset that may still grow (contract sections 5 and 7)."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from millrace.dataset import IterableDataset
from millrace.description import Description
from millrace.arguments import of_type
from millrace.errors import RESTORE, DamagedError, MillraceError, UnknownNameError, known
from millrace.manifest import DataFile, Manifest, Segments
from millrace.revocation import check_not_revoked
from millrace.store import Store
from millrace.verify import damages

LATEST, SHORTEST, HEX = "LATEST", 4, set("0123456789abcdef")


@dataclass(frozen=True)
class Snapshot:
    """An opened snapshot. Make one with `Snapshot.open`."""

    store: Store
    description: Description
    manifest: Manifest

    @staticmethod
    def open(uri: str | os.PathLike[str], tag: str = LATEST) -> Snapshot:
        """Opens the snapshot that a tag names, or that has this id; the id's first characters do, from 4 on.

        uri: directory, or `s3://bucket/prefix` (see `Store`). Raises `UnknownNameError` for an unknown tag or id,
        `RevokedError` for a revoked snapshot, `DamagedError` where a file is missing or has another size than the
        manifest says. Reads no Parquet.
        """
        of_type("tag", tag, str, "a tag, an id or the start of one")
        store = Store(uri)
        if not store.exists(".millrace/dataset.json"):
            store.check_bucket()
            raise UnknownNameError(f"{store} is no Millrace dataset: it has no .millrace/dataset.json; give the "
                                   "directory that holds README.md and data/")
        manifest = _manifest(store, tag)
        check_not_revoked(store, manifest)
        _check_sizes(store, manifest)
        return Snapshot(store, Description.of(store.read_json(".millrace/dataset.json")), manifest)

    @property
    def id(self) -> str:
        """SHA-256 over its files, 64 hex digits."""
        return self.manifest.snapshot_id

    def files(self, split: str | None = None) -> list[DataFile]:
        """Its files, segment after segment, of one split or of all."""
        if split is not None:
            self.description.check_split(split)
        return [file for file in self.manifest.files if split in (None, file.split)]

    def rows(self, split: str) -> int:
        """How many rows a split has."""
        return sum(file.rows for file in self.files(split))

    def segments(self, split: str) -> Segments:
        """Per segment the split's files, sorted by path; segments without one stay, since their number counts."""
        self.description.check_split(split)
        return tuple(tuple(sorted((file for file in segment if file.split == split), key=lambda file: file.path))
                     for segment in self.manifest.segments)

    def verify(self) -> None:
        """Reads every file: size, SHA-256, footer against manifest, features and page CRCs.

        Raises one `DamagedError` that names every damaged file, and the page where that is known.
        """
        found = damages(self.store, self.description, self.manifest)
        if found:
            raise DamagedError(f"snapshot {self.id} is damaged, restore these files from a copy of the dataset:\n" + "\n".join(found))

    def wait_for_new(self, timeout: float, poll: float = 5.0) -> Snapshot | None:
        """Waits until LATEST names a newer snapshot (of a later commit) and opens it; None after `timeout` seconds
        without one. Looks every `poll` seconds, at once the first time.

        It goes by this object, so a loop binds the name anew: `snapshot = snapshot.wait_for_new(60) or snapshot`. A newer
        snapshot need not continue this one: where rows were erased or rolled back, or all was mixed anew,
        `IterableDataset.advance` refuses it, and a new epoch on it is the way out.
        """
        end, seen = time.monotonic() + timeout, self.id
        while True:
            latest = _named(self.store, LATEST)
            if latest != seen and _manifest(self.store, latest).commit > self.manifest.commit:
                return Snapshot.open(self.store.uri, LATEST)
            seen = latest
            left = end - time.monotonic()
            if left <= 0:
                return None
            time.sleep(min(poll, left))

    def has(self, snapshot: str) -> bool:
        """Whether the dataset has a snapshot of this id."""
        return snapshot == self.id or (_is_id(str(snapshot)) and self.store.exists(f".millrace/snapshots/{snapshot}.json"))

    def dataset(self, split: str = "train", **options: Any) -> IterableDataset:
        """Rows of a split in shuffled order; options as of `IterableDataset`."""
        return IterableDataset(self, split, **options)


def _manifest(store: Store, tag: str) -> Manifest:
    name = tag if _is_id(tag) else _named(store, tag)
    path = f".millrace/snapshots/{name}.json"
    if not store.exists(path):
        raise UnknownNameError(f"snapshot {name} is unknown: the snapshots are {known(store.names('.millrace/snapshots'))}"
                               "; a retired one cannot be opened again")
    return Manifest.of(name, store.read_json(path))


def _named(store: Store, name: str) -> str:
    """The id that a tag names, otherwise the only one that starts so."""
    tags = store.names(".millrace/tags")
    if name in tags:
        return _tagged(store, name)
    ids = [found for found in store.names(".millrace/snapshots") if len(name) >= SHORTEST and found.startswith(name)]
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise UnknownNameError(f"{name!r} is the start of {len(ids)} snapshots: {known(ids)}; give more of the id")
    raise UnknownNameError(f"tag {name!r} is unknown: the tags are {known(tags)}; {_way_out(name, tags)}")


def _way_out(name: str, tags: list[str]) -> str:
    if not tags:
        return "the dataset has no snapshot yet, make one first"
    if set(name) <= HEX and len(name) < SHORTEST:
        return f"take one of them or a snapshot id, of which at least {SHORTEST} characters"
    return f"take one of them or a snapshot id; no id starts with {name!r}" if set(name) <= HEX else \
        "take one of them or a snapshot id"


def _tagged(store: Store, tag: str) -> str:
    content: Mapping[str, Any] = store.read_json(f".millrace/tags/{tag}.json")
    if not _is_id(str(content.get("snapshot_id"))):
        raise DamagedError(f".millrace/tags/{tag}.json names no snapshot: {RESTORE}, or open a snapshot by its id")
    return str(content["snapshot_id"])


def _is_id(name: str) -> bool:
    return len(name) == 64 and set(name) <= HEX


def _check_sizes(store: Store, manifest: Manifest) -> None:
    sizes: dict[str, int] = {}
    for split in sorted({file.split for file in manifest.files}):
        sizes.update(store.sizes(f"data/{split}"))
    for file in manifest.files:
        if file.path not in sizes:
            raise DamagedError(f"{file.path} is gone: snapshot {manifest.snapshot_id} was revoked or retired, or the "
                               f"dataset is damaged: `millrace snapshot verify` tells which; {_instead(store, manifest)}")
        if sizes[file.path] != file.bytes:
            raise DamagedError(f"{file.path} has {sizes[file.path]} bytes, the manifest says {file.bytes}: the file was "
                               f"changed; {RESTORE}")


def _instead(store: Store, manifest: Manifest) -> str:
    """What to do about a missing file: open a newer snapshot, where there is one."""
    try:
        latest = _manifest(store, LATEST)
    except MillraceError:
        return RESTORE
    newer = f"open the newer snapshot {latest.snapshot_id[:12]} (tag LATEST) and start a new epoch on it, or "
    return (newer if latest.commit > manifest.commit else "") + RESTORE
