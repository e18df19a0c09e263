"""A Kafka broker in a process of its own, on loopback, stopped by process id."""
import os
import pathlib
import socket
import subprocess
import time
import uuid
import base64

SETTINGS = """process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:{controller}
listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller}
advertised.listeners=PLAINTEXT://127.0.0.1:{port}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
log.dirs={logs}
num.partitions={partitions}
log.retention.ms=-1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=1
group.initial.rebalance.delay.ms=0
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def opens(port):
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Broker:
    def __init__(self, folder, java, class_path, partitions=3):
        self.folder, self.port = pathlib.Path(folder), free_port()
        self.folder.mkdir(parents=True)
        self.settings = self.folder / "server.properties"
        self.settings.write_text(SETTINGS.format(
            port=self.port, controller=free_port(), logs=self.folder / "logs", partitions=partitions))
        self.java = [java, "-Xmx384m", "-XX:TieredStopAtLevel=1", "-cp", class_path]
        self.log = open(self.folder / "broker.log", "w")

    @property
    def address(self):
        return "127.0.0.1:%d" % self.port

    def __enter__(self):
        cluster = base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")
        subprocess.run(self.java + ["kafka.tools.StorageTool", "format", "-t", cluster, "-c", str(self.settings)],
                       check=True, stdout=self.log, stderr=self.log)
        self.process = subprocess.Popen(self.java + ["kafka.Kafka", str(self.settings)], stdout=self.log, stderr=self.log)
        end = time.monotonic() + 90
        while not opens(self.port):
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError("the broker did not come up: see %s" % (self.folder / "broker.log"))
            time.sleep(0.2)
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.log.close()
