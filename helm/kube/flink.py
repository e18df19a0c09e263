"""What Flink in the pods says of itself."""
import json
import re

import cluster


def leader():
    """The job manager's pod whose address stands in Flink's ConfigMap."""
    told = " ".join(value for item in cluster.objects("configmaps") for key, value in item.get("data", {}).items()
                    if "leader.dispatcher" in key)
    addresses = re.findall(r"@([0-9.]+):", told)
    return next((pod for pod in cluster.pods("jobmanager") if pod["status"].get("podIP") in addresses), None)


def job():
    """The job, once all its tasks run; None before."""
    found = json.loads(cluster.ask(leader(), "/jobs/overview"))["jobs"]
    running = [one for one in found if one["state"] == "RUNNING" and one["tasks"]["running"] == one["tasks"]["total"]]
    return running[0] if len(found) == 1 and running else None


def running():
    return cluster.until("the job runs", job)


def checkpoints():
    return json.loads(cluster.ask(leader(), "/jobs/%s/checkpoints" % running()["jid"]))


def restored():
    """Where the job went on from, as (number, path), or None."""
    latest = checkpoints()["latest"]["restored"]
    return latest and (latest["id"], latest["external_path"])


def completed(more_than):
    return cluster.until("another checkpoint", lambda: checkpoints()["counts"]["completed"] > more_than)
