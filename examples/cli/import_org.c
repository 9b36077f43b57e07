/* SPDX-License-Identifier: Apache-2.0 */
/* Ledgers of units and officials. */
#include "ledger.h"

#include <string.h>

static const ledger_field unit_fields[] = {
    {"id", {"单位代码", "代码"}, true},        {"name", {"单位名称", "名称", "单位"}, true},
    {"kind", {"单位性质", "性质"}, false},     {"level", {"层级", "级别"}, false},
    {"superior", {"上级单位", "上级"}, false}, {"valid_from", {"设立日期"}, false},
    {"valid_to", {"撤销日期"}, false},         {"short_name", {"机关代字"}, false},
};

static const ledger_field official_fields[] = {
    {"id", {"人员代码", "代码"}, true},   {"name", {"姓名"}, true},
    {"unit", {"单位代码", "单位"}, true}, {"rank", {"职务"}, false},
    {"principal", {"主要负责人"}, false}, {"valid_from", {"任职起"}, false},
    {"valid_to", {"任职止"}, false},      {"absent_from", {"缺位起"}, false},
    {"absent_to", {"缺位止"}, false},     {"leader", {"班子成员"}, false},
};

/* A date that may be missing; false, and the row rejected, when it is none. */
static bool optional_date(ledger *l, const char *field, xf_date *out)
{
    const char *text = ledger_get(l, field);
    *out = 0;
    if (*text == '\0' || cli_read_date(text, out)) {
        return true;
    }
    ledger_reject(l, field, cli_say(l->c, "不是日期", "this is no date"));
    return false;
}

static bool optional_code(ledger *l, const char *field, xf_enum which, int *out)
{
    const char *text = ledger_get(l, field);
    *out = *text == '\0' ? 0 : ledger_code(which, text);
    if (*out >= 0) {
        return true;
    }
    ledger_reject(l, field, ledger_unknown(l->c, which));
    return false;
}

static bool optional_flag(ledger *l, const char *field, int32_t *out)
{
    if (ledger_yes_no(ledger_get(l, field), out)) {
        return true;
    }
    ledger_reject(l, field, cli_say(l->c, "不是“是”或“否”", "neither yes nor no"));
    return false;
}

static const char *or_null(const char *text)
{
    return *text == '\0' ? NULL : text;
}

/* ---- what a ledger without the column leaves as it is ------------------------------------------------------ */

static bool lacks(const ledger *l, const char *field)
{
    return ledger_header(l, field) == NULL;
}

/* A blank cell says that there is none; a column that is not there says nothing. */
static const char *text_or_stored(const ledger *l, const char *field, const char *stored)
{
    return or_null(lacks(l, field) ? stored : ledger_get(l, field));
}

/* The unit as it is on record; NULL: it is new. */
static xf_unit *stored_unit(xf_store *store, const char *id)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_unit *unit = NULL;
    query.unit = id;
    if (xf_unit_list(store, &query, &iter) == XF_OK && xf_unit_next(iter, &unit) != XF_OK) {
        unit = NULL;
    }
    xf_iter_free(iter);
    return unit;
}

/* The post of that official that began on that day; NULL: it is new. */
static xf_official *stored_post(xf_store *store, const char *id, xf_date from)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_official *post = NULL;
    query.official = id;
    if (xf_official_list(store, &query, &iter) != XF_OK) {
        return NULL;
    }
    while (xf_official_next(iter, &post) == XF_OK && post != NULL &&
           xf_official_valid_from(post) != from) {
        xf_official_free(post);
        post = NULL;
    }
    xf_iter_free(iter);
    return post;
}

static int64_t entries(xf_store *store)
{
    int64_t seq = 0;
    return xf_store_head(store, &seq, NULL) == XF_OK ? seq : 0;
}

/* What is there already, word by word, is no entry. */
static void put_or_reject(ledger *l, xf_store *store, xf_status status, cli_what what,
                          const char *id, const char *name)
{
    if (status != XF_OK) {
        ledger_reject_last_error(l);
        return;
    }
    int64_t now = entries(store);
    l->done += now > l->head ? 1 : 0;
    l->there += now > l->head ? 0 : 1;
    l->head = now;
    cli_name_learn(l->c, what, id, name);
}

/* ---- rows -------------------------------------------------------------------------------------------------- */

static bool read_unit(ledger *l, const xf_unit *was, xf_unit_args *args)
{
    int kind = (int)xf_unit_kind(was);
    int level = (int)xf_unit_level(was);
    args->name = ledger_get(l, "name");
    args->superior = or_null(xf_unit_superior(was));
    args->short_name = text_or_stored(l, "short_name", xf_unit_short_name(was));
    args->valid_from = xf_unit_valid_from(was);
    args->valid_to = xf_unit_valid_to(was);
    bool read = (lacks(l, "superior") || ledger_named(l, "superior", &args->superior)) &&
                (lacks(l, "kind") || optional_code(l, "kind", XF_ENUM_UNIT_ROLE, &kind)) &&
                (lacks(l, "level") || optional_code(l, "level", XF_ENUM_LEVEL, &level)) &&
                (lacks(l, "valid_from") || optional_date(l, "valid_from", &args->valid_from)) &&
                (lacks(l, "valid_to") || optional_date(l, "valid_to", &args->valid_to));
    args->kind = (xf_unit_role)kind;
    args->level = (xf_level)level;
    return read;
}

static void put_unit(ledger *l, xf_store *store, const char *actor)
{
    xf_unit_args args = XF_UNIT_ARGS_INIT;
    args.id = ledger_get(l, "id");
    xf_unit *was = stored_unit(store, args.id);
    if (read_unit(l, was, &args)) {
        put_or_reject(l, store, xf_unit_put(store, actor, &args), CLI_UNIT, args.id, args.name);
    }
    xf_unit_free(was);
}

static bool read_post(ledger *l, const xf_official *was, xf_official_args *args)
{
    args->name = ledger_get(l, "name");
    args->rank = text_or_stored(l, "rank", xf_official_rank(was));
    args->principal = xf_official_principal(was);
    args->leader = xf_official_leader(was);
    args->valid_to = xf_official_valid_to(was);
    args->absent_from = xf_official_absent_from(was);
    args->absent_to = xf_official_absent_to(was);
    return ledger_named(l, "unit", &args->unit) &&
           (lacks(l, "principal") || optional_flag(l, "principal", &args->principal)) &&
           (lacks(l, "leader") || optional_flag(l, "leader", &args->leader)) &&
           (lacks(l, "valid_to") || optional_date(l, "valid_to", &args->valid_to)) &&
           (lacks(l, "absent_from") || optional_date(l, "absent_from", &args->absent_from)) &&
           (lacks(l, "absent_to") || optional_date(l, "absent_to", &args->absent_to));
}

static void put_official(ledger *l, xf_store *store, const char *actor)
{
    xf_official_args args = XF_OFFICIAL_ARGS_INIT;
    args.id = ledger_get(l, "id");
    if (!optional_date(l, "valid_from", &args.valid_from)) {
        return;
    }
    xf_official *was = stored_post(store, args.id, args.valid_from);
    if (read_post(l, was, &args)) {
        put_or_reject(l, store, xf_official_put(store, actor, &args), CLI_OFFICIAL, args.id,
                      args.name);
    }
    xf_official_free(was);
}

static int import_rows(cli *c, const import_options *o, const char *path,
                       const ledger_field *fields, size_t count,
                       void (*put)(ledger *l, xf_store *store, const char *actor), const char *zh,
                       const char *en)
{
    ledger l;
    int code = ledger_open(&l, c, o, path, o->cases == NULL ? o->map : NULL, fields, count);
    if (code == -1 && xf_store_begin(c->store) != XF_OK) {
        code = cli_fail(c, path);
    }
    if (code == -1) {
        l.head = entries(c->store);
        while (ledger_next(&l)) {
            put(&l, c->store, o->actor);
            ledger_progress(&l, (size_t)(l.csv.at - l.text), l.text_size);
        }
        code = ledger_commit(&l, c->store);
    }
    return ledger_finish(&l, code, zh, en);
}

int import_units(cli *c, const import_options *o)
{
    return import_rows(c, o, o->units, unit_fields, sizeof unit_fields / sizeof *unit_fields,
                       put_unit, "单位", "units");
}

int import_officials(cli *c, const import_options *o)
{
    return import_rows(c, o, o->officials, official_fields,
                       sizeof official_fields / sizeof *official_fields, put_official, "人员",
                       "officials");
}
