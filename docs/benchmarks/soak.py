"""A job that runs for a while at short checkpoints, makes a snapshot every minute, and must not pile anything up.
usage: soak.py [--minutes 30] [--per-second N] [--heap 512m] [--work DIR] [--s3 JAR]
Needs a built checkout (./mvnw -DskipTests -DskipITs package) and Python 3; with --s3 (a jar of s3proxy) also pyarrow, and the
dataset lies in a bucket. Prints a line a minute, drains the job, and ends with 1 if a bound was broken or a row is missing."""
import argparse
import pathlib
import shutil
import subprocess
import sys
import time
import urllib.request
import xml.etree.ElementTree as xml

from memory import TARGET, Broker, class_path, committed, fill, heap, java_command, resident, size

CHECKPOINT_SECONDS, SHARD_ROWS, SPLITS, WRITERS = 5, 20_000, 3, 2

PIPELINE = """pipeline: soak
source:
  kafka: {{brokers: "{brokers}", topics: [soak], start: earliest, stop: never}}
schema:
  fields:
    id: int64
    noise: string
steps:
  - keep_by_length: {{field: noise, min_chars: 1}}
split: {{by: id, weights: {{train: 8000, validation: 1000, test: 1000}}}}
sink:
  parquet: {{path: "{uri}", shard_rows: {rows}, max_age_minutes: 2, snapshot_every_minutes: 1{reached}}}
rejects:
  files: {{path: "{work}/rejects", payload: reference}}
run: {{parallelism: {writers}, checkpoint_seconds: {checkpoint}, state: "file://{work}/state"}}
"""


class Look:
    """What has piled up."""

    def __init__(self, job, root, work, s3):
        self.rows, self.files, self.held = committed(root)
        self.commits = count(root / ".millrace/commits")
        self.snapshots = count(root / ".millrace/snapshots")
        self.scratch = count(root / ".millrace/tmp")
        self.uploads = uploads(s3) if s3 else 0
        self.heap = heap(job.pid) / (1 << 20)
        self.resident = resident(job.pid) / (1 << 20)
        self.state = size(work / "state") / (1 << 20)

    def broken(self, seconds):
        """The bounds that soak.md gives the reasons of."""
        age_seals = SPLITS * WRITERS * (seconds / 120 + 1)
        bounds = {
            "commits": (self.commits, seconds / CHECKPOINT_SECONDS + 1),
            "snapshots": (self.snapshots, seconds / 60 + 1),
            "files": (self.files, self.rows / SHARD_ROWS + age_seals),
            "scratch files": (self.scratch, SPLITS * WRITERS * 4),
            "uploads": (self.uploads, WRITERS * 2),
            "state MB": (self.state, 200),
        }
        return ["%s: %.0f, at most %.0f" % (name, value, most) for name, (value, most) in bounds.items() if value > most]


def count(folder):
    return sum(1 for path in folder.glob("*") if path.is_file()) if folder.exists() else 0


def uploads(s3):
    with urllib.request.urlopen("http://%s/ledger?uploads" % s3.address, timeout=30) as answer:
        return sum(1 for tag in xml.parse(answer).iter() if tag.tag.endswith("}Upload") or tag.tag == "Upload")


def watch(job, root, work, s3, seconds):
    print("| s | rows in shards | held | files | commits | snapshots | scratch | uploads | old generation MB | resident MB | state MB |")
    print("|--:" * 11 + "|", flush=True)
    begun, broken = time.monotonic(), []
    while time.monotonic() - begun < seconds and job.poll() is None:
        time.sleep(min(60, seconds))
        look, passed = Look(job, root, work, s3), time.monotonic() - begun
        print("| %d | %d | %d | %d | %d | %d | %d | %d | %.0f | %.0f | %.0f |" % (
            passed, look.rows, look.held, look.files, look.commits, look.snapshots, look.scratch, look.uploads, look.heap,
            look.resident, look.state), flush=True)
        broken += look.broken(passed)
    return broken


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--minutes", type=float, default=30)
    arguments.add_argument("--per-second", type=int, default=400)
    arguments.add_argument("--heap", default="512m")
    arguments.add_argument("--work", default=str(TARGET / "soak"))
    arguments.add_argument("--s3")
    given = arguments.parse_args()
    work = pathlib.Path(given.work).absolute()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    records = round(given.minutes * 60 * given.per_second)
    fill(work / "input.jsonl", records)
    s3 = None
    if given.s3:
        from s3 import BUCKET, S3
        s3 = S3(work, java_command(), given.s3)
    root = s3.objects / BUCKET / "soak" if s3 else work / "root"
    try:
        with Broker(work / "broker", java_command(), class_path(), "soak") as broker:
            return soak(given, work, root, s3, broker, records)
    finally:
        if s3:
            s3.__exit__()


def soak(given, work, root, s3, broker, records):
    pipeline = work / "pipeline.yaml"
    pipeline.write_text(PIPELINE.format(
        brokers=broker.address, work=work, uri="s3://ledger/soak" if s3 else root, rows=SHARD_ROWS, writers=WRITERS,
        checkpoint=CHECKPOINT_SECONDS, reached=", s3: {endpoint: 'http://%s', path_style: true}" % s3.address if s3 else ""))
    log = open(work / "terminal.txt", "w")
    launch = ["-XX:+UseSerialGC", "-cp", class_path(), "io.millrace.demo.Launcher"]
    run = [java_command(), "-Xmx" + given.heap, "-XX:+ExitOnOutOfMemoryError", "-Dmillrace.log=%s" % (work / "job.log"), *launch,
           "run", "-f", str(pipeline), "--quiet"]
    job = subprocess.Popen(run, stdout=log, stderr=log)
    sender = subprocess.Popen([java_command(), "-Xmx256m", "-Dmillrace.log=%s" % (work / "sender.log"), *launch, "produce", "--quiet",
                               "--input", str(work / "input.jsonl"), "--brokers", broker.address, "--topic", "soak",
                               "--per-second", str(given.per_second)], stdout=log, stderr=log)
    broken = watch(job, root, work, s3, given.minutes * 60)
    sender.wait(timeout=600)
    job.terminate()
    stopped = job.wait(timeout=300)
    drained = subprocess.run(run + ["--drain"], stdout=log, stderr=log, timeout=1200).returncode
    rows, files, held = committed(root)
    left = count(root / ".millrace/tmp") + (uploads(s3) if s3 else 0)
    print("stopped with %d, drained with %d: %d of %d rows in %d files, %d held, %d scratch files and uploads left" % (
        stopped, drained, rows, records, files, held, left))
    for bound in broken:
        print("broken: " + bound)
    return 0 if not broken and stopped == drained == held == left == 0 and rows == records else 1


if __name__ == "__main__":
    sys.exit(main())
