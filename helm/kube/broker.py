"""A Kafka broker beside the cluster, and what is sent to it and drained from it by Millrace's own commands."""
import base64
import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parents[1]
LIBRARIES = str(HOME / "demo" / "target" / "lib" / "*")
ADDRESS = "10.244.0.1:19092"


def java(*arguments, heap="256m"):
    program = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    return [program, "-Xmx" + heap, "-XX:TieredStopAtLevel=1", "-cp", LIBRARIES, *arguments]


def millrace(log, *arguments, environment=None):
    """Starts a command of Millrace; `finish` waits for its end."""
    with open(log, "a") as out:
        return subprocess.Popen([str(HOME / "millrace"), *arguments], stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment)


class Broker:
    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        self.folder.mkdir(parents=True)
        self.log = open(self.folder / "broker.log", "w")
        settings = self.folder / "broker.properties"
        settings.write_text((HERE / "broker.properties").read_text() + "log.dirs=%s\n" % (self.folder / "data"))
        name = base64.urlsafe_b64encode(os.urandom(16)).decode().rstrip("=")
        self.run("kafka.tools.StorageTool", "format", "-t", name, "-c", str(settings))
        self.process = subprocess.Popen(java("kafka.Kafka", str(settings)), stdout=self.log, stderr=self.log)
        try:
            self.run(str(HERE / "MakeTopic.java"), ADDRESS, "events", "2")
        except BaseException:
            self.__exit__()
            raise
        return self

    def run(self, *arguments):
        subprocess.run(java(*arguments), stdout=self.log, stderr=self.log, check=True, timeout=120)

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.log.close()

    def send(self, lines, ledger, per_second=None):
        pace = ["--per-second", str(per_second)] if per_second else []
        return millrace(self.folder / "produce.log", "produce", "--quiet", "--input", str(lines), "--brokers", ADDRESS, "--topic", "events",
                        "--key-field", "user", "--ledger", str(ledger), *pace)


def finish(process, seconds=300):
    code = process.wait(timeout=seconds)
    if code:
        raise AssertionError("%s ended with %d" % (process.args[1], code))
