#!/usr/bin/env bash
# Checks the demo's printed answer against the simulation's truth, and its files against what they shall be.
# Usage: check-demo.sh FOLDER PRINTED
set -euo pipefail
folder=$1
printed=$2
# The truth of data set D8: 71 frames before, 20 during, 131 after.
readonly ONSET=71 END=91 TOLERANCE=3

fail() { echo "check-demo: $*" >&2; exit 1; }

row() { # name of a row -> the frame found and the true one
  grep -F "$1" "$printed" | sed -e 's/.*(frame)//' -e 's/± *[0-9.e+-]*//' | awk 'NR == 1 { print $1, $2 }'
}
near() { # found, true, what
  awk -v a="$1" -v b="$2" -v t="$TOLERANCE" 'BEGIN { exit !(a - b <= t && b - a <= t) }' || fail "$3 found at frame $1, the truth is $2"
}

read -r onset true_onset <<<"$(row 'onset (frame)')"
read -r end true_end <<<"$(row 'end (frame)')"
[ "$true_onset" = "$ONSET" ] || fail "the truth printed for the onset is '$true_onset', not $ONSET"
[ "$true_end" = "$END" ] || fail "the truth printed for the end is '$true_end', not $END"
near "$onset" "$ONSET" onset
near "$end" "$END" end

for file in feo_ramp_frames.nxs feo_ramp_result.nxs report.html; do
  [ -s "$folder/$file" ] || fail "$file is missing or empty"
done
[ -z "$(find "$folder" -name '*.part')" ] || fail "half-written files were left in $folder"
pictures=$(grep -o 'src="data:image/png;base64,' "$folder/report.html" | wc -l)
[ "$pictures" -ge 6 ] || fail "the report has $pictures pictures, at least 6 are expected"
if command -v h5ls >/dev/null 2>&1; then
  h5ls -r "$folder/feo_ramp_result.nxs" >"$folder/tree.txt" || fail "h5ls cannot read feo_ramp_result.nxs"
  grep -q '/entry/data/intensity' "$folder/tree.txt" || fail "/entry/data/intensity is missing in feo_ramp_result.nxs"
  rm "$folder/tree.txt"
fi
echo "check-demo: onset $onset and end $end of truth $ONSET and $END, $pictures pictures"
