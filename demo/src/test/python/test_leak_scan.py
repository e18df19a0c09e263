"""Plants a value in every place and form that the scanner claims to see, and asks that it is found there and only there."""
import base64
import gzip
import json
import pathlib
import sys
import tempfile

import pyarrow as pa
import pyarrow.parquet as pq

import leak_scan

CANARY = "canary-4711@example.org"
OTHER = "innocent text without any of it, long enough to look like something"


def zstd(data):
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        stream.write(data)
    return sink.getvalue().to_pybytes()


def table(path, **columns):
    pq.write_table(pa.table(columns), path, compression="zstd")


def plants():
    raw = CANARY.encode()
    for shift in range(3):
        yield "base64 at alignment %d" % shift, "log.txt", base64.b64encode(b"x" * shift + raw + b"tail")
    yield "base64 inside JSON", "a.jsonl", json.dumps({"v": base64.b64encode(b"xy" + raw).decode()}).encode()
    yield "log", "job.log", b"INFO got " + raw
    yield "terminal", "terminal.txt", b"\x1b[1m" + raw
    yield "manifest", "0.json", json.dumps({"x": {"note": CANARY}}).encode()
    yield "escaped JSON", "b.json", json.dumps({"v": "".join("\\u%04x" % ord(c) for c in CANARY)}).replace("\\\\", "\\").encode()
    yield "UTF-16", "chk", CANARY.encode("utf-16-be")
    yield "hex", "dump", raw.hex().encode()
    yield "compressed block in state", "_metadata", b"\0\1\2" + zstd(b"block " * 50 + raw) + b"\3\4"
    yield "gzip", "old.log.gz", gzip.compress(raw)


def tables():
    many = [OTHER] * 99
    yield "plain cells", {"text": many + [CANARY]}
    yield "dictionary", {"text": pa.array(many + [CANARY]).dictionary_encode()}
    yield "bytes cells", {"data": [b"abc" + CANARY.encode()]}
    yield "nested cells", {"tags": [[OTHER, CANARY]]}
    yield "base64 in cells", {"text": [base64.b64encode(b"z" + CANARY.encode()).decode()]}


def found(folder):
    return {path.name for path, _, _ in leak_scan.scan([CANARY], [folder])}


def main():
    missed = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "clean.json").write_text(json.dumps({"text": OTHER}))
        table(folder / "clean.parquet", text=[OTHER])
        if found(folder):
            missed.append("a clean folder is accused")
        for what, file, data in plants():
            (folder / file).write_bytes(data)
            if found(folder) != {file}:
                missed.append(what)
            (folder / file).unlink()
        for what, columns in tables():
            table(folder / "planted.parquet", **columns)
            if found(folder) != {"planted.parquet"}:
                missed.append(what)
            (folder / "planted.parquet").unlink()
    for what in missed:
        print("NOT SEEN " + what)
    print("leak_scan's own test: %d plants, %d not seen" % (len(list(plants())) + len(list(tables())), len(missed)))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
