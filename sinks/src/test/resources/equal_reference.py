"""Holds what Java computed against order_reference.py and the snapshot rules of check_contract.py.
usage: equal_reference.py READERS CASES.json     exit 0 = all equal"""
import json, os, sys, tempfile

sys.path.insert(0, sys.argv[1])
import check_contract as checker
import order_reference as ref


def states(commits):
    state, after = {}, []
    for c in commits:
        state = {p: f for p, f in state.items() if p not in c["remove"]}
        state.update((f["path"], f) for f in c["add"])
        after.append(state)
    return after


def snapshots(case, directory):
    where = os.path.join(directory, ".millrace", "snapshots")
    os.makedirs(where)
    for s in case["snapshots"]:
        with open(os.path.join(where, s["snapshot_id"] + ".json"), "w") as f:
            json.dump(s, f)
    checker.problems.clear()
    found = checker.check_snapshots(directory, case["commits"], states(case["commits"]))
    assert not checker.problems, checker.problems
    assert len(found) == len({s["snapshot_id"] for s in case["snapshots"]})


def order(case):
    o, segments = case["order"], case["snapshots"][-1]["segments"]
    sizes = [[n for f in s if f["path"].startswith("data/train/") for n in f["row_groups"]] for s in segments]
    reference = ref.Order(sizes, o["seed"], o["epoch"], o["lanes"])
    for p, *place, inverse in o["places"]:
        assert reference.locate(p) == tuple(place), (p, place)
        assert reference.position(*place) == inverse == p, (p, inverse)


def plan(p):
    total, g, batch = p["rows"], p["start"], p["global_batch"]
    assert ref.steps(total, g, batch, p["tail"]) == p["steps"], p
    assert ref.batch(total, g, batch, p["step"], p["world"], p["rank"], p["readers"], p["reader"]) == p["positions"], p


cases = json.load(open(sys.argv[2], encoding="utf-8"))
with tempfile.TemporaryDirectory() as tmp:
    for i, case in enumerate(cases):
        snapshots(case, os.path.join(tmp, str(i)))
        order(case)
        plan(case["plan"])
        r = case["split_rule"]
        assert ref.split_of(r["key"], r["seed"], [["train", r["train"]], ["test", 10000 - r["train"]]]) == r["split"], r
print("%d manifests equal" % len(cases))
