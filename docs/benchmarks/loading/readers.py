"""The readers side by side: each opens its layout, hands out shuffled batches and, where it can, a state to go on from."""
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from layouts import parquet_files
from rows import TOKENS, RowSet

SEED = 5


class Reader:
    """`home`: the directory of a set's layouts. A reader opens when it is made.

    `how`: how it shuffles, for the page. `batches` reads one epoch from the state on. `state` is to be JSON; None where
    there is none.
    """

    how = ""
    resumes = True

    def __init__(self, rows: RowSet, home: Path, batch: int) -> None:
        self.rows, self.home, self.batch = rows, home, batch
        self.open()

    def open(self) -> None: ...

    def batches(self) -> Iterator[Any]:
        raise NotImplementedError

    def state(self) -> Any:
        return None

    def load(self, state: Any) -> None: ...

    def size(self, batch: Any) -> int:
        return len(batch)

    def numbers(self, batch: Any) -> list[int]:
        """The rows' numbers, to check what was read; not measured."""
        if isinstance(batch, list):
            return [int(row["number"] if self.rows.name == "text" else row[0]) for row in batch]
        column = batch["number" if self.rows.name == "text" else "tokens"] if hasattr(batch, "keys") else batch
        return column.tolist() if self.rows.name == "text" else [int(row[0]) for row in column]


class ArrowBatches(Reader):
    """Batches are record batches or tables of Arrow."""

    def size(self, batch: Any) -> int:
        return batch.num_rows

    def numbers(self, batch: Any) -> list[int]:
        if self.rows.name == "text":
            return batch.column("number").to_pylist()
        column = batch.column("tokens")
        column = column.combine_chunks() if hasattr(column, "combine_chunks") else column
        return column.flatten().to_numpy(zero_copy_only=False)[::TOKENS].tolist()


class Millrace(ArrowBatches):
    how = "exact order, 96 lanes"
    format = "arrow"

    def open(self) -> None:
        import millrace
        snapshot = millrace.Snapshot.open(str(self.home / "root"))
        self._dataset = snapshot.dataset("train", batch=self.batch, columns=self.rows.columns, seed=SEED, format=self.format)

    def batches(self) -> Iterator[Any]:
        return iter(self._dataset)

    def state(self) -> Any:
        return self._dataset.state_dict()

    def load(self, state: Any) -> None:
        self._dataset.load_state_dict(state)


class MillraceTensors(Millrace):
    format = "tensors"

    def size(self, batch: Any) -> int:
        return len(batch[self.rows.columns[0]])

    def numbers(self, batch: Any) -> list[int]:
        return Reader.numbers(self, batch)


class ArrowScan(ArrowBatches):
    how = "none: file order"
    resumes = False

    def batches(self) -> Iterator[Any]:
        import pyarrow.dataset
        files = pyarrow.dataset.dataset(parquet_files(self.home / "root"))
        return files.to_batches(columns=self.rows.columns, batch_size=self.batch)


class ArrowByHand(ArrowBatches):
    """What a user writes who has PyArrow only: row groups in random order, the rows of one in random order."""

    how = "row groups, then the rows of one"
    resumes = False

    def batches(self) -> Iterator[Any]:
        import numpy as np
        import pyarrow.parquet as pq
        draw = np.random.default_rng(SEED)
        files = [pq.ParquetFile(file) for file in parquet_files(self.home / "root")]
        groups = [(file, group) for file in files for group in range(file.num_row_groups)]
        for at in draw.permutation(len(groups)):
            file, group = groups[at]
            table = file.read_row_group(group, columns=self.rows.columns)
            table = table.take(draw.permutation(table.num_rows)).combine_chunks()
            for first in range(0, table.num_rows, self.batch):
                yield table.slice(first, self.batch)


class HuggingFaceStream(ArrowBatches):
    """Row groups of Parquet, a buffer of rows out of which it draws. The state has no buffer: what is in it is lost."""

    how = "files, then a buffer of 10,000 rows"
    format: str | None = "arrow"

    def open(self) -> None:
        import datasets
        stream = datasets.load_dataset("parquet", data_files=parquet_files(self.home / "root"), split="train",
                                       streaming=True, columns=self.rows.columns)
        self._stream = stream.with_format(self.format).shuffle(seed=SEED, buffer_size=10_000)

    def batches(self) -> Iterator[Any]:
        return self._stream.iter(self.batch)

    def state(self) -> Any:
        return self._stream.state_dict()

    def load(self, state: Any) -> None:
        self._stream.load_state_dict(state)


class HuggingFaceStreamRows(HuggingFaceStream):
    """The same as it comes without `with_format`: columns of Python values."""

    format = None

    def size(self, batch: Any) -> int:
        return len(batch[self.rows.columns[0]])

    def numbers(self, batch: Any) -> list[int]:
        return batch["number"] if self.rows.name == "text" else [row[0] for row in batch["tokens"]]


class HuggingFaceArrow(ArrowBatches):
    """Its copy of the rows as Arrow, mapped; the permutation is computed when it is opened. State: rows to skip.

    It hands out slices of one row each, whose bytes nobody has read yet: put together, as the others' batches are.
    """

    how = "all rows"

    def open(self) -> None:
        import datasets
        table = datasets.load_dataset("parquet", data_files=parquet_files(self.home / "root"), split="train",
                                      columns=self.rows.columns, cache_dir=str(self.home / "arrow"))
        self._shuffled = table.with_format("arrow").shuffle(seed=SEED, keep_in_memory=True)
        self._read = 0

    def batches(self) -> Iterator[Any]:
        for batch in self._shuffled.skip(self._read).iter(self.batch):
            self._read += batch.num_rows
            yield batch.combine_chunks()
        self._read = 0

    def state(self) -> Any:
        return self._read

    def load(self, state: Any) -> None:
        self._read = state


class LitData(Reader):
    how = "chunks, then 256 rows beside each other"
    window: int | str | None = None

    def open(self) -> None:
        import litdata
        self._loader = litdata.StreamingDataLoader(self.dataset(litdata), batch_size=self.batch, num_workers=0)

    def dataset(self, litdata: Any) -> Any:
        loader = litdata.TokensLoader(block_size=TOKENS) if self.rows.name == "tokens" else None
        return litdata.StreamingDataset(str(self.home / "litdata"), item_loader=loader, shuffle=True, seed=SEED,
                                        item_shuffle_window=self.window)

    def batches(self) -> Iterator[Any]:
        return iter(self._loader)

    def state(self) -> Any:
        return self._loader.state_dict()

    def load(self, state: Any) -> None:
        self._loader.load_state_dict(state)

    def size(self, batch: Any) -> int:
        return len(batch["text"] if isinstance(batch, dict) and "text" in batch else self._tokens(batch))

    @staticmethod
    def _tokens(batch: Any) -> Any:
        return batch["tokens"] if isinstance(batch, dict) else batch


class LitDataFull(LitData):
    how = "chunks, then the rows of one"
    window = "full"


class LitDataRows(LitData):
    """Rows as its dataset hands them out, without its loader's collating into tensors."""

    resumes = False

    def open(self) -> None:
        import litdata
        self._dataset = self.dataset(litdata)

    def batches(self) -> Iterator[Any]:
        rows = []
        for row in self._dataset:
            rows.append(row)
            if len(rows) == self.batch:
                yield rows
                rows = []
        if rows:
            yield rows

    def state(self) -> Any:
        return None

    def size(self, batch: Any) -> int:
        return len(batch)


class LitDataParquet(LitData):
    how = "files, then 256 rows beside each other"

    def open(self) -> None:
        import litdata
        self._loader = litdata.StreamingDataLoader(self.dataset(litdata), batch_size=self.batch, num_workers=0,
                                                   collate_fn=None if self.rows.name == "text" else list)

    def dataset(self, litdata: Any) -> Any:
        from litdata.streaming.item_loader import ParquetLoader
        loader = ParquetLoader(columns=self.rows.columns)
        return litdata.StreamingDataset(str(self.home / "litdata-index"), item_loader=loader, shuffle=True, seed=SEED,
                                        item_shuffle_window=self.window)

    def size(self, batch: Any) -> int:
        return len(batch) if isinstance(batch, list) else super().size(batch)

    def numbers(self, batch: Any) -> list[int]:
        return [row["tokens"][0] for row in batch] if isinstance(batch, list) else super().numbers(batch)


class Mosaic(Reader):
    how = "all rows (py1e, blocks of 262,144)"

    def open(self) -> None:
        from streaming import StreamingDataLoader, StreamingDataset
        dataset = StreamingDataset(local=str(self.home / "mds"), shuffle=True, shuffle_seed=SEED, batch_size=self.batch)
        self._loader = StreamingDataLoader(dataset, batch_size=self.batch, num_workers=0)

    def batches(self) -> Iterator[Any]:
        return iter(self._loader)

    def state(self) -> Any:
        return self._loader.state_dict()

    def load(self, state: Any) -> None:
        self._loader.load_state_dict(state)

    def size(self, batch: Any) -> int:
        return len(batch[self.rows.columns[0]])


READERS = {
    "Millrace, Arrow batches": Millrace,
    "Millrace, tensors": MillraceTensors,
    "PyArrow, no shuffle": ArrowScan,
    "PyArrow, by hand": ArrowByHand,
    "Hugging Face, Parquet, Arrow batches": HuggingFaceStream,
    "Hugging Face, Parquet": HuggingFaceStreamRows,
    "Hugging Face, its Arrow files": HuggingFaceArrow,
    "LitData, its chunks": LitData,
    "LitData, its chunks, full shuffle": LitDataFull,
    "LitData, its chunks, rows uncollated": LitDataRows,
    "LitData, Parquet": LitDataParquet,
    "MosaicML, MDS": Mosaic,
}
