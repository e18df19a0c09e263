"""The steps of the acceptance, in order; each returns what it saw. Started by acceptance.sh, which makes the cluster ready."""
import os
import shutil
import signal
import sys
import time

import broker
import cluster
import flink
import records
import release
import rights
from scenario import PLACE, WORK, Scenario

RELEASE = "acceptance"


def refusals(_):
    release.helm("lint", "--strict", release.CHART, *release.options("pipeline.yaml"))
    unknown = release.refused(*release.options("pipeline.yaml"), "--set", "jobManger.replicas=2")
    assert "jobManger" in unknown, unknown
    broken = release.refused(*release.options("pipeline.yaml", {"min_chars": "min_charz"}))
    assert "pipelineFile:" in broken and "min_charz" in broken, broken
    return "lint is strict; refused: " + broken.split("refused: ")[1].split(";")[0]


def prepared(_):
    cluster.kubectl("create", "namespace", cluster.NAMESPACE)
    cluster.kubectl("label", "namespace", cluster.NAMESPACE, "pod-security.kubernetes.io/enforce=restricted")
    loose = cluster.run("kubectl", "run", "loose", "--image", "localhost/pause:1", ok=False)
    assert "violates PodSecurity" in loose.stderr, loose.stderr
    PLACE.mkdir()
    os.chown(PLACE, 9999, 9999)
    cluster.apply((broker.HERE / "volume.yaml").read_text().replace("PLACE", str(PLACE)))
    broker.finish(local("unused", "keys", "init"))
    cluster.kubectl("create", "secret", "generic", "keys", "--from-file", str(WORK / "keys"))
    return "a pod that asks for nothing special is refused: the namespace is restricted"


def local(place, *command):
    """Starts a command of Millrace beside the cluster, with places of this machine in the pipeline file."""
    environment = dict(os.environ, KEYS=str(WORK / "keys"), PLACE=str(WORK / place))
    return broker.millrace(WORK / (place + ".log"), *command, "-f", release.pipeline("pipeline.yaml"), environment=environment)


def missing_topic(_):
    """What only the broker knows is refused by the job manager: one line, and an exit code of its own."""
    release.helm("install", RELEASE, release.CHART, *release.options("pipeline.yaml", {"[events]": "[missing]"}))
    pod, ended = cluster.until("a job manager ends", lambda: next(
        ((pod, ended) for pod in cluster.pods("jobmanager") for ended in cluster.endings(pod)), None))
    lines = [line for line in cluster.logs(pod, "--previous").splitlines() if " ERROR " in line]
    assert ended["exitCode"] in (3, 4) and len(lines) == 1 and "missing" in lines[0], (ended, lines)
    return "exit code %d: %s" % (ended["exitCode"], lines[0].split(" ERROR ")[1])


def installed(_):
    release.helm("upgrade", RELEASE, release.CHART, *release.options("pipeline.yaml"))
    flink.running()
    standing = cluster.pods("jobmanager") + cluster.pods("taskmanager")
    metrics = cluster.ask(cluster.pods("taskmanager")[0], "/metrics", port=9249)
    assert "millrace" in metrics and "flink_taskmanager" in metrics
    return "%d pods admitted, job runs, %d lines of metrics" % (len(standing), metrics.count("\n"))


def first_rows(scenario):
    broker.finish(scenario.send(3000, per_second=300))
    rows = cluster.until("a committed row", lambda: records.rows(PLACE))
    return "PyArrow read %d rows of %d commits from the claim's folder" % (len(rows), len(records.commits(PLACE)))


def leader_killed(scenario):
    scenario.sender = scenario.send(16000, per_second=200)
    flink.completed(flink.checkpoints()["counts"]["completed"] + 1)
    before, old, since = sum(records.outcomes(PLACE).values()), flink.leader(), time.monotonic()
    pid = cluster.kill(old)
    cluster.until("the killed container starts again", lambda: any(map(cluster.restarts, cluster.pods("jobmanager"))))
    where = flink.restored() if flink.running() else None
    assert where, "the job began anew"
    return "killed %s (process %d) at %d records done; runs from checkpoint %d after %.0f s" % (
        old["metadata"]["name"], pid, before, where[0], time.monotonic() - since)


def task_manager_killed(scenario):
    old, since = cluster.pods("taskmanager")[0]["metadata"], time.monotonic()
    before = flink.restored()
    assert scenario.sender.poll() is None, "all records were sent too early to kill anything meanwhile"
    cluster.kubectl("delete", "pod", old["name"], "--force", "--grace-period", "0")
    where = cluster.until("the job restores", lambda: flink.job() and flink.restored() != before and flink.restored())
    return "%s deleted; runs from checkpoint %d after %.0f s" % (old["name"], where[0], time.monotonic() - since)


def exactly_once(scenario):
    broker.finish(scenario.sender)
    origins = scenario.settle()
    rows, rejects = records.table(PLACE, origins)
    assert len(rows) + len(rejects) == len(origins)
    scenario.before = (origins, rows, rejects)
    return "%d records: %d rows, %d rejects, none lost, none twice" % (len(origins), len(rows), len(rejects))


def as_embedded(scenario):
    origins, rows, rejects = scenario.before
    broker.finish(local("embedded", "run", "--drain", "--quiet"))
    assert records.table(WORK / "embedded", origins) == (rows, rejects), "the embedded run gave other rows or rejects"
    return "an embedded run over the topic gave the same %d rows and %d rejects" % (len(rows), len(rejects))


def changed(scenario, what, *command):
    """Does something that starts the pods anew, sends more, and returns the rows of what was sent."""
    newest, pods = flink.checkpoints()["latest"]["completed"]["id"], {pod["metadata"]["uid"] for pod in cluster.pods("jobmanager")}
    release.helm(*command)
    cluster.until("new pods", lambda: not pods & {pod["metadata"]["uid"] for pod in cluster.pods("jobmanager")})
    flink.running()
    number, path = flink.restored() or (None, None)
    assert number is not None and number >= newest, "%s: went on from %s, not from %d or later" % (what, number, newest)
    first = scenario.sent
    broker.finish(scenario.send(2000))
    scenario.settle()
    texts = [row["text"] for row in records.rows(PLACE) if row["id"] >= first and records.MARKER not in row["text"]]
    return texts, "went on from checkpoint %d" % number


def upgraded(scenario):
    options = release.options("pipeline.yaml", {"steps:": "steps:\n  - trim_whitespace: {fields: [text]}"})
    texts, told = changed(scenario, "upgrade", "upgrade", RELEASE, release.CHART, *options)
    assert texts and not any(text.startswith(" ") for text in texts)
    return told + "; %d new rows are trimmed" % len(texts)


def rolled_back(scenario):
    texts, told = changed(scenario, "rollback", "rollback", RELEASE, "2")
    assert texts and all(text.startswith(" ") for text in texts)
    return told + "; %d new rows are as before the upgrade" % len(texts)


def ended(_):
    """A pipeline that stops seals what is open, and Flink takes its ConfigMaps away."""
    release.helm("upgrade", RELEASE, release.CHART, *release.options("pipeline.yaml", {"topics: [events]": "topics: [events]\n    stop: latest"}))
    cluster.until("nothing is held", lambda: records.commits(PLACE)[-1]["held"] == 0)
    return "%d rows, none held" % len(records.rows(PLACE))


def role_is_what_is_used(scenario):
    granted, (used, denied) = rights.granted(), rights.used(scenario.begun)
    assert not denied, denied
    assert used == granted, "granted only: %s; used only: %s" % (sorted(granted - used), sorted(used - granted))
    return "granted and used: " + ", ".join(sorted(verb for _, _, verb in granted))


def uninstalled(_):
    rows = len(records.rows(PLACE))
    release.helm("uninstall", RELEASE)
    cluster.until("pods are gone", lambda: not cluster.objects("pods"))
    claim = cluster.objects("persistentvolumeclaims")[0]
    assert claim["status"]["phase"] == "Bound" and "deletionTimestamp" not in claim["metadata"]
    assert len(records.rows(PLACE)) >= rows
    return "no pod is left; the claim is, with %d rows" % rows


STEPS = [refusals, prepared, missing_topic, installed, first_rows, leader_killed, task_manager_killed, exactly_once, as_embedded,
         upgraded, rolled_back, ended, role_is_what_is_used, uninstalled]


def clean():
    for kind, name in (("namespace", cluster.NAMESPACE), ("persistentvolume", "millrace-acceptance")):
        cluster.kubectl("delete", kind, name, "--ignore-not-found", "--timeout=120s")
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # so that the broker is stopped, too
    clean()
    seen = []
    with broker.Broker(WORK / "broker") as kafka:
        scenario = Scenario(kafka)
        for step in STEPS:
            begun = time.monotonic()
            seen.append((step.__name__.replace("_", " "), step(scenario), time.monotonic() - begun))
            print("%-22s %4.0f s  %s" % (seen[-1][0], seen[-1][2], seen[-1][1]), flush=True)
    print("\n| step | seconds | seen |\n|---|--:|---|")
    print("\n".join("| %s | %.0f | %s |" % (name, seconds, told) for name, told, seconds in seen))


if __name__ == "__main__":
    sys.exit(main())
