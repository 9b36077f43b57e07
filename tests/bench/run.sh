#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the library and, beside it, the same row writes with the engine alone.
#
#   sh tests/bench/run.sh <build folder> [--quick]
#
# It takes a few minutes, most of them for the store with a million open cases; --quick is for trying
# the script out.
# Files are written below TMPDIR (or /tmp) and removed at the end.
set -eu

build=${1:?use: run.sh <build folder> [--quick]}
size=${2:-}
bin=$build/tests/bench
dir=$(mktemp -d "${TMPDIR:-/tmp}/xfcase-bench.XXXXXX")
trap 'rm -rf "$dir"' EXIT INT TERM

case $size in
--quick) dates=5000000 cases=100 batched=1000 opens="1000" ;;
*) dates=100000000 cases=2000 batched=20000 opens="10000 100000 1000000" ;;
esac

# The figure of a name in the output of a program.
figure() {
    awk -F '\t' -v name="$2" '$1 == name { print $2 }' "$dir/$1"
}

calc() {
    awk "BEGIN { printf \"%.6g\", $1 }"
}

row() {
    printf '%-46s %14s %14s %8s\n' "$1" "$2" "${3:-}" "${4:-}"
}

per_second() {
    awk -v n="$1" 'BEGIN { printf "%.0f /s", n }'
}

micro() {
    awk -v n="$1" 'BEGIN { printf "%.1f us", n }'
}

facts() {
    awk -F ': ' '/model name/ { print "processor:  " $2; exit }' /proc/cpuinfo
    echo "cores:      $(getconf _NPROCESSORS_ONLN)"
    awk '/MemTotal/ { printf "memory:     %.0f GiB\n", $2 / 1048576 }' /proc/meminfo
    echo "kernel:     $(uname -sr)"
    echo "files on:   $(df -T "$dir" | awk 'NR == 2 { print $2 }')"
    echo "command:    sh tests/bench/run.sh <build folder>${size:+ $size}"
}

# acts <name> <durability> <cases> <acts per commit>
acts() {
    "$bin/bench_acts" "$dir/$1.db" "$2" "$3" "$4" >"$dir/$1.acts"
    "$bin/bench_baseline" "$dir/$1.db" "$dir/$1.base.db" "$2" \
        "$(figure "$1.acts" first_entry)" "$4" >"$dir/$1.base"
    ours=$(figure "$1.acts" acts_per_second)
    bare=$(figure "$1.base" entries_per_second)
    row "acts, $5" "$(per_second "$ours")" "$(per_second "$bare")" "$(calc "$bare / $ours")"
    rm -f "$dir/$1.base.db"*
}

# sweep <open cases>
sweep() {
    "$bin/bench_sweep" build "$dir/sweep.db" "$1" >"$dir/build"
    cp "$dir/sweep.db" "$dir/before.db"
    "$bin/bench_sweep" run "$dir/sweep.db" >"$dir/sweep"
    # The sweep commits every 200 rungs, so the baseline does too.
    "$bin/bench_baseline" "$dir/sweep.db" "$dir/before.db" relaxed \
        "$(figure sweep first_entry)" 200 >"$dir/base"
    ours=$(figure sweep microseconds_per_rung)
    bare=$(figure base microseconds_per_entry)
    row "sweep of $1 open cases: rungs fired" "$(figure sweep fired)"
    row "  time" "$(figure sweep sweep_seconds) s"
    row "  per rung" "$(micro "$ours")" "$(micro "$bare")" "$(calc "$ours / $bare")"
    row "  peak memory of the process" "$(figure sweep peak_kib) KiB"
    row "  a sweep with nothing due" "$(micro "$(figure sweep idle_sweep_microseconds)")"
    row "  building the store (3 acts each, batched)" "$(figure build build_seconds) s"
    row "  bytes per open case" "$(figure build bytes_per_case)"
    rm -f "$dir"/sweep.db* "$dir"/before.db*
}

facts
echo
row "what" "libxfcase" "engine alone" "ratio"
"$bin/bench_dates" "$dates" >"$dir/dates"
row "due dates counted, one core" "$(per_second "$(figure dates dates_per_second)")"
acts durable durable "$cases" 1 "one commit each, durable"
acts relaxed relaxed "$cases" 1 "one commit each, relaxed"
acts batched relaxed "$batched" 1000 "1000 per commit"
row "bytes per answered case (4 acts)" "$(figure batched.acts bytes_per_case)"
for open in $opens; do
    sweep "$open"
done
