"""Reads a dataset straight from a bucket and holds every row and column against the same dataset in a directory.

usage: bucket_readers.py ENDPOINT BUCKET/PREFIX DIRECTORY COPY READERS WORKER KEYS
READERS holds read_matrix.py: of its readers those are asked that take an address, by the very call they make on a
directory. Polars takes an address without a pattern for one object. DuckDB reads through Arrow, as its own client for S3
is an extension that must be downloaded. WORKER is the source of Millrace's worker, KEYS the exported keys. The objects
are left in COPY, for tools that want a directory.
"""
import importlib
import json
import os
import sys

endpoint, place, directory, copy, readers, worker, keys = sys.argv[1:]
os.environ.update(AWS_ENDPOINT_URL=endpoint, AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_REGION="us-east-1",
                  AWS_ALLOW_HTTP="true", AWS_EC2_METADATA_DISABLED="true")
sys.path[:0] = [readers, worker]
read_matrix = importlib.import_module("read_matrix")
millrace = importlib.import_module("millrace")
import duckdb  # noqa: E402
import polars  # noqa: E402
import pyarrow as pa  # noqa: E402
import pyarrow.dataset as ds  # noqa: E402
import pyarrow.fs as fs  # noqa: E402

TAKE_AN_ADDRESS = ["pyarrow.parquet", "pyarrow.dataset", "pandas"]
BUCKET = fs.S3FileSystem(endpoint_override=endpoint.removeprefix("http://"), scheme="http")
URI = "s3://" + place


def of_directory(split):
    return ds.dataset("%s/data/%s" % (directory, split)).to_table().sort_by("_mr_id")


def of_bucket(split):
    return ds.dataset("%s/data/%s" % (place, split), filesystem=BUCKET)


def hashed(name, root, split, table):
    """Rows and hash of what a reader of the matrix sees, of all columns it has a form for."""
    kinds = read_matrix.Sum([c for c in table.column_names if not pa.types.is_nested(table.schema.field(c).type)
                             and not pa.types.is_temporal(table.schema.field(c).type)])
    kinds.text = {c: pa.types.is_string(table.schema.field(c).type) for c in kinds.columns}
    read_matrix.READERS[name][1](root, split, kinds)
    return kinds.rows, kinds.total


def same(reader, split, seen, wanted):
    if seen != wanted:
        raise SystemExit("%s sees other rows of %s in the bucket than in the directory" % (reader, split))
    print("%s: the same rows of %s" % (reader, split))


def compare(split):
    table = of_directory(split)
    same("pyarrow, all columns", split, of_bucket(split).to_table().sort_by("_mr_id"), table)
    for name in TAKE_AN_ADDRESS:
        same(name, split, hashed(name, URI, split, table), hashed(name, directory, split, table))
    rows = polars.scan_parquet("%s/data/%s/*.parquet" % (URI, split)).sort("_mr_id").collect()
    same("polars", split, rows.rows(named=True), table.to_pylist())
    remote = of_bucket(split)  # noqa: F841  DuckDB finds it by its name
    same("duckdb", split, duckdb.sql("SELECT * FROM remote ORDER BY _mr_id").to_arrow_table().to_pylist(), table.to_pylist())
    stored = millrace.Snapshot.open(URI).dataset(split, batch=1, keys=millrace.Keys.none())
    trained = [row for batch in stored for row in batch.to_pylist()]
    same("worker", split, sorted(trained, key=lambda row: row["_mr_id"]), table.to_pylist())
    return table.num_rows


def opened(split):
    """Texts that the worker decrypts, by number; images it decrypts must be images."""
    dataset = millrace.Snapshot.open(URI).dataset(split, batch=1, columns=["id", "email", "face"],
                                                  keys=millrace.Keys.load(keys))
    rows = [row for batch in dataset for row in batch.to_pylist()]
    if not all(row["face"].startswith(b"\x89PNG") for row in rows):
        raise SystemExit("an image that is ciphertext does not open")
    return {row["id"]: row["email"] and row["email"].decode() for row in rows}


def main():
    fs.copy_files(place, copy, source_filesystem=BUCKET, destination_filesystem=fs.LocalFileSystem())
    millrace.Snapshot.open(URI).verify()
    splits = sorted(os.listdir(directory + "/data"))
    rows = sum(compare(split) for split in splits)
    emails = {number: email for split in splits for number, email in opened(split).items()}
    print("emails " + json.dumps([emails[number] for number in sorted(emails)]))
    print("%d rows of %s" % (rows, ", ".join(splits)))


if __name__ == "__main__":
    main()
