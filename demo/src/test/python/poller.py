"""A reader that looks at a dataset all the while: every file under data/ must be whole when it is first seen, and must
never change while it stands there."""
import hashlib
import io
import threading

import pyarrow.fs
import pyarrow.parquet as pq

GONE = ("NO_SUCH_KEY", "RESOURCE_NOT_FOUND")  # as Arrow calls a 404 of a GET, with a body and without


class Poller(threading.Thread):
    def __init__(self, filesystem, root):
        super().__init__(daemon=True)
        self.filesystem, self.root = filesystem, root
        self.seen, self.faults, self.looks = {}, [], 0
        self.ended = threading.Event()

    def run(self):
        try:
            while not self.ended.wait(0.02):
                self.look(again=False)
        except Exception as failed:  # a reader that has stopped looking sees nothing
            self.faults.append("the reader failed: %s" % failed)

    def end(self):
        """What was wrong; every file that still stands is read once more."""
        self.ended.set()
        self.join()
        self.look(again=True)
        return self.faults

    def look(self, again):
        self.looks += 1
        selector = pyarrow.fs.FileSelector(self.root + "/data", recursive=True, allow_not_found=True)
        for info in self.filesystem.get_file_info(selector):
            # the S3 server of the tests lists what it is writing, under a name with something behind it
            if info.path.endswith(".parquet") and (again or info.path not in self.seen):
                self.read(info.path)

    def read(self, path):
        try:
            with self.filesystem.open_input_stream(path) as stream:
                content = stream.read()
        except OSError as refused:
            if isinstance(refused, FileNotFoundError) or any(gone in str(refused) for gone in GONE):
                return  # a job took back what it had not committed, or the store renamed what it was writing
            raise
        digest = hashlib.sha256(content).hexdigest()
        if self.seen.setdefault(path, digest) != digest:
            self.faults.append("%s has changed" % path)
        try:
            pq.read_metadata(io.BytesIO(content))
        except Exception as broken:  # whatever it is, the file is not whole
            self.faults.append("%s is not whole (%s)" % (path, type(broken).__name__))
