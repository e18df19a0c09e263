"""The rights that the chart gives, beside those that its pods were seen to use."""
import json
import os

import cluster


def granted():
    rules = [rule for role in cluster.objects("roles") for rule in role["rules"]]
    return {(group, resource, verb) for rule in rules for group in rule["apiGroups"]
            for resource in rule["resources"] for verb in rule["verbs"]}


def used(since):
    """From the API server's audit log: what service accounts of the namespace asked for since a time, and what was denied."""
    asked, denied = set(), set()
    with open(os.environ["MILLRACE_KUBE_AUDIT"]) as lines:
        for line in lines:
            event = json.loads(line)
            ours = event["user"]["username"].startswith("system:serviceaccount:%s:" % cluster.NAMESPACE)
            if not ours or event["requestReceivedTimestamp"] < since:
                continue
            place = event.get("objectRef", {})
            right = (place.get("apiGroup", ""), place.get("resource", event["requestURI"]), event["verb"])
            (denied if event["responseStatus"]["code"] == 403 else asked).add(right)
    return asked, denied
