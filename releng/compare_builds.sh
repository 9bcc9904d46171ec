#!/usr/bin/env bash
# Runs two builds of RampScope on the same inputs and compares what they wrote, tree by tree and value by value.
# Usage: releng/compare_builds.sh BEFORE AFTER [DATA]
#   BEFORE, AFTER  folders of two clones, each with its ./ramp; DATA the folder of real data (default: shared/data beside AFTER)
# Needs h5dump (Debian: hdf5-tools). Dates, versions, UUIDs and the hashes of inputs made in the same run differ by nature and are left out; every other
# difference is printed, and makes the script end with 1.
# Copyright (c) 2026 RampScope contributors. SPDX-License-Identifier: EPL-2.0
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,7s/^# //p' "$0" >&2; exit 2; }
before=$(cd "$1" && pwd)
after=$(cd "$2" && pwd)
data=${3:-$after/../shared/data}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One job a line: name, then the arguments; OUT is the file to write, IN the folder of files made before by the same build.
jobs() {
  cat <<'JOBS'
d4 simulate D4 -o OUT
d4-frames simulate D4 --frames demo -o OUT
d4-transition run transition-from-patterns IN/d4.nxs -o OUT
JOBS
  [ -d "$data/lambda" ] && cat <<JOBS
lambda run integrate $(echo "$data"/lambda/*_m1_part0000?.nxs "$data"/lambda/*_m2_part0000?.nxs "$data"/lambda/*_m3_part0000?.nxs) --calibration $data/lambda/L2.poni -o OUT
JOBS
  [ -d "$data/ceo2" ] && cat <<JOBS
ceo2 integrate $data/ceo2/CeO2_Pilatus1M.tif --poni $data/ceo2/CeO2_Pilatus1M.poni -o OUT
JOBS
  [ -d "$data/integration" ] && for splitting in none bounding_box full; do
    echo "pyfai-$splitting integrate $data/integration/pilatus2m.h5 --poni $data/integration/pilatus2m.poni --splitting $splitting -o OUT"
  done
  return 0
}

run() { # build, folder
  mkdir -p "$2"
  while read -r name arguments; do
    arguments=${arguments//OUT/$2/$name.nxs}
    arguments=${arguments//IN/$2}
    # shellcheck disable=SC2086
    "$1/ramp" $arguments >"$2/$name.txt" 2>&1 || echo "$name: exit code $? (see below)" | cat - "$2/$name.txt" >&2
  done < <(jobs)
}

# Into a file first: a dump that ends early would look like a difference, or, on both sides, like none.
dump() { # file, text
  h5dump "$1" >"$2.whole" || { echo "$1 cannot be dumped (h5dump ended with $?)" >&2; exit 1; }
  sed '1d' "$2.whole" | grep -vE '[0-9]{4}-[0-9]{2}-[0-9]{2}T|[0-9a-f]{8}-[0-9a-f]{4}-|"[0-9a-f]{64}"|uuid|sha256' >"$2"
  rm "$2.whole"
}

run "$before" "$work/before"
run "$after" "$work/after"
status=0
while read -r name _; do
  if [ ! -f "$work/before/$name.nxs" ] || [ ! -f "$work/after/$name.nxs" ]; then
    echo "$name: not written by both"
    status=1
    continue
  fi
  dump "$work/before/$name.nxs" "$work/a.txt"
  dump "$work/after/$name.nxs" "$work/b.txt"
  if diff "$work/a.txt" "$work/b.txt" >"$work/$name.diff"; then
    echo "$name: equal"
  else
    echo "$name: $(grep -c '^[<>]' "$work/$name.diff") lines differ, the first:"
    head -n 10 "$work/$name.diff"
    status=1
  fi
done < <(jobs)
exit "$status"
