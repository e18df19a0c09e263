"""What the steps of the acceptance hand to one another: the broker, and what was sent to it."""
import datetime

import broker
import cluster
import records

WORK = broker.HOME / "helm" / "target" / "acceptance"
PLACE = WORK / "volume"


class Scenario:
    def __init__(self, kafka):
        self.kafka = kafka
        self.ledgers = []
        self.sent = 0
        self.before = None
        self.begun = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")

    def send(self, count, per_second=None):
        lines = records.write(WORK / ("records-%d.jsonl" % self.sent), self.sent, count, seed=self.sent)
        return self._send(lines, count, per_second)

    def _send(self, lines, count, per_second):
        self.sent += count
        self.ledgers.append(lines.with_suffix(".ledger"))
        return self.kafka.send(lines, self.ledgers[-1], per_second)

    def settle(self):
        """Waits until everything sent so far is a row or a reject, once. Returns the origins."""
        origins = records.acknowledged(self.ledgers)
        markers = records.write_markers(WORK / ("markers-%d.jsonl" % self.sent), self.sent)
        broker.finish(self._send(markers, 40, per_second=10))
        self.ledgers.pop()
        cluster.until("every record is a row or a reject", lambda: records.settled(PLACE, origins), seconds=240)
        return origins
