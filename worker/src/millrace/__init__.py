"""Opens a snapshot of a Millrace dataset, reads it in an exact shuffled order, and resumes exactly.

    snapshot = millrace.Snapshot.open("out")
    dataset = snapshot.dataset("train", batch=256)
    for batch in dataset:
        ...
    state = dataset.state_dict()
"""

from millrace.cells import AudioCell, Cell, ImageCell, Samples, audio_cells, image_cells
from millrace.dataset import IterableDataset
from millrace.errors import (DamagedError, DecryptionError, MillraceError, MissingPackageError, RefusedError, RevokedError,
                             UnknownNameError)
from millrace.format_preserving import open_format
from millrace.keys import Keys
from millrace.loader import Loader
from millrace.manifest import DataFile
from millrace.order import Order, Place
from millrace.plan import Plan
from millrace.snapshot import Snapshot
from millrace.state import State

__all__ = ["AudioCell", "Cell", "DamagedError", "DataFile", "DecryptionError", "ImageCell", "IterableDataset", "Keys",
           "Loader", "MillraceError", "MissingPackageError", "Order", "Place", "Plan", "RefusedError", "RevokedError",
           "Samples", "Snapshot", "State", "UnknownNameError", "audio_cells", "image_cells", "open_format"]
