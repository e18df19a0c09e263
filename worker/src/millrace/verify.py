"""Compares every file of a snapshot with its manifest: size, hash, footer, features, page CRCs."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq

from millrace.description import Description
from millrace.errors import MillraceError, first_line
from millrace.manifest import DataFile, Manifest
from millrace.store import Store


def damages(store: Store, description: Description, manifest: Manifest) -> list[str]:
    """One line per damaged place; empty if all is well."""
    return [f"{file.path}: {damage}" for file in manifest.files for damage in _of_file(store, description, file)]


def _of_file(store: Store, description: Description, file: DataFile) -> Iterator[str]:
    try:
        size, found = store.size(file.path), store.sha256(file.path)
        if size != file.bytes:
            yield f"has {size} bytes, the manifest says {file.bytes}"
        if found != file.sha256:
            yield f"has sha256 {found}, the manifest says {file.sha256}"
        yield from _of_parquet(store, description, file)
    except (pa.ArrowException, OSError, MillraceError) as error:
        yield f"cannot be read ({first_line(error)})"


def _of_parquet(store: Store, description: Description, file: DataFile) -> Iterator[str]:
    with pq.ParquetFile(store.open(file.path), page_checksum_verification=True) as parquet:
        rows = tuple(parquet.metadata.row_group(i).num_rows for i in range(parquet.num_row_groups))
        if rows != file.row_groups:
            yield f"has row groups of {rows} rows, the manifest says {file.row_groups}"
        yield from _of_features(parquet, description)
        for group in range(parquet.num_row_groups):
            yield from _of_pages(parquet, group)


def _of_features(parquet: pq.ParquetFile, description: Description) -> Iterator[str]:
    found = json.loads((parquet.metadata.metadata or {}).get(b"huggingface", b"{}"))
    if found.get("info", {}).get("features") != description.features:
        yield "has other features in its footer than .millrace/dataset.json"
    if parquet.schema_arrow.names != list(description.features):
        yield f"has columns {parquet.schema_arrow.names}, .millrace/dataset.json says {list(description.features)}"


def _of_pages(parquet: pq.ParquetFile, group: int) -> Iterator[str]:
    """Reads the leaf columns one by one, so that a bad page is named by its column."""
    chunks = parquet.metadata.row_group(group)
    for i in range(chunks.num_columns):
        leaf = chunks.column(i)
        try:
            parquet.reader.read_row_group(group, column_indices=[i], use_threads=False)
        except (pa.ArrowException, OSError) as error:
            yield (f"row group {group}, column {leaf.path_in_schema}, pages from byte {_start(leaf)}: "
                   f"{first_line(error)}")


def _start(leaf: pq.ColumnChunkMetaData) -> int:
    offset: int = leaf.dictionary_page_offset if leaf.has_dictionary_page else leaf.data_page_offset
    return offset
