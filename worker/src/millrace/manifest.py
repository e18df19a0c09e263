"""A snapshot's manifest: its files in segments, and the id that is their hash (contract section 5)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from millrace.errors import RESTORE, DamagedError


@dataclass(frozen=True)
class DataFile:
    """One Parquet file. `bytes`: its size; `sha256`: lower-case hex; `row_groups`: rows of each row group."""

    path: str
    bytes: int
    sha256: str
    rows: int
    row_groups: tuple[int, ...]

    @property
    def split(self) -> str:
        """The split the file belongs to: the directory it lies in."""
        return self.path.split("/")[1]

    @staticmethod
    def of(entry: Mapping[str, Any]) -> DataFile:
        """From an entry of a manifest."""
        file = DataFile(str(entry["path"]), int(entry["bytes"]), str(entry["sha256"]), int(entry["rows"]),
                        tuple(int(rows) for rows in entry["row_groups"]))
        if file.path.count("/") != 2 or not file.path.startswith("data/") or sum(file.row_groups) != file.rows:
            raise ValueError(file.path)
        return file


Segments = tuple[tuple[DataFile, ...], ...]


@dataclass(frozen=True)
class Manifest:
    """What `.millrace/snapshots/<snapshot_id>.json` says."""

    snapshot_id: str
    parent: str | None
    commit: int
    created_at: str
    segments: Segments

    @staticmethod
    def of(name: str, content: Mapping[str, Any]) -> Manifest:
        """From the JSON of the file with this name; refused unless its id is the hash of its files."""
        try:
            segments = tuple(tuple(DataFile.of(entry) for entry in segment) for segment in content["segments"])
            manifest = Manifest(str(content["snapshot_id"]), content["parent"], int(content["commit"]),
                                str(content["created_at"]), segments)
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise DamagedError(f"manifest of snapshot {name} has no valid {error}: {RESTORE}") from None
        _check_id(name, manifest)
        return manifest

    @property
    def files(self) -> list[DataFile]:
        """All files, segment after segment."""
        return [file for segment in self.segments for file in segment]


def _check_id(name: str, manifest: Manifest) -> None:
    computed = snapshot_id(manifest.segments)
    if not name == manifest.snapshot_id == computed:
        raise DamagedError(f"manifest of snapshot {name} says id {manifest.snapshot_id}, its files hash to {computed}: "
                           f"it was changed; {RESTORE}")


def snapshot_id(segments: Sequence[Sequence[DataFile]]) -> str:
    """SHA-256 over segment number, path, hash, rows and row groups of every file (contract section 5)."""
    lines = ["millrace/1"]
    for i, segment in enumerate(segments):
        for file in sorted(segment, key=lambda file: file.path):
            lines.append(f"{i}\t{file.path}\t{file.sha256}\t{file.rows}\t{','.join(map(str, file.row_groups))}")
    return hashlib.sha256("".join(line + "\n" for line in lines).encode()).hexdigest()
