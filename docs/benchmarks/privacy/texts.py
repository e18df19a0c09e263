"""Texts of the benchmark: FILE names by kind. What cannot be made is left out, and said."""
import gzip
import json
import random
import subprocess
import sys

WORDS = "cache miss retry timeout connection closed worker started commit offset partition segment request slow query scan".split()


def log_line(rng):
    day, hour, minute = rng.randint(1, 28), rng.randint(0, 23), rng.randint(0, 59)
    stamp = "2026-11-%02dT%02d:%02d:%02d.%03dZ" % (day, hour, minute, rng.randint(0, 59), rng.randint(0, 999))
    said = " ".join(rng.choices(WORDS, k=3))
    return rng.choice([
        "%s INFO [worker-%d] store.Segment - %s id=%d took=%dms" % (stamp, rng.randint(0, 16), said, rng.randint(1, 10**6), rng.randint(1, 999)),
        '10.%d.%d.%d - - [%02d/Nov/2026:%02d:%02d:00 +0000] "GET /v2/%s/%d HTTP/1.1" 200 %d "-" "curl/8.4.0"' % (
            rng.randint(0, 255), rng.randint(0, 255), rng.randint(1, 254), day, hour, minute, said[:4], rng.randint(1, 99999), rng.randint(1, 99999)),
        "%s WARN trace=%032x %s after %d attempts" % (stamp, rng.getrandbits(128), said, rng.randint(1, 9))])


def logs(path, seed=11):
    rng = random.Random(seed)
    path.write_text("\n\n".join("\n".join(log_line(rng) for _ in range(12)) for _ in range(3000)), encoding="utf-8")


def code(path, home):
    """The sources of the checkout; a file is a record."""
    files = sorted(home.glob("*/src/main/java/**/*.java"))
    path.write_text("\n\n".join("\n".join(filter(str.strip, each.read_text(encoding="utf-8").splitlines())) for each in files), encoding="utf-8")


def plain(path, golden):
    subprocess.run([sys.executable, golden / "gen_hard.py", "plain", "7", "20000000", path], check=True, stdout=subprocess.DEVNULL)


def support(path, home):
    path.unlink(missing_ok=True)
    subprocess.run([home / "millrace", "generate", "--example", "support-chat", "--records", "20000", "--until",
                    "2026-12-01T00:00:00Z", "--output", path], check=True, stdout=subprocess.DEVNULL)
    rows = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            rows.append(json.dumps({"text": json.loads(line)["text"]}))
        except (ValueError, KeyError):
            continue  # records that the example breaks on purpose
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def web(path, golden):
    with gzip.open(golden.parent / "curation" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        path.write_text("".join(lines), encoding="utf-8")


def make(work, home, golden):
    makers = {"plain.txt": lambda path: plain(path, golden), "support.jsonl": lambda path: support(path, home),
              "web.jsonl": lambda path: web(path, golden), "code.txt": lambda path: code(path, home), "logs.txt": logs}
    made = []
    for name, maker in makers.items():
        try:
            if not (work / name).exists():
                maker(work / name)
            made.append(work / name)
        except (OSError, subprocess.CalledProcessError) as missing:
            (work / name).unlink(missing_ok=True)
            print("%s is left out: %s" % (name, missing), file=sys.stderr)
    return made
