"""Writes the good roots and every damaged one of test_damage.py, and a list of them.
usage: damaged_roots.py READERS DIR"""
import json, os, shutil, sys

sys.path.insert(0, sys.argv[1])
import test_damage as suite

out, cases = sys.argv[2], []
suite.make.live(out + "/live")
suite.make.sealed(out + "/live", out + "/sealed")
suite.make.drained(out + "/drained")
for n, (rule, good, says, damage) in enumerate(suite.CASES):
    root = "%s/case%03d" % (out, n)
    shutil.copytree(os.path.join(out, good), root)
    damage(root)
    cases.append({"root": root, "rule": rule, "says": says, "line": damage.__code__.co_firstlineno})
with open(out + "/cases.json", "w") as f:
    json.dump(cases, f)
