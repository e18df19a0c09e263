"""Writes small roots of format millrace/1, as the contract says: files, commits, snapshots, tags, erasures, rollbacks."""

from __future__ import annotations

import hashlib
import json
import math
import struct
import zlib
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

NOW = "2026-11-22T00:00:00Z"
WEIGHTS = [["train", 9000], ["validation", 1000], ["test", 0]]
MEDIA = pa.struct([("bytes", pa.binary()), ("path", pa.string())])


def value(dtype: str) -> dict[str, str]:
    return {"_type": "Value", "dtype": dtype}


FEATURES: dict[str, Any] = {
    "_mr_id": value("string"), "text": value("string"), "number": value("int64"), "score": value("float64"),
    "flag": value("bool"), "small": value("uint16"), "day": value("date32"), "time": value("timestamp[us, tz=UTC]"),
    "tokens": {"_type": "List", "feature": value("int32")},
    "pixels": {"_type": "List", "feature": value("float32"), "length": 6},
    "label": {"_type": "ClassLabel", "names": ["cat", "dog", "owl"]},
    "image": {"_type": "Image"}, "audio": {"_type": "Audio"},
    "secret": value("binary"), "join": value("binary"),
}
SCHEMA = pa.schema([
    ("_mr_id", pa.string()), ("text", pa.string()), ("number", pa.int64()), ("score", pa.float64()), ("flag", pa.bool_()),
    ("small", pa.uint16()), ("day", pa.date32()), ("time", pa.timestamp("us", "UTC")), ("tokens", pa.list_(pa.int32())),
    ("pixels", pa.list_(pa.float32(), 6)), ("label", pa.int64()), ("image", MEDIA), ("audio", MEDIA),
    ("secret", pa.binary()), ("join", pa.binary())])


def png(shade: int) -> bytes:
    """A grey image of 2 by 2 pixels."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    pixels = zlib.compress((b"\0" + bytes([shade % 256] * 2)) * 2)
    header = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def wav(samples: list[int], bits: int = 16, channels: int = 1, rate: int = 8000) -> bytes:
    width = bits // 8
    data = b"".join((s if bits > 8 else s).to_bytes(width, "little", signed=bits > 8) for s in samples)
    form = struct.pack("<HHIIHH", 1, channels, rate, rate * width * channels, width * channels, bits)
    return b"RIFF" + struct.pack("<I", 36 + len(data)) + b"WAVEfmt " + struct.pack("<I", 16) + form \
        + b"data" + struct.pack("<I", len(data)) + data


def row(i: int) -> dict[str, Any]:
    return {"_mr_id": f"events/0/{i}/0", "text": f"row {i}" if i % 5 else None, "number": i, "score": i / 4,
            "flag": i % 3 == 0, "small": i % 60000, "day": i, "time": i * 1000, "tokens": list(range(i % 4)),
            "pixels": [i + x / 8 for x in range(6)], "label": i % 3, "image": {"bytes": png(i), "path": f"{i}.png"},
            "audio": {"bytes": wav([i, -i]), "path": None} if i % 2 else None, "secret": None, "join": None}


class Root:
    """A root under a directory; every method writes what the contract asks for."""

    def __init__(self, path: Path, ciphertext: dict[str, str] | None = None, features: dict[str, Any] = FEATURES,
                 schema: pa.Schema = SCHEMA, shapes: dict[str, list[int]] | None = None) -> None:
        self.path, self.seq, self.appends, self.next = path, 0, 0, 0
        self.features, self.schema = features, schema
        self.state: list[dict[str, Any]] = []
        self.put(".millrace/dataset.json", {
            "name": "sample", "profile": "train", "features": features, "never_null": ["_mr_id", "label", "pixels"],
            "shapes": shapes or {"pixels": [2, 3]}, "ciphertext": ciphertext or {},
            "split_rule": {"column": None, "seed": 1, "weights": WEIGHTS}})

    def put(self, path: str, content: dict[str, Any]) -> None:
        target = self.path / path
        scratch = self.path / ".millrace/tmp" / target.name
        for directory in (target.parent, scratch.parent):
            directory.mkdir(parents=True, exist_ok=True)
        scratch.write_text(json.dumps({"format": "millrace/1", **content}), encoding="utf-8")
        scratch.replace(target)  # a reader meanwhile sees the old file or the new one, as with the real writer

    def get(self, path: str) -> dict[str, Any]:
        return dict(json.loads((self.path / path).read_text(encoding="utf-8")))

    def file(self, rows: list[dict[str, Any]], group: int, split: str = "train") -> dict[str, Any]:
        path = f"data/{split}/part-{'0a' * 8}-{self.next:08d}.parquet"
        self.next += 1
        target = self.path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        table = pa.Table.from_pylist(rows, self.schema).replace_schema_metadata(
            {"huggingface": json.dumps({"info": {"features": self.features}})})
        pq.write_table(table, target, row_group_size=group, compression="zstd", use_dictionary=False,
                       data_page_version="1.0", write_page_index=True, write_page_checksum=True)
        groups = [min(group, len(rows) - at) for at in range(0, len(rows), group)]
        return {"path": path, "bytes": target.stat().st_size, "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
                "rows": len(rows), "row_groups": groups}

    def commit(self, kind: str, **fields: Any) -> None:
        self.put(f".millrace/commits/{self.seq:020d}.json", {"seq": self.seq, "kind": kind, "created_at": NOW, **fields})
        self.seq += 1

    def append(self, *files: dict[str, Any]) -> list[dict[str, Any]]:
        added = sorted(files, key=lambda file: str(file["path"]))
        self.commit("append", append=self.appends, source={}, held=0, counts={}, add=added, remove=[])
        self.appends += 1
        self.state += added
        return added

    def rollback(self, to_append: int, files: list[dict[str, Any]], delete: bool) -> None:
        self.commit("rollback", to_append=to_append, remove=sorted(file["path"] for file in files))
        self._drop(files, delete)

    def rewrite(self, old: dict[str, Any], new: dict[str, Any], delete: bool = False) -> None:
        self.commit("rewrite", add=[{**new, "replaces": old["path"]}], remove=[old["path"]])
        self._drop([old], delete)
        self.state.append(new)

    def _drop(self, files: list[dict[str, Any]], delete: bool) -> None:
        self.state = [file for file in self.state if file not in files]
        for file in files if delete else []:
            (self.path / file["path"]).unlink()

    def erase(self, *files: dict[str, Any], name: str = "req-1") -> None:
        self.put(f".millrace/erasures/{name}.json", {"erasure_id": name, "requested_at": NOW, "state": "open", "ids": [],
                                                     "writer": None, "settled": None, "commit": None,
                                                     "files": [file["path"] for file in files], "exposed": []})

    def snapshot(self, *segments: list[dict[str, Any]], parent: str | None = None, tag: str | None = "LATEST") -> str:
        keys = ("path", "bytes", "sha256", "rows", "row_groups")
        content = [[{key: file[key] for key in keys} for file in sorted(segment, key=lambda file: str(file["path"]))]
                   for segment in segments]
        text = "millrace/1\n" + "".join(
            f"{i}\t{file['path']}\t{file['sha256']}\t{file['rows']}\t{','.join(map(str, file['row_groups']))}\n"
            for i, segment in enumerate(content) for file in segment)
        name = hashlib.sha256(text.encode()).hexdigest()
        self.put(f".millrace/snapshots/{name}.json", {"snapshot_id": name, "parent": parent, "commit": self.seq - 1,
                                                      "created_at": NOW, "segments": content})
        if tag:
            self.put(f".millrace/tags/{tag}.json", {"snapshot_id": name})
        return name


def small(path: Path, rows: int = 200, group: int = 20, files: int = 2) -> Root:
    """A root with one snapshot of one segment: `rows` rows in `files` files, and 10 of split `validation`."""
    root, each = Root(path), math.ceil(rows / files)
    shards = [root.file([row(i) for i in range(at, min(at + each, rows))], group) for at in range(0, rows, each)]
    root.snapshot(root.append(*shards, root.file([row(i) for i in range(rows, rows + 10)], 4, "validation")))
    return root
