"""An S3 server in a process of its own, whose objects are files in a directory."""
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pyarrow.fs

BUCKET = "ledger"
ACCESS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "us-east-1"}
PATIENCE_SECONDS = 90


class S3:
    def __init__(self, work, java, jar):
        self.objects = work / "objects"
        (self.objects / BUCKET).mkdir(parents=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = "127.0.0.1:%d" % free.getsockname()[1]
        settings = work / "s3proxy.conf"
        settings.write_text("s3proxy.endpoint=http://%s\ns3proxy.authorization=none\njclouds.provider=filesystem-nio2\n"
                            "jclouds.filesystem.basedir=%s\n" % (self.address, self.objects))
        with open(work / "s3proxy.out", "w") as out:
            self.process = subprocess.Popen([java, "-Xmx256m", "-jar", jar, "--properties", str(settings)], stdout=out, stderr=out)
        self.wait()
        os.environ.update(ACCESS)

    def wait(self):
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            try:
                urllib.request.urlopen("http://%s/" % self.address, timeout=5)
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the S3 server does not answer")

    def filesystem(self):
        return pyarrow.fs.S3FileSystem(access_key="test", secret_key="test", region="us-east-1", scheme="http",
                                       endpoint_override=self.address)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
