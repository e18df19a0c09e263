"""Reads row groups, the blocks of the order, as Arrow record batches."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from millrace.errors import RESTORE, DamagedError, first_line
from millrace.manifest import DataFile
from millrace.store import Store

OPEN_FILES = 128


class BlockReader:
    """Reads blocks of one split with these columns; holds at most 128 files open.

    With `check_pages` a page whose CRC does not fit its bytes is refused (contract R15).
    """

    def __init__(self, store: Store, columns: Sequence[str], check_pages: bool = True) -> None:
        self._store, self._columns, self._check_pages = store, list(columns), check_pages
        self._open: OrderedDict[str, pq.ParquetFile] = OrderedDict()

    def read(self, file: DataFile, group: int) -> pa.RecordBatch:
        """Rows of one row group in file order, columns as asked for."""
        parquet = self._file(file)
        try:
            return one_batch(parquet.read_row_group(group, self._columns, use_threads=False).select(self._columns))
        except (pa.ArrowException, OSError) as error:
            raise _unreadable(f"{file.path}, row group {group},", error) from None

    def row_bytes(self, file: DataFile) -> int:
        """Bytes of a row in memory, about, of these columns: from the footer's uncompressed sizes."""
        group = self._file(file).metadata.row_group(0)
        leaves = (group.column(i) for i in range(group.num_columns))
        size = sum(leaf.total_uncompressed_size for leaf in leaves if leaf.path_in_schema.split(".")[0] in self._columns)
        return 1 + int(size // group.num_rows)

    def empty(self, file: DataFile) -> pa.RecordBatch:
        """A batch of these columns without rows."""
        fields = [self._file(file).schema_arrow.field(name) for name in self._columns]
        return pa.RecordBatch.from_arrays([pa.array([], field.type) for field in fields], schema=pa.schema(fields))

    def _file(self, file: DataFile) -> pq.ParquetFile:
        if file.path not in self._open:
            self._open[file.path] = self._opened(file)
        if len(self._open) > OPEN_FILES:
            self._open.popitem(last=False)[1].close(force=True)
        self._open.move_to_end(file.path)
        return self._open[file.path]

    def _opened(self, file: DataFile) -> pq.ParquetFile:
        try:
            parquet = pq.ParquetFile(self._store.open(file.path), pre_buffer=not self._store.local,
                                     page_checksum_verification=self._check_pages)
        except (pa.ArrowException, OSError) as error:
            raise _unreadable(file.path, error) from None
        found = [parquet.metadata.row_group(i).num_rows for i in range(parquet.metadata.num_row_groups)]
        if found != list(file.row_groups):
            raise DamagedError(f"{file.path} has row groups of {found} rows, the manifest says {list(file.row_groups)}: "
                               f"the file was changed; {RESTORE}")
        return parquet

    def close(self) -> None:
        """Closes the files."""
        for parquet in self._open.values():
            parquet.close(force=True)
        self._open.clear()


def one_batch(table: pa.Table) -> pa.RecordBatch:
    """A table as one record batch."""
    batches = table.combine_chunks().to_batches()
    return batches[0] if len(batches) == 1 else pa.concat_batches(batches)


def _unreadable(place: str, error: BaseException) -> DamagedError:
    return DamagedError(f"{place} cannot be read ({first_line(error)}): Snapshot.verify() names the damage; {RESTORE}")
