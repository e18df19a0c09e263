"""Looks for values in everything a job wrote, in every form in which they could stand there.
usage: leak_scan.py --values FILE PATH …        FILE holds one value a line; PATH is a file or a directory
Decodes what it searches: Parquet cells, dictionaries (as cells), statistics and keys of footers; zstd frames wherever they
start, so also the blocks in checkpoints; gzip; JSON texts with escapes; base64 that stands in JSON. In all of it each value
is sought as UTF-8, UTF-16 of both byte orders, JSON-escaped, percent-encoded, hex, and as base64 at all three alignments.
Prints `path<TAB>place<TAB>number of value` a hit (never the value); exit 0 = none, 1 = some, 2 = cannot run."""
import argparse
import base64
import gzip
import json
import pathlib
import sys
import urllib.parse

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

GRAM = 6
ZSTD = b"\x28\xb5\x2f\xfd"


def base64_forms(raw):
    """The characters that do not depend on the neighbours, for each of the three alignments."""
    for shift in range(3):
        text = base64.b64encode(bytes(shift) + raw)
        yield text[-(-8 * shift // 6): 8 * (shift + len(raw)) // 6]


def forms(value):
    raw = value.encode()
    yield from (raw, value.encode("utf-16-le"), value.encode("utf-16-be"), raw.hex().encode())
    yield json.dumps(value)[1:-1].encode()
    yield urllib.parse.quote(value, safe="").encode()
    for form in base64_forms(raw):
        yield form
        yield form.replace(b"+", b"-").replace(b"/", b"_")


def grams(data):
    """The six bytes at every position, as numbers."""
    array = np.frombuffer(data, np.uint8).astype(np.uint64)
    count = len(array) - GRAM + 1
    number = np.zeros(max(count, 0), np.uint64)
    for i in range(GRAM if count > 0 else 0):
        number |= array[i: i + count] << np.uint64(8 * i)
    return number


class Values:
    """Finds any of many values in bytes: a table of six-byte beginnings, then a real comparison."""

    def __init__(self, values):
        self.by_gram = {}
        for number, value in enumerate(values):
            for form in set(forms(value)):
                if len(form) >= GRAM:
                    self.by_gram.setdefault(form[:GRAM], []).append((form, number))
        starts = b"".join(self.by_gram)
        self.known = np.zeros(1 << 22, bool)
        self.known[self.slot(grams(starts)[::GRAM])] = True

    @staticmethod
    def slot(number):
        return (number * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(42)

    def within(self, data):
        for at in np.nonzero(self.known[self.slot(grams(data))])[0]:
            for form, number in self.by_gram.get(data[at: at + GRAM], ()):
                if data.startswith(form, at):
                    yield number


def unzstd(data, start):
    """What the frame at this place holds, as far as it opens."""
    out = []
    try:
        stream = pa.CompressedInputStream(pa.BufferReader(data[start:]), "zstd")
        while len(out) < 4096:
            piece = stream.read(1 << 16)
            if not piece:
                break
            out.append(piece)
    except (OSError, pa.ArrowException):
        pass
    return b"".join(out)


def frames(data):
    at = data.find(ZSTD)
    while at >= 0:
        yield "zstd frame at %d" % at, unzstd(data, at)
        at = data.find(ZSTD, at + 1)


def texts(value):
    if isinstance(value, str):
        yield value.encode("utf-8", "surrogatepass")
        try:
            yield base64.b64decode(value, validate=True)
        except ValueError:
            pass
    elif isinstance(value, (bytes, bytearray)):
        yield bytes(value)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key.encode()
            yield from texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from texts(item)
    elif value is not None:
        yield str(value).encode()


def parquet(path):
    """Cells (dictionaries included, since cells are read through them), statistics and footer keys."""
    file = pq.ParquetFile(path)
    for key, value in (file.metadata.metadata or {}).items():
        yield "footer key", key + b"=" + value
    for g in range(file.metadata.num_row_groups):
        group = file.metadata.row_group(g)
        for c in range(group.num_columns):
            statistics = group.column(c).statistics
            if statistics is not None and statistics.has_min_max:
                yield "statistics", b"\n".join(texts([statistics.min, statistics.max]))
        for name, column in file.read_row_group(g).to_pydict().items():
            yield "cells of " + name, b"\n".join(texts(column))


def json_lines(data):
    for line in data.splitlines():
        if line[:1] in (b"{", b"["):
            try:
                yield "JSON texts", b"\n".join(texts(json.loads(line)))
            except ValueError:
                pass


def places(path):
    data = path.read_bytes()
    yield "bytes", data
    if path.suffix == ".parquet":
        yield from parquet(path)
        return
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
        yield "gzip", data
    yield from json_lines(data)
    for place, opened in frames(data):
        yield place, opened
        yield from json_lines(opened)


def files(paths):
    for path in map(pathlib.Path, paths):
        yield from (sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path])


def scan(values, paths):
    """(path, place, number of the value) of every hit."""
    found = Values(values)
    for path in files(paths):
        for place, data in places(path):
            for number in sorted(set(found.within(data))):
                yield path, place, number


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--values", required=True)
    arguments.add_argument("paths", nargs="+")
    given = arguments.parse_args()
    values = [v for v in pathlib.Path(given.values).read_text(encoding="utf-8").split("\n") if v]
    short = [n for n, v in enumerate(values) if len(v.encode()) < GRAM]
    if short or not values:
        print("leak_scan: values have at least %d bytes; line %s has not" % (GRAM, short[:3]))
        return 2
    hits = list(scan(values, given.paths))
    for path, place, number in hits[:50]:
        print("%s\t%s\tvalue %d" % (path, place, number))
    print("leak_scan: %d values, %d files, %d hits" % (len(values), len(list(files(given.paths))), len(hits)))
    return 1 if hits else 0


if __name__ == "__main__":
    sys.exit(main())
