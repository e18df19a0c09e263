"""Holds a dataset against the model and the ledger of acknowledged records: nothing lost, nothing twice, nothing wrong.
usage: ledger.py --root DIR --rejects DIR --input FILE.jsonl --ledger FILE --keys EXPORT.json --readers DIR [--duplicates]"""
import argparse
import collections
import json
import pathlib
import sys

import pyarrow.parquet as pq

import model

problems = []


def check(good, text):
    if not good and len(problems) < 40:
        problems.append(text)


def commits(root):
    return [json.loads(p.read_text()) for p in sorted((root / ".millrace/commits").glob("*.json"))]


def live(manifests):
    """Files and appends in force after all commits, by the contract's section 4."""
    files, appends = {}, []
    for commit in manifests:
        for path in commit.get("remove", []):
            del files[path]
        for entry in commit.get("add", []):
            files[entry["path"]] = entry
        if commit["kind"] == "append":
            appends.append(commit)
        if commit["kind"] == "rollback":
            appends = [a for a in appends if a["append"] <= commit["to_append"]]
    return files, appends


def on_disk(root):
    return {p.relative_to(root).as_posix() for p in (root / "data").rglob("*") if p.is_file()}


def acknowledged(path):
    """Line number of the input → origin."""
    with open(path, encoding="utf-8") as lines:
        return {int(number): origin for number, origin in (one.split() for one in lines)}


def expected(input_path, acks, key):
    """Rows by their id, and the reason of every reject by its origin."""
    rows, rejects = {}, {}
    with open(input_path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number not in acks:
                continue
            why = model.rejected(line.rstrip("\n"))
            if why:
                rejects[acks[number]] = why
            else:
                rows.update(model.rows(line, acks[number], key))
    return rows, rejects


def without_duplicates(rows, rejects, survivors):
    """Of every group with one id, one record survives; the others are rejects that name it. The survivor is the earliest:
    only Kafka's timestamps tell that between partitions, but inside of one the smallest offset is."""
    groups = collections.defaultdict(set)
    for row_id, row in rows.items():
        groups[row["id"]].add(row_id.rsplit("/", 1)[0])
    originals = {}
    for number, origins in groups.items():
        kept = sorted(origins & survivors)
        check(len(kept) == 1, "%d records with id %d are kept: %s" % (len(kept), number, kept[:3]))
        for origin in origins - set(kept[:1]):
            rejects[origin] = "drop_exact_duplicates.duplicate"
            originals[origin] = kept[0] + "/0" if kept else None
            partition, offset = origin.rsplit("/", 1)
            later = not kept or kept[0].rsplit("/", 1)[0] != partition or int(kept[0].rsplit("/", 1)[1]) < int(offset)
            check(later, "%s is kept, and %s came before it" % (kept[:1], origin))
    return {row_id: row for row_id, row in rows.items() if row_id.rsplit("/", 1)[0] not in rejects}, originals


def cells(root, files, open_secret):
    """row id → values as the model has them."""
    for path, entry in files.items():
        table = pq.read_table(root / path, partitioning=None)
        check(table.num_rows == entry["rows"], "%s holds %d rows" % (path, table.num_rows))
        for row in table.to_pylist():
            row["split"] = path.split("/")[1]
            row["at"] = int(row["at"].timestamp()) * 1_000_000
            row["photo"] = model.pixels(row["photo"]["bytes"]) if row["photo"] else None
            row["secret"] = open_secret(row)
            yield row.pop("_mr_id"), row


def opener(keys, readers):
    sys.path.insert(0, readers)
    import cipher_reference as cipher

    data_key = bytes.fromhex(keys["epochs"][0]["data_key"])

    def open_secret(row):
        if row["secret"] is None:
            return None
        origin = row["_mr_id"].rsplit("/", 1)[0]
        try:
            kind, content = cipher.decrypt(data_key, keys["dataset"], "secret", origin, row["secret"])
        except (ValueError, cipher.InvalidTag):
            return "a cell that does not open"
        check(kind == cipher.TEXT, row["_mr_id"] + " was sealed as another kind")
        return content.decode()

    return open_secret


def compare(want, got):
    seen = set()
    for row_id, row in got:
        check(row_id not in seen, row_id + " stands twice")
        seen.add(row_id)
        check(row_id in want, row_id + " was never sent, or should have been rejected")
        different = [name for name in want.get(row_id, {}) if want[row_id][name] != row.get(name)]
        check(not different, "%s differs in %s" % (row_id, different))
    check(len(seen) == len(want), "%d rows instead of %d" % (len(seen), len(want)))
    for row_id in sorted(set(want) - seen)[:5]:
        check(False, row_id + " is lost")


def told(folder, originals):
    """Origin and reason of every line of the reject files, but those that a checkpoint has not made visible."""
    for path in sorted(folder.glob("[!.]*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                one = json.loads(line)
                origin = "%s/%d/%d" % (one["topic"], one["partition"], one["offset"])
                check(one.get("original") == originals.get(origin),
                      "%s repeats %s, not %s" % (origin, originals.get(origin), one.get("original")))
                yield origin, "%s.%s" % (one["step"], one["reason"])
            except (ValueError, KeyError) as broken:
                check(False, "%s:%d is no reject: %r" % (path.name, number, broken))


def compare_rejects(want, lines):
    seen = collections.Counter()
    for origin, why in lines:
        seen[origin] += 1
        check(origin in want, origin + " is told as a reject, and should be rows or was never sent")
        check(want.get(origin, why) == why, "%s is told as %s instead of %s" % (origin, why, want.get(origin)))
    for origin, times in seen.items():
        check(times == 1, "the reject of %s stands %d times" % (origin, times))
    for origin in sorted(set(want) - set(seen))[:5]:
        check(False, "the reject of %s is lost" % origin)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--duplicates", action="store_true")
    for name in ("root", "rejects", "input", "ledger", "keys", "readers"):
        arguments.add_argument("--" + name, required=True)
    given = arguments.parse_args()
    root, keys = pathlib.Path(given.root), json.loads(pathlib.Path(given.keys).read_text())
    acks = acknowledged(given.ledger)
    key = next(bytes.fromhex(d["pseudonym_key"]) for d in keys["domains"] if d["domain"] == "customers")
    want, want_rejects = expected(given.input, acks, key)
    files, appends = live(commits(root))
    got = list(cells(root, files, opener(keys, given.readers)))
    originals = {}
    if given.duplicates:
        survivors = {row_id.rsplit("/", 1)[0] for row_id, _ in got}
        want, originals = without_duplicates(want, want_rejects, survivors)
    compare(want, got)
    compare_rejects(want_rejects, told(pathlib.Path(given.rejects), originals))
    rejects, want_counts = collections.Counter(), collections.Counter(want_rejects.values())
    for append in appends:
        rejects.update(append["counts"]["rejected"])
    consumed = sum(append["counts"]["consumed"] for append in appends)
    check(consumed == len(acks), "%d records consumed, %d acknowledged" % (consumed, len(acks)))
    check(rejects == want_counts, "rejects %s instead of %s" % (dict(rejects), dict(want_counts)))
    check(appends and appends[-1]["held"] == 0, "rows are held after the end")
    check(on_disk(root) == set(files), "strays: %s" % sorted(on_disk(root) ^ set(files))[:5])
    scratch = [p.name for p in (root / ".millrace/tmp").rglob("*")] if (root / ".millrace/tmp").exists() else []
    check(not scratch, "scratch left: %s" % scratch[:5])
    for problem in problems:
        print("LEDGER " + problem)
    print("ledger: %d records, %d rows, %d rejects, %d files, %d appends, %d problems"
          % (len(acks), len(want), len(want_rejects), len(files), len(appends), len(problems)))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
