"""Watches a job of one slot in a small heap: rows that do not compress, three splits, every key distinct and remembered.
usage: memory.py [--records N] [--per-second N] [--heap 512m] [--work DIR] [--every SECONDS]
Needs a built checkout (./mvnw -DskipTests -DskipITs package) and Python 3 without any package. Prints a line every few
seconds: heap after the last collection and resident memory of the job, its state on disk, files and rows in force."""
import argparse
import base64
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time

HOME = pathlib.Path(__file__).resolve().parents[2]
TARGET = HOME / "demo" / "target"
sys.path.insert(0, str(HOME / "demo" / "src" / "test" / "python"))
from broker import Broker  # noqa: E402

PIPELINE = """pipeline: memory
source:
  kafka: {{brokers: "{brokers}", topics: [memory], start: earliest, stop: never, event_time: {{max_lateness: 0s}}}}
schema:
  fields:
    id: int64
    noise: string
steps:
  - drop_exact_duplicates: {{fields: [id], remember_days: 30}}
split: {{by: id, weights: {{train: 4000, validation: 3000, test: 3000}}}}
sink:
  parquet: {{path: "{work}/root", shard_megabytes: 256, row_group_megabytes: 32}}
rejects:
  files: {{path: "{work}/rejects", payload: reference}}
run: {{parallelism: 1, checkpoint_seconds: 30, state: "file://{work}/state"}}
"""


def java_command():
    return os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"


def class_path():
    return ":".join([str(TARGET / "test-classes"), str(TARGET / "classes"), str(TARGET / "lib" / "*")])


def fill(path, count):
    """Records of about 1 KB: a number of its own, and text that no codec makes much smaller."""
    rng = random.Random(1)
    with open(path, "w", encoding="ascii") as out:
        for number in range(count):
            noise = base64.b64encode(rng.randbytes(730)).decode()
            out.write('{"id":%d,"noise":"%s"}\n' % (number, noise))


def size(folder):
    total = 0
    for path in pathlib.Path(folder).rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except FileNotFoundError:
            pass
    return total


def heap(pid):
    """Used bytes of the old generation: what the last full collection left, and what has been promoted since."""
    line = subprocess.run(["jstat", "-gc", str(pid)], capture_output=True, text=True).stdout.splitlines()
    if len(line) < 2:
        return 0
    return float(dict(zip(line[0].split(), line[1].split())).get("OU", "0").replace(",", ".")) * 1024


def resident(pid):
    with open("/proc/%d/status" % pid) as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


def committed(root):
    rows, files, held = 0, 0, 0
    for path in sorted((root / ".millrace" / "commits").glob("*.json")):
        commit = json.loads(path.read_text())
        files += len(commit["add"])
        rows += sum(entry["rows"] for entry in commit["add"])
        held = commit["held"]
    return rows, files, held


def watch(job, work, every, until):
    mega = 1 << 20
    print("| s | old generation MB | resident MB | state MB | rows in shards | shards |\n|--:|--:|--:|--:|--:|--:|", flush=True)
    begun, worst = time.monotonic(), [0, 0, 0]
    while time.monotonic() - begun < until and job.poll() is None:
        time.sleep(every)
        rows, files, _ = committed(work / "root")
        figures = [heap(job.pid) / mega, resident(job.pid) / mega, size(work / "state" / "checkpoints") / mega]
        worst = [max(pair) for pair in zip(worst, figures)]
        print("| %d | %.0f | %.0f | %.0f | %d | %d |" % (time.monotonic() - begun, *figures, rows, files), flush=True)
    print("worst: old generation %.0f MB, resident %.0f MB, state %.0f MB" % tuple(worst))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--records", type=int, default=2_000_000)
    arguments.add_argument("--per-second", type=int, default=3_600)
    arguments.add_argument("--heap", default="512m")
    arguments.add_argument("--every", type=int, default=15)
    arguments.add_argument("--work", default=str(TARGET / "memory"))
    given = arguments.parse_args()
    work = pathlib.Path(given.work).absolute()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    java = java_command()
    fill(work / "input.jsonl", given.records)
    with Broker(work / "broker", java, class_path(), "memory") as broker:
        pipeline = work / "pipeline.yaml"
        pipeline.write_text(PIPELINE.format(brokers=broker.address, work=work))
        log = open(work / "terminal.txt", "w")
        launch = ["-XX:+UseSerialGC", "-cp", class_path(), "io.millrace.demo.Launcher"]
        run = [java, "-Xmx" + given.heap, "-XX:+ExitOnOutOfMemoryError", "-Dmillrace.log=%s" % (work / "job.log"), *launch,
               "run", "-f", str(pipeline), "--quiet"]
        job = subprocess.Popen(run, stdout=log, stderr=log)
        sender = subprocess.Popen([java, "-Xmx256m", "-Dmillrace.log=%s" % (work / "sender.log"), *launch, "produce", "--quiet",
                                   "--input", str(work / "input.jsonl"), "--brokers", broker.address, "--topic", "memory",
                                   "--per-second", str(given.per_second)], stdout=log, stderr=log)
        watch(job, work, given.every, given.records / given.per_second + 60)
        sender.wait(timeout=600)
        job.terminate()
        code = job.wait(timeout=300)
        print("the job ended with %d; state of the savepoint %.0f MB" % (code, size(work / "state" / "savepoints") / (1 << 20)))
        drain = subprocess.run(run + ["--drain"], stdout=log, stderr=log, timeout=1200).returncode
        rows, files, held = committed(work / "root")
        print("drained with %d: %d rows in %d shards, %d held" % (drain, rows, files, held))
        newest = max((work / "state" / "savepoints").iterdir(), key=lambda path: path.stat().st_mtime)
        print("remembered: %d keys in %.1f MB of state, %.0f bytes a key" % (rows, size(newest) / (1 << 20), size(newest) / rows))
        return 0 if code == drain == held == 0 and rows == given.records else 1


if __name__ == "__main__":
    sys.exit(main())
