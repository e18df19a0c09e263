"""A split of a snapshot as an iterable of steps, in an exact order that can be resumed anywhere."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from millrace.errors import RefusedError, UnknownNameError
from millrace.keys import Keys
from millrace.memory import use_jemalloc
from millrace.orphans import end_with
from millrace.plan import Plan
from millrace.reading import Source
from millrace.runs import RunRecord
from millrace.state import State
from millrace.tensors import Tensors
from millrace.transfer import packed, unpacked

if TYPE_CHECKING:
    from millrace.snapshot import Snapshot

try:
    from torch.utils.data import IterableDataset as TorchDataset
    from torch.utils.data import get_worker_info
except ImportError:
    TorchDataset = object
    get_worker_info = lambda: None  # noqa: E731

FORMATS = ("arrow", "tensors")


class IterableDataset(TorchDataset):  # type: ignore[misc]
    """This rank's rows of every step of an epoch, from the state on; then the next epoch's.

    snapshot, split: what is read. batch: rows of a step over all ranks, a multiple of `world`; a rank gets
    batch / world of them. rank, world: of the training. readers, reader: the part of a rank's rows, if its readers are
    processes of your own; in a worker of a torch `DataLoader` they are the worker's. tail: `drop` leaves out the rows
    that fill no step, `wrap` fills the last step from the start. seed, lanes, epoch: of the order (contract section 9);
    more lanes mix better and hold more memory. columns: all by default. format: `arrow` gives `pyarrow.RecordBatch`,
    `tensors` a dict (see `Tensors`). fill: column → what stands for null in a tensor. keys: to open ciphertext.
    prefetch: windows read ahead by a thread. check_pages: refuse pages with a wrong CRC. run: id under which rank 0
    records what was read, at every `state_dict`.

    Wrong arguments raise `RefusedError`, `UnknownNameError` or `DecryptionError` here, before anything is read.
    With torch it is a `torch.utils.data.IterableDataset` (use `DataLoader(…, batch_size=None)` or `millrace.Loader`),
    without it a plain iterable.
    """

    def __init__(self, snapshot: Snapshot, split: str = "train", *, batch: int, rank: int = 0, world: int = 1,
                 readers: int = 1, reader: int = 0, tail: str = "drop", seed: int = 0, lanes: int = 96, epoch: int = 0,
                 columns: Sequence[str] | None = None, format: str = "arrow",
                 fill: Mapping[str, float | int | bool] | None = None, keys: Keys | None = None, prefetch: int = 2,
                 check_pages: bool = True, run: str | None = None) -> None:
        if format not in FORMATS:
            raise UnknownNameError(f"format {format!r} is unknown: the formats are {', '.join(FORMATS)}")
        if prefetch < 0:
            raise RefusedError(f"prefetch is {prefetch}: it must be at least 0")
        use_jemalloc()
        self.snapshot = snapshot
        self.plan = Plan(batch, rank, world, readers, reader, tail)
        self._source = Source(snapshot.store, snapshot.description, snapshot.segments(split),
                              snapshot.description.chosen(columns), keys, prefetch, check_pages)
        self._tensors = Tensors(snapshot.description, fill) if format == "tensors" else None
        self._state = State(snapshot.id, split, seed, lanes, epoch, 0)
        self._run = RunRecord(snapshot.store, run) if run is not None and rank == 0 else None

    @property
    def state(self) -> State:
        """Where the next step starts."""
        return self._state

    @property
    def epoch(self) -> int:
        """The epoch that the next step is in."""
        return self._state.epoch

    @property
    def rows(self) -> int:
        """Rows of the split, over all ranks."""
        return self._source.total

    @property
    def steps(self) -> int:
        """Steps from the state to the end of its epoch; the same for every rank."""
        return self.plan.steps(self.rows, self._state.g)

    def __iter__(self) -> Iterator[Any]:
        if get_worker_info():
            end_with(os.getppid())
        for part in self.walk(self.parts(self.here())):
            yield self.formatted(unpacked(packed(part)) if get_worker_info() else part)

    def here(self) -> Plan:
        """The plan in this process: in a worker of a torch `DataLoader` the worker is the reader."""
        worker = get_worker_info()
        if worker is None:
            return self.plan
        if self.plan.readers not in (1, worker.num_workers):
            raise RefusedError(f"readers is {self.plan.readers}, the DataLoader has {worker.num_workers} workers: leave "
                               "readers out")
        return replace(self.plan, readers=worker.num_workers, reader=worker.id)

    def parts(self, plan: Plan) -> Iterator[pa.RecordBatch]:
        """A reader's rows of each step, from the state on, without moving it."""
        return self._source.steps(self._state, plan)

    def walk(self, steps: Iterator[Any]) -> Iterator[Any]:
        """Hands out steps and moves the state over each, then to the next epoch."""
        for step in steps:
            self._read_until(self._state.g + self.plan.batch)
            moved = self._state
            yield step
            if self._state is not moved:
                raise RefusedError("the state was replaced within a loop over the dataset: start a new loop")
        self._state = replace(self._state, epoch=self._state.epoch + 1, g=0)

    def formatted(self, batch: pa.RecordBatch) -> Any:
        """The batch in this dataset's format."""
        return self._tensors.of(batch) if self._tensors else batch

    def _read_until(self, end: int) -> None:
        if self._run:
            self._run.read(self._state, end, self.plan.batch)
        self._state = replace(self._state, g=min(end, self.rows))

    def state_dict(self, steps: int = 0) -> dict[str, Any]:
        """The state after the step that was handed out last: 7 values, valid at any world size, readers and batch.

        steps: whole steps trained on that this object did not see, because a `DataLoader` of your own read it in
        worker processes (`millrace.Loader` needs none). Writes the run record, if the dataset has a run.
        """
        if steps:
            self._read_until(self._state.g + steps * self.plan.batch)
        if self._run:
            self._run.write()
        return self._state.to_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Goes on where the state was taken. Raises `RefusedError` if it is of another snapshot, split or format."""
        loaded = State.of(state)
        loaded.check(self.snapshot.id, self._state.split, self.rows)
        self._state = loaded

    def advance(self, to: Snapshot | str = "LATEST") -> None:
        """Goes on within the epoch on a newer snapshot, given as such, or by tag or id: its rows come after the old.

        Raises `RefusedError` unless the old segments are a prefix of the new ones. A running loop ends with an error:
        start a new one. The run record gets a new span.
        """
        snapshot = type(self.snapshot).open(self.snapshot.store.uri, to) if isinstance(to, str) else to
        if snapshot.description.features != self.snapshot.description.features:
            raise RefusedError(f"advance refused: {snapshot.store!r} has other columns than {self.snapshot.store!r}: it is "
                               "another dataset")
        self._state = self._state.advance(self.snapshot.manifest.segments, snapshot.manifest)
        self._source = replace(self._source, store=snapshot.store, segments=snapshot.segments(self._state.split))
        self.snapshot = snapshot
