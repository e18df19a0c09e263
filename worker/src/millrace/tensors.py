"""A record batch as a dict of tensors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from millrace.cells import audio_cells, image_cells
from millrace.description import Description
from millrace.errors import MillraceError, needs_package

try:
    import torch
except ImportError:
    torch = None

WIDER = {pa.uint16(): pa.int32(), pa.uint32(): pa.int64(), pa.uint64(): pa.int64(), pa.date32(): pa.int32(),
         pa.bool_(): pa.uint8()}


class Tensors:
    """Turns batches into `{column: value}`.

    | column | value |
    |---|---|
    | number, label, bool | tensor of shape (rows,); unsigned ones of 16 bits and more in the next wider signed type |
    | date, timestamp | int32 days, int64 microseconds since 1970-01-01 UTC, shape (rows,) |
    | tensor | tensor of shape (rows, *shape) |
    | list of numbers | list of tensors of shape (length,), None where null |
    | image, audio | list of cells that decode when asked to, None where null |
    | all else | list of Python values |

    A null has no number: `fill` says, per column, what stands for it. Tensors of most types share the batch's memory.
    """

    def __init__(self, description: Description, fill: Mapping[str, float | int | bool] | None = None) -> None:
        if torch is None:
            raise needs_package("torch", "format='tensors'", "torch")
        description.chosen(list(fill) if fill else None)
        self._description, self._fill = description, dict(fill or {})

    def of(self, batch: pa.RecordBatch) -> dict[str, Any]:
        """One value per column, in the batch's order."""
        return {name: self._value(name, batch.column(name)) for name in batch.schema.names}

    def _value(self, name: str, column: pa.Array) -> Any:
        kind = self._description.kind(name)
        if kind in ("Image", "Audio"):
            return image_cells(column) if kind == "Image" else audio_cells(column)
        if pa.types.is_fixed_size_list(column.type):
            return self._number(name, column.flatten()).reshape(self._shape(name, column))
        if pa.types.is_list(column.type) and _is_number(column.type.value_type):
            return self._ragged(name, column)
        return self._number(name, column) if _is_number(column.type) else column.to_pylist()

    def _shape(self, name: str, column: pa.Array) -> tuple[int, ...]:
        return (len(column), *self._description.shapes.get(name, (column.type.list_size,)))

    def _ragged(self, name: str, column: pa.Array) -> list[Any]:
        lengths: list[int] = pc.fill_null(pc.list_value_length(column), 0).to_pylist()
        rows = list(self._number(name, column.flatten()).split(lengths))
        return [row if valid else None for row, valid in zip(rows, column.is_valid().to_pylist())] \
            if column.null_count else rows

    def _number(self, name: str, column: pa.Array) -> Any:
        if column.null_count:
            column = self._filled(name, column)
        wanted = WIDER.get(column.type, pa.int64() if pa.types.is_timestamp(column.type) else column.type)
        try:
            tensor = _tensor(column if wanted == column.type else column.cast(wanted))
        except pa.ArrowInvalid:
            raise MillraceError(f"column {name} holds a number beyond {wanted}, the widest that a tensor has: read it with "
                                "format='arrow'") from None
        return tensor.bool() if pa.types.is_boolean(column.type) else tensor

    def _filled(self, name: str, column: pa.Array) -> pa.Array:
        if name not in self._fill:
            raise MillraceError(f"column {name} holds a null, which no tensor has: give fill={{{name!r}: …}}, or read it "
                                "with format='arrow'")
        return pc.fill_null(column, pa.scalar(self._fill[name]).cast(column.type))


def _tensor(column: pa.Array) -> Any:
    return torch.from_dlpack(column) if len(column) else torch.tensor([], dtype=_dtype(column.type))


def _dtype(kind: pa.DataType) -> Any:
    return getattr(torch, {"float": "float32", "double": "float64"}.get(str(kind), str(kind)))


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_boolean(kind)
                or pa.types.is_date32(kind) or pa.types.is_timestamp(kind))
