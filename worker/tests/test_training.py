"""A small training on a CPU: interrupted and resumed, it has the same losses as without; and readers as processes."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from millrace import Loader, RefusedError, Snapshot
from roots import Root, row, small

pytestmark = pytest.mark.filterwarnings("ignore:This DataLoader will create:UserWarning")
torch: Any = None


@pytest.fixture(autouse=True)
def deterministic(torch: Any) -> None:
    globals()["torch"] = torch
    torch.manual_seed(1)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(1)


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    return Snapshot.open(small(tmp_path / "root", rows=400, group=16, files=3).path)


class Training:
    """Softmax regression from images of 2 by 3 pixels to 3 labels, by stochastic gradient descent with momentum."""

    def __init__(self, snapshot: Snapshot, readers: int, batch: int = 32) -> None:
        torch.manual_seed(7)
        self.model = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(6, 8), torch.nn.Tanh(), torch.nn.Linear(8, 3))
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.05, momentum=0.9)
        self.dataset = snapshot.dataset(batch=batch, lanes=12, columns=["pixels", "label"], format="tensors")
        self.loader = Loader(self.dataset, readers)

    def run(self, epochs: int, stop: int | None = None) -> list[float]:
        """Losses of the steps until the end of `epochs` epochs, or of `stop` steps."""
        losses: list[float] = []
        while self.dataset.epoch < epochs:
            for batch in self.loader:
                losses.append(self.step(batch["pixels"] / 400, batch["label"]))
                if len(losses) == stop:
                    return losses
        return losses

    def step(self, images: Any, labels: Any) -> float:
        self.optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(self.model(images), labels)
        loss.backward()
        self.optimizer.step()
        return float(loss.item())

    def checkpoint(self) -> dict[str, Any]:
        return {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "data": self.dataset.state_dict()}

    def resume(self, checkpoint: dict[str, Any]) -> None:
        self.model.load_state_dict(checkpoint["model"])
        self.optimizer.load_state_dict(checkpoint["optimizer"])
        self.dataset.load_state_dict(checkpoint["data"])


@pytest.mark.parametrize("stop, before, after", [(5, 0, 0), (12, 2, 0), (17, 0, 3)])
def test_two_epochs_interrupted_and_resumed_have_the_same_losses(snapshot: Snapshot, tmp_path: Path, stop: int, before: int,
                                                                 after: int) -> None:
    whole = Training(snapshot, 0).run(epochs=2)
    assert len(whole) == 24 and len(set(whole)) == 24
    interrupted = Training(snapshot, before)
    first = interrupted.run(epochs=2, stop=stop)
    torch.save(interrupted.checkpoint(), tmp_path / "checkpoint.pt")
    resumed = Training(Snapshot.open(snapshot.store.uri, snapshot.id), after)
    resumed.resume(torch.load(tmp_path / "checkpoint.pt"))
    assert first + resumed.run(epochs=2) == whole


@pytest.mark.parametrize("readers", [1, 2, 3, 5])
@pytest.mark.parametrize("rank, world", [(0, 1), (1, 2)])
def test_a_loader_gives_the_same_steps_for_any_number_of_readers(snapshot: Snapshot, readers: int, rank: int, world: int
                                                                 ) -> None:
    def steps(count: int) -> list[list[str]]:
        dataset = snapshot.dataset(batch=14, lanes=12, columns=["_mr_id"], rank=rank, world=world)
        dataset.load_state_dict({**dataset.state_dict(), "g": 290})
        found = [batch.column("_mr_id").to_pylist() for batch in Loader(dataset, count)]
        assert dataset.state.epoch == 1 and dataset.state.g == 0
        return found

    assert steps(readers) == steps(0)


def test_the_state_follows_what_was_handed_out_not_what_was_read_ahead(snapshot: Snapshot) -> None:
    dataset = snapshot.dataset(batch=20, columns=["_mr_id"])
    seen = [dataset.state_dict()["g"] for _ in Loader(dataset, 2, prefetch_factor=4)]
    assert seen == list(range(20, 401, 20))


def test_a_data_loader_of_ones_own_reads_parts(snapshot: Snapshot) -> None:
    dataset = snapshot.dataset(batch=40, columns=["number", "pixels"], format="tensors")
    assert isinstance(dataset, torch.utils.data.IterableDataset)
    parts = [part["number"].tolist() for part in torch.utils.data.DataLoader(dataset, batch_size=None, num_workers=2)]
    whole = [batch["number"].tolist() for batch in snapshot.dataset(batch=40, columns=["number"], format="tensors")]
    assert [sorted(a + b) for a, b in zip(parts[::2], parts[1::2])] == [sorted(step) for step in whole]
    assert dataset.state_dict(steps=3)["g"] == 120


def test_a_run_is_recorded_by_the_training_not_by_workers_of_a_data_loader(snapshot: Snapshot) -> None:
    dataset = snapshot.dataset(batch=40, columns=["_mr_id"], run="own")
    assert len(list(torch.utils.data.DataLoader(dataset, batch_size=None, num_workers=2, collate_fn=str))) == 20
    assert not snapshot.store.exists(".millrace/runs/own.json")
    dataset.state_dict(steps=3)
    assert snapshot.store.read_json(".millrace/runs/own.json")["spans"][0]["to"] == 120


def test_a_loader_records_a_run_at_its_first_step(snapshot: Snapshot) -> None:
    steps = iter(Loader(snapshot.dataset(batch=40, columns=["_mr_id"], run="first"), 2))
    next(steps)
    assert snapshot.store.read_json(".millrace/runs/first.json")["spans"][0]["to"] == 40


def test_a_data_loader_of_ones_own_carries_batches_and_cells(snapshot: Snapshot) -> None:
    import pickle

    options = {"batch": 40, "lanes": 12, "columns": ["number", "image", "tokens", "text"]}
    loader = torch.utils.data.DataLoader(snapshot.dataset(**options), batch_size=None, num_workers=1)
    whole = list(snapshot.dataset(**options))
    assert [batch.to_pylist() for batch in loader] == [batch.to_pylist() for batch in whole]
    assert len(pickle.dumps(next(iter(loader)))) < len(pickle.dumps(whole[0])) / 4
    cells = torch.utils.data.DataLoader(snapshot.dataset(**options, format="tensors"), batch_size=None, num_workers=1)
    for batch, expected in zip(cells, whole, strict=True):
        assert [cell.bytes for cell in batch["image"]] == [image["bytes"] for image in expected["image"].to_pylist()]
        assert [tokens.tolist() for tokens in batch["tokens"]] == expected["tokens"].to_pylist()


def test_readers_are_given_once(snapshot: Snapshot) -> None:
    with pytest.raises(RefusedError, match="readers is 2, the dataset's is 3: give"):
        Loader(snapshot.dataset(batch=4, readers=3), 2)


def test_workers_started_afresh_read_the_same(snapshot: Snapshot) -> None:
    dataset = snapshot.dataset(batch=100, columns=["_mr_id"])
    steps = [batch.num_rows for batch in Loader(dataset, 1, multiprocessing_context="spawn")]
    assert steps == [100] * 4


KILLED = """
import multiprocessing, os, signal, sys
sys.path += sys.argv[3:]
import millrace, torch
dataset = millrace.Snapshot.open(sys.argv[1]).dataset(batch=4, columns=["text"])
options = {"num_workers": 2, "prefetch_factor": 50}
if sys.argv[2] == "ours":
    steps = iter(millrace.Loader(dataset, options.pop("num_workers"), **options))
else:
    steps = iter(torch.utils.data.DataLoader(dataset, batch_size=None, **options))
next(steps)
print(*(child.pid for child in multiprocessing.active_children()), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("loader", ["ours", "torch's"])
def test_readers_end_after_the_training_was_killed(tmp_path: Path, loader: str) -> None:
    root = Root(tmp_path)
    root.snapshot(root.append(root.file([{**row(i), "text": "x" * 20_000} for i in range(400)], 40)))
    command = [sys.executable, "-W", "ignore", "-c", KILLED, str(tmp_path), loader, *sys.path]
    with open(tmp_path / "pids", "w+") as pids:  # no pipe, whose end would be the end of the readers
        assert subprocess.run(command, stdout=pids, stderr=subprocess.DEVNULL, check=False).returncode == -9
    readers = [Path("/proc", pid) for pid in (tmp_path / "pids").read_text().split()]
    assert len(readers) == 2
    end = time.monotonic() + 30
    while any(map(running, readers)):
        assert time.monotonic() < end, "the readers live on"
        time.sleep(0.1)


def running(process: Path) -> bool:
    try:
        return ") Z " not in (process / "stat").read_text()
    except OSError:
        return False


def test_a_damaged_file_is_named_through_a_worker_process(tmp_path: Path) -> None:
    root = Root(tmp_path)
    root.snapshot(root.append(root.file([row(i) for i in range(40)], 10)))
    snapshot = Snapshot.open(tmp_path)
    path = tmp_path / snapshot.files()[0].path
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(Exception, match="part-.*cannot be read"):
        list(Loader(snapshot.dataset(batch=4), 1))
