"""Records for the acceptance, and what must have become of each."""
import collections
import json
import random

import pyarrow.parquet

MARKER = "moves time on, number "


def write(path, first, count, seed):
    """Records with numbers of their own; every tenth or so is too short or repeats a text."""
    chance = random.Random(seed)
    with open(path, "w") as out:
        for number in range(first, first + count):
            text = "  what customer %d wrote" % (number if chance.random() < 0.95 else first + chance.randrange(number - first + 1))
            text = text if chance.random() < 0.95 else "short"
            out.write(json.dumps({"id": number, "user": "user-%d" % chance.randrange(500), "text": text}) + "\n")
    return path


def write_markers(path, first, count=40):
    """Rows that wait for time to go on are let go by these; they are counted like all others."""
    with open(path, "w") as out:
        for number in range(first, first + count):
            out.write(json.dumps({"id": number, "user": "user-%d" % number, "text": MARKER + str(number)}) + "\n")
    return path


def acknowledged(ledgers):
    """Origins of all records that the broker has."""
    origins = [line.split("\t")[1] for ledger in ledgers for line in ledger.read_text().splitlines()]
    assert len(origins) == len(set(origins))
    return set(origins)


def commits(place):
    return [json.loads(path.read_text()) for path in sorted((place / "dataset/.millrace/commits").glob("*.json"))]


def rows(place):
    """Of the files that manifests name, and of no other."""
    found = []
    for commit in commits(place):
        for entry in commit["add"]:
            split = entry["path"].split("/")[1]
            table = pyarrow.parquet.read_table(str(place / "dataset" / entry["path"]), partitioning=None)
            assert table.num_rows == entry["rows"], entry["path"]
            found += [dict(row, split=split) for row in table.to_pylist()]
    return found


def rejects(place):
    """Of finished files only; names of files in progress begin with a dot."""
    lines = [line for path in (place / "rejects").rglob("*.jsonl") if not path.name.startswith(".")
             for line in path.read_text().splitlines()]
    return [json.loads(line) for line in lines]


def origin(reject):
    return "{topic}/{partition}/{offset}".format(**reject)


def outcomes(place):
    """Origin → how often it stands in rows or finished rejects."""
    kept = [row["_mr_id"].rsplit("/", 1)[0] for row in rows(place)]
    return collections.Counter(kept + [origin(reject) for reject in rejects(place)])


def settled(place, origins):
    """True once each of these records is a row or a reject, each once; raises if one is there twice."""
    found = outcomes(place)
    twice = [name for name, count in found.items() if count > 1]
    if twice:
        raise SystemExit("%d records stand twice, for instance %s" % (len(twice), twice[0]))
    return origins <= set(found)


def table(place, origins):
    """Rows and rejects of these records, as sortable text without what differs between runs."""
    kept = [json.dumps(row, sort_keys=True) for row in rows(place) if row["_mr_id"].rsplit("/", 1)[0] in origins]
    gone = [json.dumps({key: reject[key] for key in ("step", "reason")} | {"origin": origin(reject)}, sort_keys=True)
            for reject in rejects(place) if origin(reject) in origins]
    return sorted(kept), sorted(gone)
