"""A split of a snapshot as an iterable of steps, in an exact order that can be resumed anywhere."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from millrace.arguments import Mistakes, of_type, type_of, whole
from millrace.description import Description
from millrace.errors import RefusedError, UnknownNameError
from millrace.keys import Keys
from millrace.memory import use_jemalloc
from millrace.orphans import end_with
from millrace.plan import Plan
from millrace.reading import Source
from millrace.runs import RunRecord, check_name
from millrace.state import State, check_newer
from millrace.store import Store
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
    records what was read: at the first step of a loop, at the end of an epoch, at `advance` and at every `state_dict`
    (with a `DataLoader` of your own at `state_dict` and `advance` only).

    Wrong arguments raise `RefusedError`, `UnknownNameError` or `DecryptionError` here, before anything is read; several
    of different kinds one `MillraceError`, whose `mistakes` holds them.
    With torch it is a `torch.utils.data.IterableDataset` (use `DataLoader(…, batch_size=None)` or `millrace.Loader`),
    without it a plain iterable.
    """

    def __init__(self, snapshot: Snapshot, split: str = "train", *, batch: int, rank: int = 0, world: int = 1,
                 readers: int = 1, reader: int = 0, tail: str = "drop", seed: int = 0, lanes: int = 96, epoch: int = 0,
                 columns: Sequence[str] | None = None, format: str = "arrow",
                 fill: Mapping[str, float | int | bool] | None = None, keys: Keys | None = None, prefetch: int = 2,
                 check_pages: bool = True, run: str | None = None) -> None:
        mistakes = Mistakes()
        attempt, description = mistakes.attempt, snapshot.description
        attempt(_check_kinds, format, prefetch, check_pages)
        self._tensors: Tensors | None = attempt(_tensors, description, format, fill)
        self.plan: Plan = attempt(Plan, batch, rank, world, readers, reader, tail)
        self._state: State = attempt(State, snapshot.id, split, seed, lanes, epoch, 0)
        self._run: RunRecord | None = attempt(_run_record, snapshot.store, run, rank)
        segments, chosen = attempt(snapshot.segments, split), attempt(description.chosen, columns)
        opened = attempt(_check_keys, keys)
        if segments is not None and chosen and opened:
            self._source: Source = attempt(Source, snapshot.store, description, segments, chosen, keys, prefetch, check_pages)
        if self.plan and segments is not None:
            attempt(self.plan.check_a_step, split, snapshot.rows(split))
        mistakes.raise_all()
        use_jemalloc()
        self.snapshot = snapshot

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
        first = True
        for step in steps:
            self._read_until(self._state.g + self.plan.batch)
            if first:
                self._write_run()
            first = False
            moved = self._state
            yield step
            if self._state is not moved:
                raise RefusedError("the state was replaced within a loop over the dataset: start a new loop")
        self._write_run()
        self._state = replace(self._state, epoch=self._state.epoch + 1, g=0)

    def formatted(self, batch: pa.RecordBatch) -> Any:
        """The batch in this dataset's format."""
        return self._tensors.of(batch) if self._tensors else batch

    def _read_until(self, end: int) -> None:
        if self._run:
            self._run.read(self._state, end, self.plan.batch)
        self._state = replace(self._state, g=min(end, self.rows))

    def _write_run(self) -> None:
        if self._run and not get_worker_info():  # a torch worker knows its part only: the training's process records
            self._run.write()

    def state_dict(self, steps: int = 0) -> dict[str, Any]:
        """The state after the step that was handed out last: 7 values, valid at any world size, readers and batch.

        steps: whole steps trained on that this object did not see, because a `DataLoader` of your own read it in
        worker processes (`millrace.Loader` needs none). Writes the run record, if the dataset has a run.
        """
        if steps:
            self._read_until(self._state.g + steps * self.plan.batch)
        self._write_run()
        return self._state.to_dict()

    def load_state_dict(self, state: Mapping[str, Any]) -> None:
        """Goes on where the state was taken. Raises `RefusedError` if it is of another snapshot, split or format."""
        loaded = State.of(state)
        loaded.check(self.snapshot.id, self._state.split, self.rows, self.snapshot.has(loaded.snapshot_id))
        self._state = loaded

    def advance(self, to: Snapshot | str = "LATEST") -> None:
        """Goes on within the epoch on a newer snapshot, given as such, or by tag or id: its rows come after the old.

        Raises `RefusedError` unless the old segments are a prefix of the new ones. A running loop ends with an error:
        start a new one. The run record is written, and gets a new span with the next step.
        """
        if not isinstance(to, (str, type(self.snapshot))):
            raise RefusedError(f"to must be a snapshot, a tag or an id, got {type_of(to)}")
        snapshot = type(self.snapshot).open(self.snapshot.store.uri, to) if isinstance(to, str) else to
        if snapshot.description.features != self.snapshot.description.features:
            raise RefusedError(f"advance refused: {snapshot.store} has other columns than {self.snapshot.store}: it is "
                               "another dataset")
        check_newer(self.snapshot.manifest, snapshot.manifest)
        self._write_run()
        self._state = self._state.advance(self.snapshot.manifest.segments, snapshot.manifest)
        self._source = replace(self._source, store=snapshot.store, segments=snapshot.segments(self._state.split))
        self.snapshot = snapshot


def _check_kinds(format: str, prefetch: int, check_pages: bool) -> None:
    mistakes = Mistakes()
    if format not in FORMATS:
        mistakes.add(UnknownNameError(f"format {format!r} is unknown: the formats are {', '.join(FORMATS)}"))
    mistakes.attempt(whole, "prefetch", prefetch, 0)
    mistakes.attempt(of_type, "check_pages", check_pages, bool, "True or False")
    mistakes.raise_all()


def _tensors(description: Description, format: str, fill: Mapping[str, float | int | bool] | None) -> Tensors | None:
    of_type("fill", fill, (Mapping, type(None)), "a dict of column to value")
    return Tensors(description, fill) if format == "tensors" else None


def _run_record(store: Store, run: str | None, rank: int) -> RunRecord | None:
    if run is not None:
        check_name(run)
    return RunRecord(store, run) if run is not None and rank == 0 else None


def _check_keys(keys: Keys | None) -> bool:
    of_type("keys", keys, (Keys, type(None)), "what millrace.Keys.load(path) returns")
    return True
