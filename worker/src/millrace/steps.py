"""One reader's rows of an epoch, cut into steps."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import partial

import pyarrow as pa

from millrace.blocks import BlockReader
from millrace.lanes import window_rows
from millrace.manifest import DataFile, Segments
from millrace.order import Order
from millrace.plan import Plan
from millrace.segment_reader import SegmentReader

WINDOW_ROWS, WINDOW_BYTES = 4096, 16 << 20


def block_list(files: tuple[DataFile, ...]) -> list[tuple[DataFile, int]]:
    """The blocks of a segment: (file, row group), files by path, groups in file order."""
    return [(file, group) for file in files for group in range(len(file.row_groups))]


def order_of(segments: Segments, seed: int, epoch: int, lanes: int) -> Order:
    """The order of a split with these segments."""
    return Order([[rows for file in files for rows in file.row_groups] for files in segments], seed, epoch, lanes)


def stretches(order: Order, positions: range) -> Iterator[tuple[int, range]]:
    """Cuts positions, which may pass the total (tail `wrap`), at segment borders: (segment, positions in it)."""
    while positions:
        lap, at = divmod(positions[0], order.total)
        segment = order.segment_of(at)
        base = lap * order.total + order.first[segment]
        count = len(range(positions[0], min(positions[-1] + 1, base + order.segments[segment].total), positions.step))
        yield segment, range(positions[0] - base, positions[count - 1] + 1 - base, positions.step)
        positions = positions[count:]


def windows(order: Order, segments: Segments, plan: Plan, positions: range, reader: BlockReader
            ) -> Iterator[pa.RecordBatch]:
    """The rows at these positions, ascending, in batches of up to 4096 rows and some 16 MiB."""
    for segment, local in stretches(order, positions):
        blocks = block_list(segments[segment])
        target = min(WINDOW_ROWS, 1 + WINDOW_BYTES // reader.row_bytes(blocks[0][0]))
        rows = SegmentReader(order.segments[segment], local, partial(_read, reader, blocks))
        yield from rows.windows(window_rows(plan.stride, plan.batch, order.lanes, target))


def _read(reader: BlockReader, blocks: list[tuple[DataFile, int]], block: int) -> pa.RecordBatch:
    return reader.read(*blocks[block])


def recut(batches: Iterator[pa.RecordBatch], sizes: Iterator[int], empty: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    """Batches of exactly these sizes from batches of any sizes; slices where one batch suffices."""
    waiting: deque[pa.RecordBatch] = deque()
    held = 0
    for size in sizes:
        while held < size:
            waiting.append(next(batches))
            held += waiting[-1].num_rows
        held -= size
        yield _cut(waiting, size) if size else empty


def _cut(waiting: deque[pa.RecordBatch], size: int) -> pa.RecordBatch:
    pieces = []
    while size:
        first = waiting.popleft()
        if first.num_rows > size:
            waiting.appendleft(first.slice(size))
            first = first.slice(0, size)
        size -= first.num_rows
        pieces.append(first)
    return pieces[0] if len(pieces) == 1 else pa.concat_batches(pieces)
