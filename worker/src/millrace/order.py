"""Order `mr-block-1`: which row stands at position p (contract section 9). Pure; needs the manifest's numbers only."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from millrace.permutation import MASK, hash64, permutation


class Place(NamedTuple):
    """A row: segment of the snapshot, block (row group) of the split in that segment, row of the block."""

    segment: int
    block: int
    row: int


class SegmentOrder:
    """The order of one segment's rows: a stream of whole blocks, dealt out over lanes.

    `sizes`: rows of each block, files by path, row groups as in the file. `key` = hash64(hash64(seed, epoch), segment).
    """

    def __init__(self, sizes: Sequence[int], key: int, lanes: int) -> None:
        self.sizes, self.key, self.lanes = list(sizes), key, lanes
        self.blocks: list[int] = permutation(key, len(self.sizes)).to_pylist()
        self.bounds: list[int] = [0, *accumulate(self.sizes[block] for block in self.blocks)]
        self.total = self.bounds[-1]

    def lane_start(self, lane: int) -> int:
        """Index in the stream of the lane's first row; lane = `lanes` gives the end of the stream."""
        quotient, remainder = divmod(self.total, self.lanes)
        return lane * quotient + min(lane, remainder)

    def rank_of(self, index: int) -> int:
        """Which block, counted in reading order, holds the stream's row `index`."""
        return bisect.bisect_right(self.bounds, index) - 1

    def block_key(self, block: int) -> int:
        """Key of the permutation of the block's rows."""
        return hash64(self.key, block)

    def rows(self, block: int) -> list[int]:
        """Rows of the block in reading order."""
        rows: list[int] = permutation(self.block_key(block), self.sizes[block]).to_pylist()
        return rows

    def locate(self, position: int) -> tuple[int, int]:
        """Position in the segment → (block, row)."""
        depth, lane = divmod(position, self.lanes)
        index = self.lane_start(lane) + depth
        rank = self.rank_of(index)
        return self.blocks[rank], self.rows(self.blocks[rank])[index - self.bounds[rank]]

    def position(self, block: int, row: int) -> int:
        """Inverse of `locate`."""
        index = self.bounds[self.blocks.index(block)] + self.rows(block).index(row)
        lane = bisect.bisect_right(range(self.lanes), index, key=self.lane_start) - 1
        return (index - self.lane_start(lane)) * self.lanes + lane


class Order:
    """The order of one split of one snapshot in one epoch.

    `segments`: per segment of the snapshot the rows of its blocks of this split; empty ones stay in the list, because
    a segment's number is part of its key.
    """

    def __init__(self, segments: Sequence[Sequence[int]], seed: int = 0, epoch: int = 0, lanes: int = 96) -> None:
        root = hash64(seed & MASK, epoch)
        self.lanes = lanes
        self.segments = [SegmentOrder(sizes, hash64(root, i), lanes) for i, sizes in enumerate(segments)]
        self.first: list[int] = [0, *accumulate(segment.total for segment in self.segments)]
        self.total = self.first[-1]

    def segment_of(self, position: int) -> int:
        """The segment that position p of the epoch lies in; empty segments have no position."""
        return bisect.bisect_right(self.first, position) - 1

    def locate(self, position: int) -> Place:
        """The row that is read at position p of the epoch, 0 ≤ p < total."""
        segment = self.segment_of(position)
        return Place(segment, *self.segments[segment].locate(position - self.first[segment]))

    def position(self, place: Place) -> int:
        """The position at which a row is read: the inverse of `locate`."""
        return self.first[place.segment] + self.segments[place.segment].position(place.block, place.row)
