"""Kills a running job at named events and at random moments, restarts it, and holds the result against the ledger.
usage: crash.py --class-path CP --readers DIR --work DIR [--points a,b] [--random N] [--records N] [--seed S] [--java PATH] [--duplicates] [--s3 JAR] [--large]
With --duplicates a fifth of the records has the id of an earlier one, and a step drops them. With --s3 the dataset lies in a
bucket of the S3 server in this jar. A reader looks at the dataset all the while.
The broker, the producer and the job are processes of their own. Each fail point must be seen to have fired."""
import argparse
import contextlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import time

import pyarrow.fs

import records
from broker import Broker
from poller import Poller
from s3 import BUCKET, S3

HERE = pathlib.Path(__file__).parent
POINTS = ["block_flush", "piece_begun", "piece_half", "piece_synced", "join_half", "joined", "handed_over", "snapshot",
          "placing", "placed_one", "placed_all", "manifest_put", "committed", "strays_deleted", "drain", "restore"]
# A visit late enough that there is something to lose, where the event happens often.
VISITS = {"block_flush": 5, "piece_begun": 3, "piece_half": 3, "piece_synced": 3, "snapshot": 4}
ATTEMPTS = 4

DUPLICATES = "  - drop_exact_duplicates: {fields: [id]}\n"

PIPELINE = """pipeline: ledger
source:
  kafka: {{brokers: "{brokers}", topics: [ledger], start: earliest, stop: latest, event_time: {{max_lateness: 0s}}}}
schema:
  fields:
    id: int64
    text: string
    amount: {{type: float64, optional: true}}
    customer: {{type: string, tags: [sensitive]}}
    secret: {{type: string, optional: true, tags: [sensitive]}}
    at: timestamp
    mood: {{type: label, names: [negative, neutral, positive]}}
    scores: list<int32>
    vector: tensor<float32>[3]
    photo: {{type: image, optional: true}}
steps:
  - trim_whitespace: {{fields: [text]}}
  - keep_by_length: {{field: text, min_chars: 5}}
{more_steps}  - scale: {{field: amount, method: min_max, min: 0, max: 100}}
  - pseudonymize: {{field: customer, domain: customers}}
  - encrypt: {{fields: [secret]}}
  - flip_image: {{field: photo, axis: horizontal, copies: 1}}
split: {{by: customer, weights: {{train: 8000, validation: 2000}}}}
keys: {{kek: "file:{keys}/kek.json", bundle: "file:{keys}/ledger.keys"}}
sink:
  parquet: {{path: "{root}", shard_rows: 4000, row_group_megabytes: {group}{reached}}}
rejects:
  files: {{path: "{rejects}", payload: reference}}
run: {{parallelism: 2, checkpoint_seconds: 0.5, state: "file://{state}"}}
"""


class Crash:
    def __init__(self, given, work, broker, s3):
        self.given, self.work, self.broker, self.s3 = given, work, broker, s3
        self.input, self.acks, self.keys = work / "input.jsonl", work / "acks", work / "keys"

    def java(self, *options):
        return [self.given.java, "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dmillrace.log=%s" % (self.work / "millrace.log"), *options, "-cp", self.given.class_path,
                "io.millrace.demo.Launcher"]

    def millrace(self, log, *arguments, options=()):
        with open(log, "a") as out:
            return subprocess.Popen(self.java(*options) + list(arguments), stdout=out, stderr=out, cwd=self.work)

    def must(self, log, *arguments):
        code = self.millrace(log, *arguments).wait(timeout=300)
        if code != 0:
            raise RuntimeError("%s ended with %d: see %s" % (arguments[0], code, log))

    def prepare(self):
        records.write(self.input, self.given.records, self.given.seed, self.given.duplicates, self.given.large)
        self.keys.mkdir()
        pipeline = self.pipeline(self.work / "first")
        self.must(self.work / "keys.log", "keys", "init", "-f", str(pipeline))
        self.must(self.work / "keys.log", "keys", "export", "-f", str(pipeline), "--output", str(self.work / "export.json"))
        # Slowly enough that time passes between the records, so that rows are decided about on the way.
        pace = ["--per-second", str(self.given.records // 8)] if self.given.duplicates else []
        self.must(self.work / "produce.log", "produce", "--input", str(self.input), "--brokers", self.broker.address,
                  "--topic", "ledger", "--ledger", str(self.acks), *pace)

    def pipeline(self, folder):
        folder.mkdir()
        path = folder / "pipeline.yaml"
        path.write_text(PIPELINE.format(brokers=self.broker.address, keys=self.keys, root=self.uri(folder), reached=self.reached(),
                                        group=16 if self.given.large else 1,
                                        rejects=folder / "rejects", state=folder / "state",
                                        more_steps=DUPLICATES if self.given.duplicates else ""))
        return path

    def root(self, folder):
        """Where the files of the dataset are, the objects of a bucket too."""
        return self.s3.objects / BUCKET / folder.name / "root" if self.s3 else folder / "root"

    def uri(self, folder):
        return "s3://%s/%s/root" % (BUCKET, folder.name) if self.s3 else self.root(folder)

    def reached(self):
        return ", s3: {endpoint: 'http://%s', path_style: true}" % self.s3.address if self.s3 else ""

    def poller(self, folder):
        if self.s3:
            return Poller(self.s3.filesystem(), "%s/%s/root" % (BUCKET, folder.name))
        return Poller(pyarrow.fs.LocalFileSystem(), str(self.root(folder)))

    def start(self, pipeline, fail=None):
        fired = pipeline.parent / "fired"
        options = ["-Dmillrace.fail=%s" % fail, "-Dmillrace.fail.fired=%s" % fired] if fail else []
        return self.millrace(pipeline.parent / "run.log", "run", "-f", str(pipeline), "--quiet", options=options)

    def ledger(self, folder):
        return subprocess.run(
            [sys.executable, str(HERE / "ledger.py"), "--root", str(self.root(folder)), "--input", str(self.input),
             "--rejects", str(folder / "rejects"), "--ledger", str(self.acks), "--keys", str(self.work / "export.json"),
             "--readers", self.given.readers] + (["--duplicates"] if self.given.duplicates else []),
            timeout=600).returncode == 0

    def finish(self, name, pipeline, poller=None):
        poller = poller or self.polling(pipeline)
        code = self.start(pipeline).wait(timeout=300)
        faults = poller.end()
        good = code == 0 and not faults and self.ledger(pipeline.parent)
        print("%s %s%s (%d looks at %d files)%s" % (
            "ok  " if good else "FAIL", name, "" if code == 0 else ": the restart ended with %d" % code, poller.looks,
            len(poller.seen), "".join("\n     " + fault for fault in faults)), flush=True)
        if good:
            self.remove(pipeline.parent)
        return good

    def polling(self, pipeline):
        poller = self.poller(pipeline.parent)
        poller.start()
        return poller

    def remove(self, folder):
        shutil.rmtree(folder)
        shutil.rmtree(self.root(folder), ignore_errors=True)

    def killed_at(self, point):
        pipeline = self.pipeline(self.work / point)
        if point == "restore":
            self.start(pipeline, "piece_synced:3").wait(timeout=300)
        poller = self.polling(pipeline)
        wanted = "%s:%d" % (point, VISITS.get(point, 1))
        code = self.start(pipeline, wanted).wait(timeout=300)
        fired = pipeline.parent / "fired"
        if code != 137 or point not in (fired.read_text().split() if fired.exists() else []):
            print("FAIL %s did not fire (exit code %d)" % (point, code), flush=True)
            return False
        return self.finish(point, pipeline, poller)

    def killed_after(self, number, seconds):
        """A run that has ended before it could be killed shows nothing: it is begun again, with an earlier moment."""
        for attempt in range(ATTEMPTS):
            pipeline = self.pipeline(self.work / ("moment-%d-%d" % (number, attempt)))
            poller = self.polling(pipeline)
            code = kill_after(self.start(pipeline), seconds)
            if code == -signal.SIGKILL:
                return self.finish("killed after %.2f s" % seconds, pipeline, poller)
            if code != 0:
                print("FAIL a run that nobody killed ended with %d" % code, flush=True)
                return False
            poller.end()
            self.remove(pipeline.parent)
            seconds *= 0.6
        print("FAIL no run lasted until it was killed, the last not %.2f s" % (seconds / 0.6), flush=True)
        return False

    def undisturbed(self):
        """How long a run takes, in seconds; its result is checked too."""
        begun = time.monotonic()
        pipeline = self.work / "first" / "pipeline.yaml"
        if not self.finish("undisturbed", pipeline):
            raise RuntimeError("the run without a crash is wrong already")
        return time.monotonic() - begun


def kill_after(process, seconds):
    """How the process ended: -9 if it was there to be killed."""
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
    return process.wait()


def main():
    arguments = argparse.ArgumentParser()
    for name in ("class-path", "readers", "work"):
        arguments.add_argument("--" + name, required=True)
    arguments.add_argument("--points", default=",".join(POINTS))
    arguments.add_argument("--random", type=int, default=5)
    arguments.add_argument("--records", type=int, default=60000)
    arguments.add_argument("--seed", type=int, default=20260101)
    arguments.add_argument("--java", default="java")
    arguments.add_argument("--duplicates", action="store_true")
    arguments.add_argument("--s3")
    arguments.add_argument("--large", action="store_true")
    given = arguments.parse_args()
    work = pathlib.Path(given.work).absolute()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    print("crash: seed %d, %d records" % (given.seed, given.records), flush=True)
    store = S3(work, given.java, given.s3) if given.s3 else contextlib.nullcontext()
    with Broker(work / "broker", given.java, given.class_path, "ledger") as broker, store as s3:
        crash = Crash(given, work, broker, s3)
        crash.prepare()
        whole = crash.undisturbed()
        rng = random.Random(given.seed)
        outcomes = [crash.killed_at(point) for point in given.points.split(",") if point]
        outcomes += [crash.killed_after(n, whole * rng.uniform(0.3, 0.9)) for n in range(given.random)]
    print("%d passed, %d failed" % (sum(outcomes), len(outcomes) - sum(outcomes)))
    return 0 if all(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
