"""Whether a snapshot is revoked: an erasure names one of its files, or a rollback undid one (contract section 5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any

from millrace.errors import RESTORE, DamagedError, RevokedError
from millrace.manifest import Manifest
from millrace.store import Store

COMMITS, AT_ONCE = ".millrace/commits", 8
WAY_OUT = "open tag LATEST and start a new epoch on it"


def check_not_revoked(store: Store, manifest: Manifest) -> None:
    """Raises if the manifest's rows were erased or rolled back."""
    files = {file.path for file in manifest.files}
    for name in store.names(".millrace/erasures"):
        for path in store.read_json(f".millrace/erasures/{name}.json").get("files", []):
            if path in files:
                raise RevokedError(f"snapshot {manifest.snapshot_id} is revoked: erasure {name} names its file {path}; "
                                   f"{WAY_OUT}")
    known_good = _known_good(store, manifest, files)
    try:
        undone = rolled_back(_commits_after(store, known_good), files)
    except (KeyError, TypeError) as error:
        raise DamagedError(f"a commit after {known_good} in {store} has no valid {error}: "
                           f"{RESTORE}") from None
    if undone:
        raise RevokedError(f"snapshot {manifest.snapshot_id} is revoked: commit {undone[0]} rolled back the append of "
                           f"its file {undone[1]}; {WAY_OUT}")


def rolled_back(commits: Iterable[Mapping[str, Any]], files: set[str]) -> tuple[int, str] | None:
    """(seq, path) of the first rollback, among the commits after the snapshot, that takes one of its files away. A
    file that a rewrite replaced meanwhile counts as the one it replaces."""
    original: dict[str, str] = {}
    for commit in commits:
        if commit["kind"] == "rewrite":
            original.update((file["path"], original.get(file["replaces"], file["replaces"])) for file in commit["add"])
        elif commit["kind"] == "rollback":
            for path in commit["remove"]:
                if original.get(path, path) in files:
                    return commit["seq"], original.get(path, path)
    return None


def _known_good(store: Store, manifest: Manifest, files: set[str]) -> int:
    """A commit whose state holds all files: the snapshot's, or LATEST's, which spares reading the commits before."""
    latest = (store.find_json(".millrace/tags/LATEST.json") or {}).get("snapshot_id", manifest.snapshot_id)
    if latest == manifest.snapshot_id:
        return manifest.commit
    other = Manifest.of(latest, store.read_json(f".millrace/snapshots/{latest}.json"))
    return max(manifest.commit, other.commit) if files <= {file.path for file in other.files} else manifest.commit


def _commits_after(store: Store, seq: int) -> Iterator[Mapping[str, Any]]:
    """They are numbered without gaps, so they are asked for until one is missing: a listing would go through all."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for first in count(seq + 1, AT_ONCE):
            paths = [f"{COMMITS}/{n:020d}.json" for n in range(first, first + AT_ONCE)]
            for commit in pool.map(store.find_json, paths):
                if commit is None:
                    return
                yield commit
