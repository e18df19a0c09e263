"""Batches between processes. A pickled slice of a batch would carry all the memory that it is cut from."""

from __future__ import annotations

import pyarrow as pa


def packed(batch: pa.RecordBatch) -> bytes:
    """The batch's own rows in Arrow's stream format."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    return bytes(sink.getvalue())


def unpacked(content: bytes) -> pa.RecordBatch:
    """The batch again; its memory is `content`."""
    with pa.ipc.open_stream(content) as stream:
        return stream.read_next_batch()
