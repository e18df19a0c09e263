"""Makes the dataset that the model expects, damages it in every way that the ledger must see, and asks that it is seen.
usage: test_ledger.py --readers DIR"""
import argparse
import collections
import datetime
import io
import json
import pathlib
import subprocess
import sys
import tempfile

import pyarrow as pa
import pyarrow.parquet as pq
from PIL import Image

import model
import records

HERE = pathlib.Path(__file__).parent
DATA_KEY, PSEUDONYM_KEY = bytes(range(32)), bytes(range(32, 64))
EXPORT = {
    "format": "millrace-keys/1", "dataset": "ledger",
    "epochs": [{"epoch": 0, "from": "1970-01-01T00:00:00Z", "to": None, "key_id": 1, "data_key": DATA_KEY.hex()}],
    "domains": [{"domain": "customers", "key_id": 2, "token_key": "00" * 64, "pseudonym_key": PSEUDONYM_KEY.hex()}],
}
MEDIA = pa.struct([("bytes", pa.binary()), ("path", pa.string())])
SCHEMA = pa.schema([
    ("_mr_id", pa.string()), ("id", pa.int64()), ("text", pa.string()), ("amount", pa.float64()), ("customer", pa.string()),
    ("secret", pa.binary()), ("at", pa.timestamp("us", "UTC")), ("mood", pa.int64()), ("scores", pa.list_(pa.int32())),
    ("vector", pa.list_(pa.float32(), 3)), ("photo", MEDIA)])


def png(size, pixels):
    out = io.BytesIO()
    Image.frombytes("RGB", size, pixels).save(out, "PNG")
    return out.getvalue()


def cells(row_id, row, cipher):
    """A row of the model as a job would write it."""
    origin = row_id.rsplit("/", 1)[0]
    made = dict(row, _mr_id=row_id, at=datetime.datetime.fromtimestamp(row["at"] / 1e6, datetime.timezone.utc))
    if row["secret"] is not None:
        made["secret"] = cipher.encrypt(DATA_KEY, 1, 0, "ledger", "secret", origin, cipher.TEXT, row["secret"].encode())
    if row["photo"]:
        made["photo"] = {"bytes": png(*row["photo"]), "path": None}
    return made


def reject(origin, why):
    (topic, partition, offset), (step, reason) = origin.split("/"), why.split(".")
    return {"topic": topic, "partition": int(partition), "offset": int(offset), "sub": 0, "step": step, "reason": reason}


class Made:
    """A dataset, its rejects in two files, its input and its ledger."""

    def __init__(self, folder, cipher):
        self.folder, self.root = folder, folder / "root"
        records.write(folder / "input.jsonl", 300, 5)
        (folder / "export.json").write_text(json.dumps(EXPORT))
        lines = (folder / "input.jsonl").read_text(encoding="utf-8").splitlines()
        acks = {n: "ledger/%d/%d" % (n % 3, n // 3) for n in range(len(lines))}
        (folder / "acks").write_text("".join("%d\t%s\n" % one for one in acks.items()))
        self.rows, self.rejects, self.told = {}, collections.Counter(), []
        for number, line in enumerate(lines):
            why = model.rejected(line)
            self.rejects.update([why] if why else [])
            self.told += [reject(acks[number], why)] if why else []
            self.rows.update({} if why else model.rows(line, acks[number], PSEUDONYM_KEY))
        self.rows = {row_id: cells(row_id, row, cipher) for row_id, row in self.rows.items()}
        self.consumed, self.held, self.cipher = len(lines), 0, cipher

    def write(self):
        (self.folder / "rejects").mkdir()
        for n in range(2):
            lines = [json.dumps(one) + "\n" for one in self.told[n::2]]
            (self.folder / "rejects" / ("rejects-%d.jsonl" % n)).write_text("".join(lines))
        entries = []
        for split, _ in model.SPLITS:
            rows = [{k: v for k, v in row.items() if k != "split"} for row in self.rows.values() if row["split"] == split]
            path = "data/%s/part-0000000000000000-00000000.parquet" % split
            (self.root / path).parent.mkdir(parents=True)
            pq.write_table(pa.Table.from_pylist(rows, SCHEMA), self.root / path)
            entries.append({"path": path, "rows": len(rows)})
        commits = self.root / ".millrace/commits"
        commits.mkdir(parents=True)
        append = {"seq": 0, "kind": "append", "append": 0, "add": entries, "remove": [], "held": self.held,
                  "counts": {"consumed": self.consumed, "added": 0, "rejected": self.rejects}}
        (commits / ("%020d.json" % 0)).write_text(json.dumps(append))

    def any(self, fits=lambda row: True):
        return next(row_id for row_id, row in self.rows.items() if fits(row))


def lose(made):
    del made.rows[made.any()]


def double(made):
    made.rows["again"] = dict(made.rows[made.any()])


def invent(made):
    made.rows["new"] = dict(made.rows[made.any()], _mr_id="ledger/0/999999/0")


def change(column, value):
    def damage(made):
        made.rows[made.any(lambda row: row[column] is not None and row[column] != value)][column] = value
    return damage


def swap_secrets(made):
    first = made.any(lambda row: row["secret"])
    other = made.any(lambda row: row["secret"] and row["_mr_id"].rsplit("/", 1)[0] != first.rsplit("/", 1)[0])
    made.rows[first]["secret"], made.rows[other]["secret"] = made.rows[other]["secret"], made.rows[first]["secret"]


def unflip(made):
    first = made.any(lambda row: row["photo"] and row["_mr_id"].endswith("/0"))
    made.rows[first[:-1] + "1"]["photo"] = made.rows[first]["photo"]


def misplace(made):
    made.rows[made.any(lambda row: row["split"] == "train")]["split"] = "validation"


def miscount(made):
    made.consumed -= 1


def misjudge(made):
    made.rejects["keep_by_length.too_short"] += 1


def untold(made):
    made.told.pop()


def told_twice(made):
    made.told.append(made.told[0])


def told_otherwise(made):
    made.told[0] = dict(made.told[0], reason="failed")


def told_of_a_row(made):
    made.told.append(reject(made.any().rsplit("/", 1)[0], "intake.not_json"))


def told_instead(made):
    made.told[0] = dict(made.told[0], offset=999999)


def half_a_line(made):
    with open(made.folder / "rejects/rejects-0.jsonl", "a") as out:
        out.write('{"topic":"led')


def not_yet_visible(made):
    """No damage: a file of a checkpoint that was never completed."""
    (made.folder / "rejects/.rejects-2.jsonl.inprogress.0").write_text('{"topic":"led')


def hold(made):
    made.held = 1


def stray(made):
    (made.root / "data/train/part-0000000000000000-00000001.parquet").write_bytes(b"")


def scratch(made):
    (made.root / ".millrace/tmp").mkdir(parents=True)
    (made.root / ".millrace/tmp/piece").write_bytes(b"")


BEFORE = {
    "a lost row": lose, "a row twice": double, "a row that nobody sent": invent, "another text": change("text", "other"),
    "another number": change("amount", 0.123), "another pseudonym": change("customer", "0" * 32),
    "a secret missing": change("secret", None), "cells of two records swapped": swap_secrets,
    "another label": change("mood", 2), "another list": change("scores", [1, 2, 3, 4, 5]),
    "another tensor": change("vector", [0.0, 0.5, 9.0]), "a copy that is not flipped": unflip,
    "the wrong split": misplace, "a record not counted": miscount, "a reject that was none": misjudge, "rows held": hold,
    "a reject not told": untold, "a reject told twice": told_twice, "a reject told with another reason": told_otherwise,
    "a row told as a reject": told_of_a_row, "a reject of a record that nobody sent": told_instead,
}
AFTER = {"a stray file": stray, "scratch left": scratch, "half a line of rejects": half_a_line}


def ledger(cipher, readers, before=None, after=None):
    """How ledger.py ends over the dataset with this damage."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        made = Made(folder, cipher)
        if before:
            before(made)
        made.write()
        if after:
            after(made)
        command = [sys.executable, str(HERE / "ledger.py"), "--root", str(made.root),
                   "--rejects", str(folder / "rejects"), "--input", str(folder / "input.jsonl"),
                   "--ledger", str(folder / "acks"), "--keys", str(folder / "export.json"), "--readers", readers]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--readers", required=True)
    readers = arguments.parse_args().readers
    sys.path.insert(0, readers)
    import cipher_reference as cipher

    whole = ledger(cipher, readers, after=not_yet_visible)
    missed = [] if whole.returncode == 0 else ["the undamaged dataset is accused: " + whole.stdout]
    for what, damage in BEFORE.items():
        ended = ledger(cipher, readers, before=damage)
        missed += [] if ended.returncode == 1 and "LEDGER" in ended.stdout else [what]
    for what, damage in AFTER.items():
        ended = ledger(cipher, readers, after=damage)
        missed += [] if ended.returncode == 1 and "LEDGER" in ended.stdout else [what]
    for what in missed:
        print("NOT SEEN " + what)
    print("ledger's own test: %d damages, %d not seen" % (len(BEFORE) + len(AFTER), len(missed)))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
