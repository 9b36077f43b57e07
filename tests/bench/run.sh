#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Measures the library and, beside it, the same row writes with the engine alone.
#
#   sh tests/bench/run.sh <build folder> [--quick|--short]
#
# It takes some twenty minutes, most of them for the store with a million open cases. --short leaves out what is
# large, --quick is for trying the script out.
# Files are written below TMPDIR (or /tmp) and removed at the end.
set -eu

build=${1:?use: run.sh <build folder> [--quick|--short]}
here=$(dirname "$0")
size=${2:-}
bin=$build/tests/bench
dir=$(mktemp -d "${TMPDIR:-/tmp}/xfcase-bench.XXXXXX")
trap 'rm -rf "$dir"' EXIT INT TERM

case $size in
--quick) dates=5000000 cases=100 batched=1000 listed=1000 searched=2000 opens="1000" counted=1000 asked=1000 compared=500 ;;
--short) dates=20000000 cases=1000 batched=5000 listed=20000 searched=20000 opens="10000" counted=20000 asked=20000 compared=2000 ;;
*) dates=100000000 cases=2000 batched=20000 listed=100000 searched=100000 opens="10000 100000 1000000" counted=100000 asked=20000 compared=2000 ;;
esac

# The figure of a name in the output of a program.
figure() {
    awk -F '\t' -v name="$2" '$1 == name { print $2 }' "$dir/$1"
}

ratio() {
    awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'
}

row() {
    printf '%-46s %14s %14s %7s\n' "$1" "$2" "${3:-}" "${4:-}" | sed 's/ *$//'
}

# number <format> <value>
number() {
    awk -v n="$2" "BEGIN { printf \"$1\", n }"
}

per_second() {
    number '%.0f /s' "$1"
}

micro() {
    number '%.1f us' "$1"
}

facts() {
    awk -F ': ' '/model name/ { print "processor:  " $2; exit }' /proc/cpuinfo
    echo "cores:      $(getconf _NPROCESSORS_ONLN)"
    awk '/MemTotal/ { printf "memory:     %.0f GiB\n", $2 / 1048576 }' /proc/meminfo
    echo "kernel:     $(uname -sr)"
    echo "files on:   $(df -T "$dir" | awk 'NR == 2 { print $2 }')"
    echo "command:    sh tests/bench/run.sh <build folder>${size:+ $size}"
}

# beside <name> <what> <figure of the acts> <figure of the baseline> <format>: a row for each baseline
beside() {
    for base in base index; do
        ours=$(figure "$1.acts" "$3")
        bare=$(figure "$1.$base" "$4")
        case $3 in
        *_per_second) times=$(ratio "$bare" "$ours") ;;
        *) times=$(ratio "$ours" "$bare") ;;
        esac
        case $base in
        base) name=$2 ;;
        *) name="  the engine writing the index too" ;;
        esac
        row "$name" "$($5 "$ours")" "$($5 "$bare")" "$times"
    done
}

# acts <name> <durability> <cases> <acts per commit> <what>
acts() {
    "$bin/bench_acts" "$dir/$1.db" "$2" "$3" "$4" >"$dir/$1.acts"
    for base in base index; do
        # shellcheck disable=SC2046 # none or one argument
        "$bin/bench_baseline" "$dir/$1.db" "$dir/$1.base.db" "$2" \
            "$(figure "$1.acts" first_entry)" "$4" $([ $base = base ] || echo index) >"$dir/$1.$base"
        rm -f "$dir/$1.base.db"*
    done
    beside "$1" "acts, $5" acts_per_second entries_per_second per_second
    beside "$1" "  processor time" cpu_microseconds_per_act cpu_microseconds_per_entry micro
}

# sweep <open cases>
sweep() {
    "$bin/bench_sweep" build "$dir/sweep.db" "$1" >"$dir/build"
    cp "$dir/sweep.db" "$dir/before.db"
    sync # or the first checkpoint would pay for the copy
    "$bin/bench_sweep" run "$dir/sweep.db" >"$dir/sweep"
    # The sweep commits every 200 rungs, so the baseline does too.
    "$bin/bench_baseline" "$dir/sweep.db" "$dir/before.db" relaxed \
        "$(figure sweep first_entry)" 200 >"$dir/base"
    ours=$(figure sweep microseconds_per_rung)
    bare=$(figure base microseconds_per_entry)
    row "sweep of $1 open cases: rungs fired" "$(figure sweep fired)"
    row "  time" "$(number '%.3f s' "$(figure sweep sweep_seconds)")"
    row "  per rung" "$(micro "$ours")" "$(micro "$bare")" "$(ratio "$ours" "$bare")"
    row "  peak memory of the process" "$(number '%.0f KiB' "$(figure sweep peak_kib)")"
    row "  a sweep with nothing due" "$(micro "$(figure sweep idle_sweep_microseconds)")"
    row "  building the store (3 acts each, batched)" "$(number '%.1f s' "$(figure build build_seconds)")"
    row "  file per open case" "$(number '%.0f bytes' "$(figure build bytes_per_case)")"
    rm -f "$dir"/sweep.db* "$dir"/before.db*
}

# ledger <cases>: of a store of open cases, as a spreadsheet of all views and as CSV
ledger() {
    "$bin/bench_sweep" build "$dir/ledger.db" "$1" >"$dir/build"
    for form in xlsx csv; do
        "$bin/bench_ledger" "$dir/ledger.db" "$dir/ledger.$form" >"$dir/ledger"
        row "ledger of $1 cases as $form" "$(number '%.1f s' "$(figure ledger seconds)")"
        row "  cases" "$(per_second "$(figure ledger cases_per_second)")"
        row "  file" "$(number '%.1f MiB' "$(figure ledger file_bytes | awk '{ print $1 / 1048576 }')")"
        row "  peak memory of the process" "$(number '%.0f KiB' "$(figure ledger peak_kib)")"
        rm -f "$dir/ledger.$form"
    done
    rm -f "$dir"/ledger.db*
}

# search: each question beside a scan of the same file
search() {
    "$bin/bench_search" "$dir/search.db" "$searched" >"$dir/search"
    for kind in "common:a word of 2 characters" "phrase:4 characters" "rare:6 characters" \
        "single:1 character" "similar:repeated cases of one case"; do
        ours=$(figure search "${kind%%:*}_microseconds")
        bare=$(figure search "${kind%%:*}_scan_microseconds")
        found=$(figure search "${kind%%:*}_found")
        row "${kind#*:}${found:+ ($found found)}" "$(micro "$ours")" "$(micro "$bare")" "$(ratio "$ours" "$bare")"
    done
    row "registering a case, 1000 per commit" "$(micro "$(figure search register_microseconds)")"
    row "file per case" "$(number '%.0f bytes' "$(figure search bytes_per_case)")"
    rm -f "$dir"/search.db*
}

# stats: a table beside a walk over the list of cases; both come to the same numbers
stats() {
    "$bin/bench_stats" build "$dir/stats.db" "$counted"
    "$bin/bench_stats" run "$dir/stats.db" >"$dir/stats"
    walk=$(figure stats walk_seconds)
    for kind in "register:by month and form" "detail:by level and form" \
        "duties:the same with duties in time and overdue"; do
        ours=$(figure stats "${kind%%:*}_seconds")
        row "${kind#*:}" "$(number '%.3f s' "$ours")" "$(number '%.3f s' "$walk")" "$(ratio "$ours" "$walk")"
    done
    rm -f "$dir"/stats.db*
}

# lists: questions over all cases beside the reading of their rows; and the review beside comparing each two
lists() {
    "$bin/bench_lists" build "$dir/lists.db" "$asked" >"$dir/build"
    "$bin/bench_lists" run "$dir/lists.db" rows >"$dir/rows"
    bare=$(figure rows cpu_seconds)
    for kind in "focus:the focus list" "missing:what registrations lack" "pending:the due board" \
        "stats:all figures by unit and category" "work:the work of the office" "account:the account" \
        "review:review of repeated cases"; do
        "$bin/bench_lists" run "$dir/lists.db" "${kind%%:*}" >"$dir/lists"
        ours=$(figure lists cpu_seconds)
        row "${kind#*:}" "$(number '%.3f s' "$ours")" "$(number '%.3f s' "$bare")" "$(ratio "$ours" "$bare")"
        row "  peak memory of the process" "$(number '%.0f KiB' "$(figure lists peak_kib)")"
    done
    rm -f "$dir"/lists.db*
}

pairs() {
    "$bin/bench_lists" build "$dir/pairs.db" "$compared" >"$dir/build"
    "$bin/bench_lists" run "$dir/pairs.db" pairs >"$dir/pairs"
    "$bin/bench_lists" run "$dir/pairs.db" review >"$dir/review"
    ours=$(figure review cpu_seconds)
    bare=$(figure pairs cpu_seconds)
    row "review of repeated cases" "$(number '%.3f s' "$ours")" "$(number '%.3f s' "$bare")" "$(ratio "$ours" "$bare")"
    row "  linked" "$(number '%.0f' "$(figure review answer)")" "$(number '%.0f' "$(figure pairs answer)")"
    rm -f "$dir"/pairs.db*
}

# in_language <language> <argument>...: the script of a binding
in_language() {
    language=$1
    shift
    case $language in
    Python) PYTHONPATH=$build/bindings/python /usr/bin/env "${PYTHON:-/usr/bin/python3}" -B "$here/bindings.py" "$@" ;;
    PHP) php -d extension="$(cd "$build" && pwd)/bindings/php/xfcase.so" "$here/bindings.php" "$@" ;;
    esac
}

# bindings: C and the languages one after the other, on the same work
bindings() {
    "$bin/bench_sweep" build "$dir/listed.db" "$listed" >"$dir/build"
    "$bin/bench_rows" "$dir/listed.db" >"$dir/C.rows"
    "$bin/bench_acts" "$dir/C.db" durable "$cases" 1 >"$dir/C.acts"
    for language in Python PHP; do
        in_language $language acts "$dir/$language.db" durable "$cases" >"$dir/$language.acts"
        in_language $language rows "$dir/listed.db" >"$dir/$language.rows"
        row "acts from $language, one commit each, durable" \
            "$(per_second "$(figure $language.acts acts_per_second)")" \
            "$(per_second "$(figure C.acts acts_per_second)")" \
            "$(ratio "$(figure C.acts acts_per_second)" "$(figure $language.acts acts_per_second)")"
        row "$listed cases listed from $language" \
            "$(per_second "$(figure $language.rows rows_per_second)")" \
            "$(per_second "$(figure C.rows rows_per_second)")" \
            "$(ratio "$(figure C.rows rows_per_second)" "$(figure $language.rows rows_per_second)")"
    done
    rm -f "$dir"/*.db*
}

facts
echo
row "what" "libxfcase" "engine alone" "ratio"
"$bin/bench_dates" "$dates" >"$dir/dates"
row "due dates counted, one core" "$(per_second "$(figure dates dates_per_second)")"
acts durable durable "$cases" 1 "one commit each, durable"
acts relaxed relaxed "$cases" 1 "one commit each, relaxed"
acts batched relaxed "$batched" 1000 "1000 per commit"
row "file per answered case (4 acts)" "$(number '%.0f bytes' "$(figure batched.acts bytes_per_case)")"
for open in $opens; do
    sweep "$open"
done
echo
row "search among $searched cases, first 20 shown" "libxfcase" "scan (LIKE)" "ratio"
search
echo
row "figures of $counted cases of a year" "libxfcase" "walking the list" "ratio"
stats
echo
row "processor time over $asked cases of a year" "libxfcase" "reading them" "ratio"
lists
echo
row "processor time over $compared cases" "libxfcase" "each with each" "ratio"
pairs
if [ -x "$bin/bench_ledger" ]; then
    echo
    for open in $opens; do
        ledger "$open"
    done
fi
if [ -d "$build/bindings" ]; then
    echo
    row "what" "the language" "C" "ratio"
    bindings
fi
