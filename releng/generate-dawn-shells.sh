#!/usr/bin/env bash
# Makes the classes, models and plugin.xml that DAWN's registry needs, and the table of operations, from the operations themselves.
# Run it after adding an operation or changing settings, then look at the difference and commit it.
# Usage: releng/generate-dawn-shells.sh
# Copyright (c) 2026 RampScope contributors. SPDX-License-Identifier: EPL-2.0
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
{ read -r java; read -r class_path; } < <("$root/ramp" bench --class-path)
classes=$root/target/dawn-shells
mkdir -p "$classes"
find "$root/tests/org.rampscope.dawn.tests/src-generator" -name '*.java' >"$classes/sources"
"$(dirname "$java")/javac" --release 21 -nowarn -proc:none -d "$classes" -cp "$class_path" "@$classes/sources"
"$java" -cp "$classes:$class_path" org.rampscope.dawn.generator.ShellGenerator "$root"
git -C "$root" status --short -- bundles/org.rampscope.dawn docs/dawn-operations.md
