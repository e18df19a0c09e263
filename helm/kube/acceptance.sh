#!/usr/bin/env bash
# Installs chart and image on a real Kubernetes with one node, kills processes and pods, upgrades, rolls back and uninstalls,
# and checks that every record became one row or one reject. Needs root, Linux, a built checkout, and the shared folder.
#   helm/kube/acceptance.sh [--wipe]          --wipe: stop the cluster at the end and forget it
# Uses: MILLRACE_SHARED (../shared), MILLRACE_PYTHON (with PyArrow), and the settings of kube/README.md there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
home=$(cd "$here/../.." && pwd -P)
kube=${MILLRACE_SHARED:-$home/../shared}/kube
tar=$home/helm/target/millrace-image.tar

refuse() {
  echo "acceptance: $1" >&2
  exit 2
}

[ -x "$kube/up.sh" ] || refuse "no kube/up.sh in the shared folder; set MILLRACE_SHARED"
"${MILLRACE_PYTHON:-python3}" -c 'import pyarrow' 2>/dev/null || refuse "no PyArrow; set MILLRACE_PYTHON to a Python that has it"
[ -f "$tar" ] || refuse "no image; run: ./mvnw -Pimage -DskipTests -DskipITs package -pl demo,helm/image -am"
. "$kube/lib.sh"
[ -x "$MK_BIN/kubelet" ] && [ -x "$MK_BIN/helm3" ] || "$kube/build.sh" control node tools

wipe=${1:-}
finish() {
  [ "$wipe" != --wipe ] || "$kube/down.sh" --wipe
}
trap finish EXIT
KUBECONFIG=$("$kube/up.sh" --node)
export KUBECONFIG MILLRACE_KUBE_BIN=$MK_BIN MILLRACE_KUBE_AUDIT=$MK_RUN/log/audit.json
"$kube/load-image.sh" "$tar"
"${MILLRACE_PYTHON:-python3}" "$here/acceptance.py"
