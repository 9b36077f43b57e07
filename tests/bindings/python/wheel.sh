#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# wheel.sh <python> <source> <folder>: makes the wheel from a copy of the source without a network, installs it in an
# environment of its own, and runs the manual's first script there.
set -eu
python=$1 source=$2 work=$3
rm -rf "$work"
mkdir -p "$work/source"
for part in CMakeLists.txt cmake include src bindings; do
    cp -R "$source/$part" "$work/source/"
done
# How well it is optimised is no matter here, and takes twice the time.
CMAKE_BUILD_TYPE=Debug "$python" -m pip wheel --quiet --no-build-isolation --no-deps --no-index -w "$work/wheel" "$work/source/bindings/python"
"$python" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --no-index --no-deps "$work"/wheel/xfcase-*.whl
sed -n '/^```python$/,/^```$/p' "$source/docs/python.md" | sed '/^```$/,$d; /^```python$/d' >"$work/first.py"
[ -s "$work/first.py" ]
cd "$work"
"$work/venv/bin/python" -I first.py >said
cat said
grep -q '2026-05-06' said
grep -q '第三十四条' said
"$work/venv/bin/python" -I -c 'import xfcase, pathlib; assert (pathlib.Path(xfcase.__file__).parent / "py.typed").exists()'
