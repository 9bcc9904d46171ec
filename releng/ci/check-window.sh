#!/usr/bin/env bash
# Opens a file in the workbench on a screen of its own (Xvfb) and checks that the window shows its plots.
# Usage: check-window.sh FILE [SCREENSHOT.png]
# Exit codes: 0 the plots are there, 1 they are not, 2 wrong usage or something needed is not installed.
set -euo pipefail

readonly WIDTH=1280 HEIGHT=800 SECONDS_TO_WAIT=120
# Parts of the screen, WxH+X+Y: inside the heatmap, and inside the pattern below it.
readonly MAP=500x180+200+150 PATTERN=560x140+200+500
# Texts with smooth edges have hundreds of colours, but they are pale and few; a heatmap is strongly coloured all over.
readonly MAP_COLOURS=60 COLOURED_PERCENT=50 LINE_PIXELS=150
readonly LINE_COLOUR='#0072b2'

die() { echo "check-window: $2" >&2; exit "$1"; }

[ $# -ge 1 ] && [ $# -le 2 ] || die 2 "give a file, and where the screenshot goes: check-window.sh FILE [SCREENSHOT.png]"
[ -r "$1" ] || die 2 "$1 cannot be read"
for tool in Xvfb import convert identify; do
  command -v "$tool" >/dev/null || die 2 "$tool is not installed: apt-get install xvfb libgtk-3-0 imagemagick dbus-x11"
done
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
shot=${2:-$work/window.png}
screen= window=

clean_up() {
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

# Built before the clock starts.
"$root/ramp" --version >"$work/build.out" 2>&1 || { cat "$work/build.out" >&2; die 1 "the product cannot be built or started"; }

# Xvfb looks for a free display by itself and writes its number.
Xvfb -displayfd 3 -screen 0 "${WIDTH}x${HEIGHT}x24" 3>"$work/display" >/dev/null 2>&1 &
screen=$!
for _ in $(seq 100); do
  [ -s "$work/display" ] && break
  kill -0 "$screen" 2>/dev/null || die 1 "Xvfb does not start"
  sleep 0.1
done
[ -s "$work/display" ] || die 1 "Xvfb does not start"
DISPLAY=:$(cat "$work/display")
export DISPLAY GDK_BACKEND=x11 NO_AT_BRIDGE=1 RAMPSCOPE_WORKSPACE=$work/workspace

"$root/ramp" ui "$1" >"$work/window.out" 2>&1 &
window=$!

map_colours=0 coloured_percent=0 line_pixels=0
shows_plots() {
  import -window root "$shot" 2>/dev/null || return 1
  map_colours=$(convert "$shot" -crop "$MAP" +repage -format %k info:)
  coloured_percent=$(convert "$shot" -crop "$MAP" +repage -colorspace HSL -channel G -separate +channel -threshold 30% \
    -format '%[fx:round(100*mean)]' info:)
  line_pixels=$(convert "$shot" -crop "$PATTERN" +repage -fuzz 20% -fill black +opaque "$LINE_COLOUR" -fill white -opaque "$LINE_COLOUR" \
    -colorspace Gray -format '%[fx:round(mean*w*h)]' info:)
  [ "$map_colours" -ge "$MAP_COLOURS" ] && [ "${coloured_percent%.*}" -ge "$COLOURED_PERCENT" ] && [ "${line_pixels%.*}" -ge "$LINE_PIXELS" ]
}

start=$SECONDS
until shows_plots; do
  if ! kill -0 "$window" 2>/dev/null; then
    cat "$work/window.out" >&2
    die 1 "the workbench ended before it showed a plot"
  fi
  if [ $((SECONDS - start)) -ge "$SECONDS_TO_WAIT" ]; then
    cat "$work/window.out" >&2
    [ ! -f "$RAMPSCOPE_WORKSPACE/.metadata/.log" ] || tail -n 40 "$RAMPSCOPE_WORKSPACE/.metadata/.log" >&2
    die 1 "no plot after $SECONDS_TO_WAIT s: $map_colours colours in the heatmap's place, $coloured_percent % of it coloured, $line_pixels pixels of the pattern's line"
  fi
  sleep 0.5
done
if [ -s "$work/window.out" ]; then
  echo "check-window: the workbench printed:"
  cat "$work/window.out"
fi
echo "check-window: plots after $((SECONDS - start)) s ($map_colours colours in the heatmap, $coloured_percent % of it coloured, $line_pixels pixels of the pattern's line)"
