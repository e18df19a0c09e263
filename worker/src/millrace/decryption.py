"""Opens the ciphertext columns of a batch."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from millrace.cipher import ACTIONS, InvalidCellError, decrypt, read_header, untoken
from millrace.description import ROW_ID, Description
from millrace.errors import DecryptionError
from millrace.keys import Keys


class Decryption:
    """Replaces ciphertext by its content: a `binary` column with bytes as they are, text as UTF-8, all else as JSON."""

    def __init__(self, description: Description, columns: Sequence[str], keys: Keys | None) -> None:
        self._description, self._keys = description, keys or Keys.none()
        self._wanted = list(columns)
        self._columns = [column for column in columns if column in description.ciphertext]
        if self._columns and keys is None:
            raise DecryptionError(f"column {', '.join(self._columns)} holds ciphertext: give keys=Keys.load(…) to open it, "
                                  "keys=Keys.none() to read it as stored, or name columns without it")
        if self._keys.empty:
            self._columns = []
        elif self._columns and self._keys.dataset != description.name:
            raise DecryptionError(f"the keys are of dataset {self._keys.dataset!r}, this one is {description.name!r}")

    @property
    def read(self) -> list[str]:
        """The columns to read: the row id is needed to open `encrypt` cells."""
        needs_id = any(self._description.ciphertext[column] == "encrypt" for column in self._columns)
        return self._wanted + [ROW_ID] * (needs_id and ROW_ID not in self._wanted)

    def open(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The batch with the wanted columns, opened."""
        if not self._columns:
            return batch
        arrays = [self._opened(batch, column) if column in self._columns else batch.column(column)
                  for column in self._wanted]
        return pa.RecordBatch.from_arrays(arrays, self._wanted)

    def _opened(self, batch: pa.RecordBatch, column: str) -> pa.Array:
        cells: list[bytes | None] = batch.column(column).to_pylist()
        encrypted = self._description.ciphertext[column] == "encrypt"
        ids: list[str] = batch.column(ROW_ID).to_pylist() if encrypted else [""] * len(cells)
        opened = [None if cell is None else self._content(column, cell, row_id) for cell, row_id in zip(cells, ids)]
        return pa.array(opened, pa.binary())

    def _content(self, column: str, cell: bytes, row_id: str) -> bytes:
        try:
            header, stated = read_header(cell), self._description.ciphertext[column]
            if header.action == ACTIONS[stated]:
                return self._cell(column, cell, row_id) if stated == "encrypt" else self._token(column, cell)
        except InvalidCellError as error:
            raise DecryptionError(f"column {column}: {error}") from None
        found = next(name for name, action in ACTIONS.items() if action == header.action)
        raise DecryptionError(f"column {column} holds a cell of kind {found}, .millrace/dataset.json says {stated}: the "
                              "file was not written by this dataset's job")

    def _cell(self, column: str, cell: bytes, row_id: str) -> bytes:
        header = read_header(cell)
        key = self._keys.data_key(header.key_id, header.epoch)
        if key is None:
            raise self._missing(column, f"key id {header.key_id}, epoch {header.epoch}")
        return decrypt(key, self._description.name, column, row_id.rpartition("/")[0], cell)[1]

    def _token(self, column: str, cell: bytes) -> bytes:
        header = read_header(cell)
        key = self._keys.token_key(header.key_id)
        if key is None:
            raise self._missing(column, f"token key id {header.key_id}")
        return untoken(key[1], key[0], cell)[1]

    @staticmethod
    def _missing(column: str, name: str) -> DecryptionError:
        return DecryptionError(f"column {column} needs {name}, which the key file does not hold: export the keys again, "
                               "or name columns without it")
