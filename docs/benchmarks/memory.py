"""Watches a job of one slot in a small heap: rows that do not compress, three splits, every key distinct and remembered.
usage: memory.py [--near] [--records N] [--per-second N] [--heap 512m] [--kill-after SECONDS] [--work DIR] [--every SECONDS]
With --near, texts of sixty words through drop_near_duplicates, none like another. --kill-after kills the job once, starts
it again, and tells how long it takes until it goes on.
Needs a built checkout (./mvnw -DskipTests -DskipITs package) and Python 3 without any package. Prints a line every few
seconds: heap after the last collection and resident memory of the job, its state on disk, files and rows in force."""
import argparse
import base64
import json
import os
import pathlib
import random
import re
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
  - {step}
split: {{by: id, weights: {{train: 4000, validation: 3000, test: 3000}}}}
sink:
  parquet: {{path: "{work}/root", shard_megabytes: 256, row_group_megabytes: 32}}
rejects:
  files: {{path: "{work}/rejects", payload: reference}}
run: {{parallelism: 1, checkpoint_seconds: 30, state: "file://{work}/state"{flink}}}
"""

EXACT = "drop_exact_duplicates: {fields: [id], remember_days: 30}"
NEAR = "drop_near_duplicates: {field: noise, remember_days: 30%s}"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = 50_000
WORDS_A_TEXT = 60


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


def fill_texts(path, count):
    """Texts of sixty words, each drawn from fifty thousand: no two have five words in a row in common but by chance."""
    rng = random.Random(1)
    words = ["".join(rng.choices(LETTERS, k=rng.randint(2, 9))) for _ in range(WORDS)]
    with open(path, "w", encoding="ascii") as out:
        for number in range(count):
            out.write('{"id":%d,"noise":"%s"}\n' % (number, " ".join(rng.choices(words, k=WORDS_A_TEXT))))


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


class Job:
    """The job, which can be killed and started again; its restart is over when the terminal tells of progress."""

    def __init__(self, command, work):
        self.command, self.terminal = command, work / "terminal.txt"
        self.log = open(self.terminal, "a")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)

    def kill(self):
        self.process.kill()
        self.process.wait()
        before, begun = self.terminal.stat().st_size, time.monotonic()
        self.process = subprocess.Popen(self.command, stdout=self.log, stderr=self.log)
        while not re.search("read [1-9]", self.terminal.read_text()[before:]) and self.process.poll() is None:
            time.sleep(0.2)
        print("killed, and told of progress again after %.1f s" % (time.monotonic() - begun), flush=True)


def watch(job, work, given):
    """Until all rows are through or the job has ended; a job that is to be killed is killed once."""
    mega = 1 << 20
    print("| s | old generation MB | resident MB | state MB | rows in shards | held | shards |\n|--:|--:|--:|--:|--:|--:|--:|", flush=True)
    begun, worst, kill_after = time.monotonic(), [0, 0, 0], given.kill_after
    until = given.records / given.per_second + 60
    while time.monotonic() - begun < until and job.process.poll() is None:
        time.sleep(given.every)
        if kill_after and time.monotonic() - begun > kill_after:
            kill_after = 0
            job.kill()
        rows, files, held = committed(work / "root")
        figures = [heap(job.process.pid) / mega, resident(job.process.pid) / mega, size(work / "state" / "checkpoints") / mega]
        worst = [max(pair) for pair in zip(worst, figures)]
        print("| %d | %.0f | %.0f | %.0f | %d | %d | %d |" % (time.monotonic() - begun, *figures, rows, held, files), flush=True)
        if rows + held == given.records:
            break
    print("worst: old generation %.0f MB, resident %.0f MB, state %.0f MB" % tuple(worst))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--near", action="store_true")
    arguments.add_argument("--flink", default="")
    arguments.add_argument("--options", default="")
    arguments.add_argument("--kill-after", type=int, default=0)
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
    (fill_texts if given.near else fill)(work / "input.jsonl", given.records)
    with Broker(work / "broker", java, class_path(), "memory") as broker:
        pipeline = work / "pipeline.yaml"
        pipeline.write_text(PIPELINE.format(brokers=broker.address, work=work, step=NEAR % given.options if given.near else EXACT, flink=given.flink and ", flink: {%s}" % given.flink))
        log = open(work / "terminal.txt", "a")
        launch = ["-XX:+UseSerialGC", "-cp", class_path(), "io.millrace.demo.Launcher"]
        run = [java, "-Xmx" + given.heap, "-XX:+ExitOnOutOfMemoryError", "-Dmillrace.log=%s" % (work / "job.log"), *launch,
               "run", "-f", str(pipeline)]
        job = Job(run, work)
        sender = subprocess.Popen([java, "-Xmx256m", "-Dmillrace.log=%s" % (work / "sender.log"), *launch, "produce", "--quiet",
                                   "--input", str(work / "input.jsonl"), "--brokers", broker.address, "--topic", "memory",
                                   "--per-second", str(given.per_second)], stdout=log, stderr=log)
        watch(job, work, given)
        sender.wait(timeout=600)
        job.process.terminate()
        code = job.process.wait(timeout=300)
        print("the job ended with %d; state of the savepoint %.0f MB" % (code, size(work / "state" / "savepoints") / (1 << 20)))
        drain = subprocess.run(run + ["--drain"], stdout=log, stderr=log, timeout=1200).returncode
        rows, files, held = committed(work / "root")
        print("drained with %d: %d rows in %d shards, %d held" % (drain, rows, files, held))
        newest = max((work / "state" / "savepoints").iterdir(), key=lambda path: path.stat().st_mtime)
        print("remembered: %d keys in %.1f MB of state, %.0f bytes a key" % (rows, size(newest) / (1 << 20), size(newest) / rows))
        return 0 if code == drain == held == 0 and rows == given.records else 1


if __name__ == "__main__":
    sys.exit(main())
