# Reads rooms.txt, then every C file, then the CMake files of the rooms; prints each violation as
# file:line: text. Run by check.sh in the root of the source.

function fail(text) { printf "%s:%d: %s\n", FILENAME, FNR, text; bad = 1 }
function trim(s) { gsub(/^[ \t]+|[ \t]+$/, "", s); return s }

BEGIN {
    n = split("assert ctype errno float inttypes limits math stdalign stdarg stdatomic stdbool " \
              "stddef stdint stdio stdlib string", names, " ")
    for (i = 1; i <= n; i++) standard[names[i] ".h"] = 1
    delete standard["assert.h"] # a failed assert ends the host's process
    # What a library must not do: print, end the process, touch its signals or environment.
    n = split("printf fprintf vprintf vfprintf dprintf puts fputs putchar putc fputc fwrite perror " \
              "abort exit _exit _Exit quick_exit atexit assert signal sigaction raise system " \
              "setlocale setenv putenv strtok gets", names, " ")
    for (i = 1; i <= n; i++) forbidden[names[i]] = 1
    n = split("stdout stderr stdin", names, " ")
    for (i = 1; i <= n; i++) forbidden_word[names[i]] = 1
}

# ---- the table --------------------------------------------------------------------------------
FILENAME == table {
    if ($0 ~ /^[ \t]*(#|$)/) next
    split($0, column, "|")
    room = trim(column[1])
    is_room[room] = 1
    n = split(trim(column[2]), names, " ")
    for (i = 1; i <= n; i++) if (names[i] != "-") { may[room, names[i]] = 1; uses[room]++ }
    n = split(trim(column[3]), names, " ")
    for (i = 1; i <= n; i++) outside[room, ++outsides[room]] = names[i]
    next
}

FNR == 1 {
    reset_code()
    known[FILENAME] = 1
    n = split(FILENAME, part, "/")
    file = part[n]
    where = part[1]
    room = ""
    outer = ""
    if (where == "src") {
        room = n == 2 ? "" : part[2]
        if (n > 3) fail("a room has no folders with code in it")
        else if (!(room in is_room)) fail("src/" room " is not in " table)
    } else if (where == "examples" || where == "bindings") {
        outer = where
    } else if (FILENAME ~ /^tests\/(api|scenario|vectors|fault|bench|office)\//) {
        outer = part[1] "/" part[2]
    }
}

# ---- the row of a room as CMake knows it ------------------------------------------------------
FILENAME ~ /CMakeLists\.txt$/ {
    if ($0 !~ /^xfcase_room\(/) next
    line = $0
    sub(/\).*/, "", line)
    n = split(line, word, /[( ]+/)
    if (word[2] != room) fail("the room of this folder is " room ", not " word[2])
    taking = count = 0
    for (i = 3; i <= n; i++) {
        if (word[i] == "USES") taking = 1
        else if (word[i] == "LINKS") taking = 0
        else if (taking) {
            count++
            if (!((room, word[i]) in may)) fail(room " may not use " word[i])
        }
    }
    if (count != uses[room] + 0) fail("USES is not the row of " room " in " table)
    next
}

# ---- includes ---------------------------------------------------------------------------------
function outside_allowed(header,    i, entry, limit) {
    for (i = 1; i <= outsides[room]; i++) {
        entry = outside[room, i]
        if (entry ~ /:/) {
            limit = entry
            sub(/:.*/, "", limit)
            if (limit != file) continue
            sub(/.*:/, "", entry)
        }
        if (entry == header) return 1
        if (entry ~ /\/\*$/ && index(header, substr(entry, 1, length(entry) - 1)) == 1) return 1
    }
    return 0
}

# An edge of the graph in which cycles are looked for; missing files are reported at the end.
function edge(target) {
    if (FILENAME ~ /\.h$/) next_of[FILENAME] = next_of[FILENAME] " " target
    asked[target] = FILENAME ":" FNR
}

# The headers of the second library know those of the first as a host does.
function check_office_header(header, quoted) {
    if (quoted && FILENAME == "include/xfcase-office.h" && header ~ /^xfcase-office\//) {
        edge("include/" header)
    } else if (quoted && FILENAME != "include/xfcase-office.h" && header == "document.h") {
        edge("include/xfcase-office/" header)
    } else if (!quoted && header ~ /^xfcase(\.h|\/(export|types|error|letter)\.h)$/) {
        asked["include/" header] = FILENAME ":" FNR
    } else if (quoted || header !~ /^std(def|int)\.h$/) {
        fail("a header of xfcase-office may include document.h, <xfcase/export.h>," \
             " <xfcase/types.h>, <xfcase/error.h>, <xfcase/letter.h>, <stddef.h> and <stdint.h>, not " header)
    }
}

function check_public(header, quoted) {
    if (FILENAME ~ /^include\/xfcase-office/) {
        check_office_header(header, quoted)
    } else if (quoted && FILENAME == "include/xfcase.h" && header ~ /^xfcase\//) {
        edge("include/" header)
    } else if (quoted && header ~ /^(export|enums|types|codes|error|record)\.h$/) {
        edge("include/xfcase/" header)
    } else if (quoted || header !~ /^std(def|int)\.h$/) {
        fail("a public header may include export.h, enums.h, types.h, codes.h, error.h, record.h, <stddef.h> and <stdint.h>," \
             " not " header)
    }
}

function check_room(header, quoted,    other) {
    if (quoted) {
        if (split(header, path, "/") != 2) {
            fail("write the include as \"room/file.h\": " header)
            return
        }
        other = path[1]
        edge("src/" header)
        if (other == room) return
        if (!(other in is_room)) fail("there is no room " other ": " header)
        else if (!((room, other) in may)) fail("room " room " may not know room " other ": " header)
        if (header ~ /_p\.h$/) fail("private header of another room: " header)
    } else if (header ~ /^xfcase\// || (room == "office" && header ~ /^xfcase(-office\/.*)?(\.h)?$/)) {
        asked["include/" header] = FILENAME ":" FNR
    } else if (!(header in standard) && !outside_allowed(header)) {
        fail("outside header not in the row of room " room ": <" header ">")
    }
}

function check_outer(header, quoted) {
    if (header ~ /^xfcase(-office)?(\.h$|\/)/) {
        if (quoted) fail("a host writes <" header ">")
        asked["include/" header] = FILENAME ":" FNR
    } else if (header ~ /(^|\/)src\// || header ~ /_p\.h$/ || header ~ /\/include\//) {
        fail(outer " sees the public headers only, not " header)
    } else if (header !~ /^(api\/host|office\/(documents|writers))\.h$/) { # helpers of the tests themselves
        sub(/\/.*/, "", header)
        if (header in is_room) fail(outer " sees the public headers only, not room " header)
    }
}

/^[ \t]*#[ \t]*include/ && !in_comment {
    header = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", header)
    quoted = substr(header, 1, 1) == "\""
    if (!quoted && substr(header, 1, 1) != "<") {
        fail("an include is written out")
        next
    }
    header = substr(header, 2)
    sub(/[">].*/, "", header)
    if (where == "include") check_public(header, quoted)
    else if (room != "") check_room(header, quoted)
    else if (outer != "") check_outer(header, quoted)
    next
}

# ---- calls that a library does not make -------------------------------------------------------
room != "" {
    rest = code($0)
    while (match(rest, /[A-Za-z_][A-Za-z0-9_]*/)) {
        word_ = substr(rest, RSTART, RLENGTH)
        before = substr(rest, 1, RSTART - 1)
        rest = substr(rest, RSTART + RLENGTH)
        member = before ~ /(\.|->)[ \t]*$/
        if (word_ in forbidden_word && !member) fail("the library does not use " word_)
        else if (word_ in forbidden && !member && rest ~ /^[ \t]*\(/)
            fail("the library does not call " word_ "()")
    }
    next
}
{ code($0) }

# ---- cycles -----------------------------------------------------------------------------------
function visit(node, trail,    list, n, i) {
    if (state[node] == 2) return
    if (state[node] == 1) {
        printf "%s:1: headers include each other:%s %s\n", node, trail, node
        bad = 1
        return
    }
    state[node] = 1
    n = split(next_of[node], list, " ")
    for (i = 1; i <= n; i++) visit(list[i], trail " " node)
    state[node] = 2
}

END {
    for (node in next_of) visit(node, "")
    for (target in asked) if (!(target in known)) {
        printf "%s: there is no file %s\n", asked[target], target
        bad = 1
    }
    exit bad
}
