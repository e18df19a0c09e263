"""A Kafka broker in a process of its own, on free ports of the loopback device; it ends with this process at the latest."""
import pathlib
import subprocess


class Broker:
    def __init__(self, folder, java, class_path, topic, partitions=3):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True)
        self.command = [java, "-Xmx384m", "-XX:TieredStopAtLevel=1", "-Dmillrace.log=%s" % (self.folder / "broker.log"),
                        "-cp", class_path, "io.millrace.demo.BrokerMain", str(self.folder / "data"), topic, str(partitions)]

    def __enter__(self):
        self.errors = open(self.folder / "errors.txt", "w")
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        ready = self.process.stdout.readline().split()
        if ready[:1] != ["READY"]:
            self.process.kill()
            raise RuntimeError("the broker did not come up: see %s" % self.folder)
        self.address = ready[1]
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.process.stdin.close()
        self.errors.close()
