"""Reads one segment's rows for one reader, window by window, in position order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from millrace.errors import MillraceError
from millrace.lanes import between, lane_indices, pattern
from millrace.order import SegmentOrder
from millrace.permutation import permutation

PIECE_BYTES, PIECES = 1 << 20, 8
SHARED_BLOCKS_PER_LANE = 4

ReadBlock = Callable[[int], pa.RecordBatch]


class SegmentReader:
    """The rows at some positions of a segment.

    A block is decoded when the first lane comes to it. Its rows are then taken out once, permuted, for that lane; the
    lane reads on in slices. The block's last rows may belong to the next lane: where that would make a large part of
    the blocks be read twice (no more than 4 blocks per lane), every lane's rows are taken out at once and kept.
    """

    def __init__(self, order: SegmentOrder, positions: range, read: ReadBlock) -> None:
        self._order, self._positions, self._read = order, positions, read
        self._indices = lane_indices(order, positions)
        self._rank = {lane: order.rank_of(indices.start) for lane, indices in self._indices.items()}
        self._ready: dict[int, deque[pa.RecordBatch]] = {lane: deque() for lane in self._indices}
        self._kept: dict[tuple[int, int], list[pa.RecordBatch]] = {}
        self._keep = len(order.blocks) <= SHARED_BLOCKS_PER_LANE * order.lanes

    def windows(self, rows: int) -> Iterator[pa.RecordBatch]:
        """Batches of at most `rows` rows; one after the other they hold the rows at the positions, ascending."""
        for at in range(0, len(self._positions), rows):
            yield self._window(self._positions[at:at + rows])

    def _window(self, positions: range) -> pa.RecordBatch:
        lanes = self._order.lanes
        how = pattern(positions[0] % lanes, positions.step, len(positions), lanes)
        slices = [piece for lane, count in how.lanes for piece in self._next(lane, count)]
        try:
            return pa.concat_batches(slices).take(how.back)
        except pa.ArrowInvalid:
            raise MillraceError(f"{len(positions)} rows hold more than 2 GiB in one column: take a smaller batch, more "
                                "readers, or fewer columns") from None

    def _next(self, lane: int, count: int) -> Iterator[pa.RecordBatch]:
        ready = self._ready[lane]
        while count:
            while not ready:
                ready.extend(self._rows(lane))
            piece = ready.popleft()
            if piece.num_rows > count:
                ready.appendleft(piece.slice(count))
                piece = piece.slice(0, count)
            count -= piece.num_rows
            yield piece

    def _rows(self, lane: int) -> list[pa.RecordBatch]:
        """The lane's rows of its next block."""
        rank = self._rank[lane]
        self._rank[lane] += 1
        if not self._indices_in(lane, rank):
            return []
        if (lane, rank) not in self._kept:
            self._open(lane, rank)
        return self._kept.pop((lane, rank))

    def _open(self, lane: int, rank: int) -> None:
        block = self._order.blocks[rank]
        batch = self._read(block)
        rows = permutation(self._order.block_key(block), self._order.sizes[block])
        for other in self._indices if self._keep else (lane,):
            if indices := self._indices_in(other, rank):
                self._kept[other, rank] = self._pieces(batch, rows, indices, self._order.bounds[rank])

    def _indices_in(self, lane: int, rank: int) -> range:
        bounds = self._order.bounds
        return between(self._indices[lane], bounds[rank], bounds[rank + 1])

    @staticmethod
    def _pieces(batch: pa.RecordBatch, rows: pa.UInt64Array, indices: range, low: int) -> list[pa.RecordBatch]:
        """Takes rows out in up to 8 pieces, so that what was read of a lane is freed as the lane goes on."""
        share = batch.nbytes * len(indices) // batch.num_rows
        size = -(-len(indices) // min(PIECES, 1 + share // PIECE_BYTES))
        pieces = (indices[at:at + size] for at in range(0, len(indices), size))
        return [batch.take(_picked(rows, piece, low)) for piece in pieces]


def _picked(rows: pa.UInt64Array, indices: range, low: int) -> pa.UInt64Array:
    if indices.step == 1:
        return rows.slice(indices.start - low, len(indices))
    return pc.take(rows, pa.array(range(indices.start - low, indices.stop - low, indices.step), pa.int64()))
