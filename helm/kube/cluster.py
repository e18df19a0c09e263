"""kubectl, helm and the node, as far as the acceptance uses them."""
import json
import os
import pathlib
import signal
import subprocess
import time
import urllib.request

PROGRAMS = pathlib.Path(os.environ["MILLRACE_KUBE_BIN"])
NAMESPACE = "millrace-acceptance"


def run(program, *arguments, text=None, ok=True):
    done = subprocess.run([str(PROGRAMS / program), "--namespace", NAMESPACE, *arguments], input=text, capture_output=True, text=True)
    if ok and done.returncode:
        raise AssertionError("%s %s: %s" % (program, " ".join(arguments), done.stderr.strip()))
    return done


def kubectl(*arguments, text=None):
    return run("kubectl", *arguments, text=text).stdout


def objects(kind, *arguments):
    return json.loads(kubectl("get", kind, *arguments, "--output", "json"))["items"]


def apply(text):
    kubectl("apply", "--filename", "-", text=text)


def until(what, check, seconds=180):
    """Asks again until the answer is neither empty nor an exception; returns it."""
    end, trouble = time.monotonic() + seconds, None
    while time.monotonic() < end:
        try:
            answer, trouble = check(), None
            if answer:
                return answer
        except Exception as failed:  # what is asked may not be up yet
            trouble = failed
        time.sleep(0.5)
    raise AssertionError("not within %d s: %s%s" % (seconds, what, " (%s)" % trouble if trouble else ""))


def pods(component):
    """Those that are not on their way out."""
    found = objects("pods", "--selector", "app.kubernetes.io/component=" + component)
    return [pod for pod in found if "deletionTimestamp" not in pod["metadata"]]


def restarts(pod):
    return sum(status["restartCount"] for status in pod["status"].get("containerStatuses", []))


def endings(pod):
    """How containers of the pod ended before they were started again."""
    last = [status.get("lastState", {}) for status in pod["status"].get("containerStatuses", [])]
    return [state["terminated"] for state in last if "terminated" in state]


def logs(pod, *arguments):
    return kubectl("logs", pod["metadata"]["name"], *arguments)


def process_of(pod):
    """The pod's Java on the host, by the host name in its environment."""
    name = ("HOSTNAME=" + pod["metadata"]["name"]).encode()
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "comm").read_text() == "java\n" and name in (folder / "environ").read_bytes().split(b"\0"):
                return int(folder.name)
        except OSError:
            continue  # it has ended
    raise AssertionError("no process of " + pod["metadata"]["name"])


def kill(pod):
    pid = process_of(pod)
    os.kill(pid, signal.SIGKILL)
    return pid


def ask(pod, path, port=8081):
    with urllib.request.urlopen("http://%s:%d%s" % (pod["status"]["podIP"], port, path), timeout=5) as answer:
        return answer.read().decode()
