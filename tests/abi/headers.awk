# Reads public headers. Prints one line per finding on stdout:
#     function <name> <header>  a function with XF_API
#     enum <name> <value>       an enumerator
#     bad <file>:<line>: text   what is not as CONTRIBUTING.md asks for
# Run by api.sh and enums.sh.

function bad(text) { printf "bad %s:%d: %s\n", FILENAME, FNR, text }

BEGIN {
    stage["@param"] = 2
    stage["@return"] = 3
    stage["@par Ownership"] = 4
    stage["@par Basis"] = 5
    stage["@since"] = 6
}

FNR == 1 { reset_code(); doc_lines = 0; in_doc = 0; declaration = ""; in_enum = 0 }

# ---- comments ---------------------------------------------------------------------------------
# A documentation comment before a declaration; one behind a member begins with /**<.
!in_comment && declaration == "" && /^\/\*\*/ { in_doc = 1; doc_lines = 0 }
{ was_comment = in_comment; plain = code($0) }
in_doc {
    line = $0
    ends = line ~ /\*\/[ \t]*$/
    sub(/^[ \t]*\/?\*+[ \t]?/, "", line)
    sub(/[ \t]*\**\*\/[ \t]*$/, "", line)
    doc[++doc_lines] = line
    if (ends) in_doc = 0
    next
}

# ---- what SWIG and other readers of the headers cannot follow ---------------------------------
plain ~ /^[ \t]*#[ \t]*define[ \t]+[A-Za-z_0-9]+\(/ { bad("a macro with arguments in the interface") }
plain ~ /(^|[^A-Za-z_0-9])(inline|union)([^A-Za-z_0-9]|$)/ { bad("inline functions and unions stay out") }
plain ~ /\.\.\./ { bad("variable arguments stay out of the interface") }
plain ~ /^[ \t]+[A-Za-z_].*[A-Za-z_0-9][ \t]*:[ \t]*[0-9]+[ \t]*;/ { bad("bit-fields stay out") }

# ---- handles and enumerators ------------------------------------------------------------------
plain ~ /^typedef struct xf_[a-z_]+ xf_[a-z_]+;/ {
    name = plain
    sub(/;.*/, "", name)
    sub(/.* /, "", name)
    handle[name] = 1
}
plain ~ /^(typedef )?enum/ { in_enum = 1; pending = "" }
in_enum {
    rest = plain
    sub(/^.*\{/, "", rest)
    closes = rest ~ /\}/
    sub(/\}.*/, "", rest)
    if (plain !~ /^(typedef )?enum[^{]*$/) pending = pending " " rest
    # An enumerator is whole when its comma or the end has come.
    count = split(pending, item, ",")
    for (i = 1; i <= count; i++) {
        if (i == count && !closes) break
        if (item[i] ~ /^[ \t]*$/) continue
        if (item[i] ~ /^[ \t]*[A-Z][A-Z0-9_]*[ \t]*=[ \t]*-?(0x)?[0-9A-Fa-f]+[ \t]*$/) {
            split(item[i], side, "=")
            gsub(/[ \t]/, "", side[1])
            gsub(/[ \t]/, "", side[2])
            print "enum " side[1] " " side[2]
        } else {
            bad("an enumerator needs a value written out:" item[i])
        }
    }
    pending = count ? item[count] : ""
    if (closes) in_enum = 0
    doc_lines = 0
    next
}

# ---- functions --------------------------------------------------------------------------------
declaration == "" && plain ~ /^XF_API[ \t]/ { declaration = plain }
declaration != "" && plain !~ /^XF_API[ \t]/ { declaration = declaration " " plain }
declaration != "" {
    if (declaration ~ /;/) {
        check_function(declaration)
        declaration = ""
        doc_lines = 0
    }
    next
}
plain ~ /^[A-Za-z_].*\)[ \t]*;/ && plain !~ /^typedef/ { bad("a public function without XF_API") }
{ doc_lines = 0 }

# The name of a parameter: of `xf_status (*fn)(int a)` it is fn.
function parameter_name(text) {
    if (match(text, /\(\*[ \t]*[A-Za-z_][A-Za-z_0-9]*/)) {
        text = substr(text, RSTART, RLENGTH)
        sub(/.*[ \t*(]/, "", text)
        return text
    }
    sub(/[ \t]*(\[[^]]*\][ \t]*)*$/, "", text)
    sub(/.*[^A-Za-z_0-9]/, "", text)
    return text
}

function check_function(text,    head, tail, name, result, i, c, depth, piece, n, wanted, owner, \
                        at, tag, param, line, type, seen) {
    gsub(/[ \t]+/, " ", text)
    sub(/^XF_API (XF_CHECKED )?/, "", text)
    head = text
    sub(/\(.*/, "", head)
    tail = substr(text, length(head) + 2)
    sub(/\)[^)]*;.*/, "", tail)
    name = head
    sub(/.*[ *]/, "", name)
    result = substr(head, 1, length(head) - length(name))
    print "function " name " " header_name()

    if (name !~ /^xf_[a-z0-9]+(_[a-z0-9]+)+$/) bad(name ": names are xf_<noun>_<verb>")

    # Parameters, split at the commas outside parentheses.
    depth = n = 0
    piece = ""
    for (i = 1; i <= length(tail); i++) {
        c = substr(tail, i, 1)
        if (c == "(") depth++
        if (c == ")") depth--
        if (c == "," && depth == 0) { wanted[++n] = piece; piece = "" }
        else piece = piece c
    }
    if (piece !~ /^ *(void)? *$/) wanted[++n] = piece

    # Does a handle change hands?
    type = result
    gsub(/const|[ *]/, "", type)
    owner = (type in handle && result ~ /\*/) || name ~ /_free$/
    for (i = 1; i <= n; i++) {
        type = wanted[i]
        sub(/^ */, "", type)
        sub(/^const /, "", type)
        if (type ~ /^xf_[a-z_]+ \*\*[^*]/) { sub(/ .*/, "", type); if (type in handle) owner = 1 }
    }

    if (doc_lines == 0) {
        bad(name " has no documentation comment")
        return
    }
    line = ""
    for (i = 1; i <= doc_lines; i++) if (doc[i] != "") { line = doc[i]; break }
    if (line == "" || line ~ /^@/) bad(name ": begin with one sentence that says what it does")

    at = param = 0
    for (i = 1; i <= doc_lines; i++) {
        if (doc[i] !~ /^@/) continue
        tag = doc[i]
        if (tag ~ /^@par /) sub(/[ \t]+$/, "", tag)
        else sub(/[ \t].*/, "", tag)
        if (!(tag in stage)) { bad(name ": " tag " is not in the template"); continue }
        if (stage[tag] < at || (stage[tag] == at && tag != "@param"))
            bad(name ": " tag " is out of order; @param, @return, @par Ownership, @par Basis, @since")
        at = stage[tag]
        seen[tag]++
        if (tag == "@param") {
            line = doc[i]
            sub(/^@param[ \t]+/, "", line)
            type = line
            sub(/[ \t].*/, "", type)
            sub(/^[^ \t]+[ \t]*/, "", line)
            param++
            if (param > n) bad(name ": there is no parameter " type)
            else if (type != parameter_name(wanted[param]))
                bad(name ": @param " parameter_name(wanted[param]) " expected, not " type)
            if (line == "" && doc[i + 1] ~ /^@|^$/) bad(name ": say something about " type)
        }
    }
    for (i = param + 1; i <= n; i++) bad(name ": no @param " parameter_name(wanted[i]))
    if (result !~ /^void *$/ && !seen["@return"]) bad(name ": no @return")
    if (result ~ /^void *$/ && seen["@return"]) bad(name ": @return of a void function")
    if (owner && !seen["@par Ownership"]) bad(name ": a handle changes hands, no @par Ownership")
    if (!seen["@since"]) bad(name ": no @since")
    else if (doc[doc_lines] !~ /^@since [0-9]+\.[0-9]+$/ && doc[doc_lines - 1] !~ /^@since [0-9]+\.[0-9]+$/)
        bad(name ": @since <major>.<minor> comes last")
}

# The name of the header at hand: case for include/xfcase/case.h.
function header_name(    name) {
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\.h$/, "", name)
    return name
}
