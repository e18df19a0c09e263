"""Trains two epochs on the demo's photos, which the worker reads and Pillow decodes, on the processor and in an exact way.
Prints a line per step: its number and its loss, all bits of it. Goes on from the checkpoint if there is one.
usage: train.py --root DIR --worker DIR --checkpoint FILE [--readers N] [--die-after STEP]
Exit code 77: there is no PyTorch, neither here nor in MILLRACE_TORCH, which is Debian's by default."""
import argparse
import os
import pathlib
import signal
import sys
import warnings

SIDE, BATCH, EPOCHS, STEPS_PER_CHECKPOINT = 28, 64, 2, 10
WITHOUT_TORCH = 77


def main():
    arguments = argparse.ArgumentParser()
    for name in ("root", "worker", "checkpoint"):
        arguments.add_argument("--" + name, required=True, type=pathlib.Path)
    arguments.add_argument("--readers", type=int, default=0, help="processes that read")
    arguments.add_argument("--die-after", type=int, help="the step after which it is killed, as by kill -9")
    given = arguments.parse_args()
    sys.path.insert(0, str(given.worker))
    if not find_torch():
        print("no PyTorch for Python %d.%d: install it, or name its directory in MILLRACE_TORCH" % sys.version_info[:2])
        return WITHOUT_TORCH
    training = Training(given.root, given.readers)
    if given.checkpoint.exists():
        training.resume(given.checkpoint)
    training.run(given.checkpoint, given.die_after)
    return 0


def find_torch():
    global torch
    warnings.filterwarnings("ignore", "Failed to initialize NumPy")
    sys.path.append(os.environ.get("MILLRACE_TORCH") or "/usr/lib/python3/dist-packages")
    try:
        import torch
    except ImportError:
        return False
    return True


class Training:
    """An autoencoder: 28 by 28 pixels in colour through 64 numbers, so that the loss says something about the photos."""

    def __init__(self, root, readers):
        import millrace
        torch.manual_seed(1)
        torch.set_num_threads(1)
        torch.use_deterministic_algorithms(True)
        pixels = 3 * SIDE * SIDE
        self.model = torch.nn.Sequential(torch.nn.Linear(pixels, 64), torch.nn.Tanh(), torch.nn.Linear(64, pixels))
        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=0.001)
        self.data = millrace.Snapshot.open(root).dataset("train", batch=BATCH, seed=3, columns=["photo"], format="tensors")
        self.loader = millrace.Loader(self.data, readers)
        self.steps = 0

    def run(self, checkpoint, die_after):
        while self.data.epoch < EPOCHS:
            for batch in self.loader:
                self.step(torch.stack([photo(cell) for cell in batch["photo"]]))
                if self.steps % STEPS_PER_CHECKPOINT == 0:
                    self.save(checkpoint)
                if self.steps == die_after:
                    os.kill(os.getpid(), signal.SIGKILL)

    def step(self, photos):
        self.optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(self.model(photos), photos)
        loss.backward()
        self.optimizer.step()
        self.steps += 1
        print(self.steps, float(loss.item()).hex(), flush=True)

    def save(self, checkpoint):
        content = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(),
                   "data": self.data.state_dict(), "steps": self.steps}
        torch.save(content, str(checkpoint) + ".new")
        os.replace(str(checkpoint) + ".new", checkpoint)

    def resume(self, checkpoint):
        content = torch.load(checkpoint)
        self.model.load_state_dict(content["model"])
        self.optimizer.load_state_dict(content["optimizer"])
        self.data.load_state_dict(content["data"])
        self.steps = content["steps"]


def photo(cell):
    """A photo as numbers from 0 to 1, decoded now."""
    image = cell.image().convert("RGB").resize((SIDE, SIDE))
    return torch.frombuffer(bytearray(image.tobytes()), dtype=torch.uint8) / 255


if __name__ == "__main__":
    sys.exit(main())
