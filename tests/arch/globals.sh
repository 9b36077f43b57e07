#!/bin/sh
# globals.sh <list of "room object-file">: the library keeps no state of its own beyond
# globals.txt, and every name that a static archive shows begins with xf_ or xfi_; only the
# rooms of the public functions define xf_ names.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C
failed=0
while read -r room object; do
    objdump -t "$object" | awk -v room="$room" -v object="$object" '
        # value flags section size name; flags are seven columns, the second field group.
        NR == FNR { if ($1 !~ /^#/) allowed[$1 " " $2] = 1; next }
        $1 !~ /^[0-9a-f]+$/ { next }
        {
            name = $NF
            flags = substr($0, length($1) + 2, 7)
            section = $0
            sub(/^[0-9a-f]+ ......./, "", section)
            split(section, field, /[ \t]+/)
            section = field[1] == "" ? field[2] : field[1]
        }
        section ~ /^\.(data|bss)/ && section !~ /rel\.ro/ && flags ~ /O/ {
            plain = name
            sub(/\.[0-9]+$/, "", plain) # a static variable of a function
            if (!((room " " plain) in allowed)) {
                printf "%s: %s is a writable global variable of room %s\n", object, name, room
                bad = 1
            }
        }
        section ~ /^\.t(bss|data)/ && flags !~ /d/ && room != "door" {
            printf "%s: %s: only the room door has thread-local state\n", object, name
            bad = 1
        }
        section != "*UND*" && substr(flags, 1, 1) ~ /[gu]/ {
            if (name !~ (room == "api" || room == "report" || room == "office" ? "^xfi?_" : "^xfi_")) {
                printf "%s: room %s may not define %s\n", object, room, name
                bad = 1
            }
        }
        END { exit bad }' "$here/globals.txt" - || failed=1
done <"$1"
exit $failed
