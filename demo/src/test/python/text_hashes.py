"""Prints a line for each row of a dataset: its id, and the first 16 hexadecimal digits of the SHA-256 of its text in UTF-8.
usage: text_hashes.py DIR"""
import hashlib
import sys

import pyarrow.dataset as ds

for row in ds.dataset(sys.argv[1] + "/data", format="parquet", partitioning=None).to_table(columns=["id", "text"]).to_pylist():
    print(row["id"], hashlib.sha256(row["text"].encode()).hexdigest()[:16])
