/* SPDX-License-Identifier: Apache-2.0 */
/* What the tests of the public interface share: a small county, a clock at hand, and temporary
 * files. They see what a host sees and nothing else. */
#ifndef XFCASE_TEST_HOST_H
#define XFCASE_TEST_HOST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <xfcase.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define UNUSED __attribute__((unused))

/* The call succeeds, or the test fails with what the library says. */
#define OK(call) host_must((call), #call, __FILE__, __LINE__)
/* The call gives this status. */
#define GIVES(expected, call) host_gives((call), (expected), #call, __FILE__, __LINE__)

static UNUSED void host_must(xf_status status, const char *call, const char *file, int line)
{
    const xf_error *e = xf_error_last();
    if (status != XF_OK) {
        print_error("%s: %s rule=%s field=%s %s\n", call, xf_status_name(status), xf_error_rule(e),
                    xf_error_field(e), xf_error_text(e, XF_LANG_EN));
        _fail(file, line);
    }
}

static UNUSED void host_gives(xf_status status, xf_status expected, const char *call,
                              const char *file, int line)
{
    const xf_error *e = xf_error_last();
    if (status != expected) {
        print_error("%s: %s, not %s (rule=%s field=%s %s)\n", call, xf_status_name(status),
                    xf_status_name(expected), xf_error_rule(e), xf_error_field(e),
                    xf_error_text(e, XF_LANG_EN));
        _fail(file, line);
    }
}

static UNUSED xf_time at(const char *text)
{
    xf_time out = 0;
    OK(xf_time_parse(text, &out));
    return out;
}

static UNUSED xf_date date(const char *text)
{
    xf_date out = 0;
    OK(xf_date_parse(text, &out));
    return out;
}

/* A date as text, so that a failure can be read. */
static UNUSED const char *iso(xf_date d)
{
    static char text[4][16];
    static int next;
    next = (next + 1) % 4;
    OK(xf_date_format(d, text[next], sizeof text[next]));
    return text[next];
}

static UNUSED const char *last_field(void)
{
    return xf_error_field(xf_error_last());
}

static UNUSED const char *last_rule(void)
{
    return xf_error_rule(xf_error_last());
}

static UNUSED void clock_at(xf_store *store, const char *when)
{
    OK(xf_store_set_now(store, at(when)));
}

/* ---- the county ------------------------------------------------------------------------------------------ */

static UNUSED void put_unit(xf_store *store, const char *id, const char *name, xf_level level,
                            const char *superior, xf_unit_role kind)
{
    xf_unit_args args = XF_UNIT_ARGS_INIT;
    args.id = id;
    args.name = name;
    args.level = level;
    args.superior = superior;
    args.kind = kind;
    OK(xf_unit_put(store, "host", &args));
}

static UNUSED void put_official(xf_store *store, const char *id, const char *name, const char *unit,
                                int principal)
{
    xf_official_args args = XF_OFFICIAL_ARGS_INIT;
    args.id = id;
    args.name = name;
    args.unit = unit;
    args.principal = principal;
    args.leader = principal || strncmp(id, "l_", 2) == 0;
    OK(xf_official_put(store, "host", &args));
}

/* p_: principal, h_: handler, l_: lead of the unit that follows. */
static UNUSED void put_county(xf_store *store)
{
    put_unit(store, "city", "示例市", XF_LEVEL_CITY, NULL, XF_UNIT_ROLE_ORGAN);
    put_unit(store, "county", "示例县", XF_LEVEL_COUNTY, "city", XF_UNIT_ROLE_ORGAN);
    put_unit(store, "office", "示例县信访局", XF_LEVEL_COUNTY, "county", XF_UNIT_ROLE_DEPARTMENT);
    put_unit(store, "town", "示例镇", XF_LEVEL_TOWNSHIP, "county", XF_UNIT_ROLE_ORGAN);
    put_unit(store, "bureau", "示例县住建局", XF_LEVEL_COUNTY, "county", XF_UNIT_ROLE_ORGAN);
    put_official(store, "p_city", "示例己", "city", 1);
    put_official(store, "p_county", "示例庚", "county", 1);
    put_official(store, "p_office", "示例辛", "office", 1);
    put_official(store, "h_office", "示例乙", "office", 0);
    put_official(store, "p_town", "示例壬", "town", 1);
    put_official(store, "l_town", "示例丁", "town", 0);
    put_official(store, "h_town", "示例丙", "town", 0);
    put_official(store, "p_bureau", "示例戊", "bureau", 1);
    put_official(store, "h_bureau", "示例甲", "bureau", 0);
}

static UNUSED xf_store *open_at(const char *path, xf_open_mode mode)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = NULL;
    config.mode = mode;
    OK(xf_store_open(path, &config, &store));
    assert_non_null(store);
    return store;
}

/* A store in memory with the county, on a Monday. */
static UNUSED xf_store *open_county(void)
{
    xf_store *store = open_at(NULL, XF_OPEN_MEMORY);
    clock_at(store, "2026-03-02T09:00");
    put_county(store);
    return store;
}

/* ---- acts -------------------------------------------------------------------------------------------------- */

static UNUSED int64_t head(xf_store *store)
{
    int64_t seq = -1;
    OK(xf_store_head(store, &seq, NULL));
    return seq;
}

static UNUSED xf_register_args a_case(const char *unit, const char *actor)
{
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    args.unit = unit;
    args.actor = actor;
    args.form = XF_FORM_VISIT;
    args.title = "示例事项";
    return args;
}

/* A case of the town, received now. */
static UNUSED xf_id register_one(xf_store *store)
{
    xf_register_args args = a_case("town", "h_town");
    xf_case *made = NULL;
    OK(xf_case_register(store, &args, &made));
    xf_id id = xf_case_id(made);
    assert_true(id > 0);
    xf_case_free(made);
    return id;
}

static UNUSED xf_act by(const char *actor)
{
    xf_act act = XF_ACT_INIT;
    act.actor = actor;
    return act;
}

static UNUSED void accept_one(xf_store *store, xf_id id)
{
    xf_act act = by("h_town");
    OK(xf_case_accept(store, id, &act, NULL));
}

static UNUSED int64_t revision(xf_store *store, xf_id id)
{
    xf_case *row = NULL;
    OK(xf_case_read(store, id, &row));
    int64_t found = xf_case_revision(row);
    xf_case_free(row);
    return found;
}

static UNUSED xf_state state_of(xf_store *store, xf_id id)
{
    xf_case *row = NULL;
    OK(xf_case_read(store, id, &row));
    xf_state state = xf_case_state(row);
    xf_case_free(row);
    return state;
}

/* The latest deadline of a rule of a case; NULL: none. The caller frees it. */
static UNUSED xf_deadline *deadline_of(xf_store *store, xf_id id, const char *rule)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *list = NULL;
    xf_deadline *found = NULL, *row = NULL;
    query.case_id = id;
    query.rule = rule;
    OK(xf_deadline_list(store, &query, &list));
    for (;;) {
        OK(xf_deadline_next(list, &row));
        if (row == NULL) {
            break;
        }
        xf_deadline_free(found);
        found = row;
    }
    xf_iter_free(list);
    return found;
}

/* Every row and the journal agree, and the file is sound. */
static UNUSED void verifies(xf_store *store)
{
    OK(xf_store_check(store));
    OK(xf_store_verify(store, NULL, NULL));
}

/* ---- files --------------------------------------------------------------------------------------------------- */

/* A folder of its own for a test; remove_folder() takes it away with the files of a store. */
static UNUSED void make_folder(char folder[64])
{
    strcpy(folder, "/tmp/xfcase-test-XXXXXX");
    assert_non_null(mkdtemp(folder));
}

static UNUSED const char *in_folder(const char *folder, const char *name)
{
    static char path[4][512]; /* the source may lie deep */
    static int next;
    next = (next + 1) % 4;
    assert_true(snprintf(path[next], sizeof path[next], "%s/%s", folder, name) < 512);
    return path[next];
}

static UNUSED void remove_store(const char *path)
{
    static const char *const tails[] = {"", "-wal", "-shm", "-journal"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        char whole[600];
        assert_true(snprintf(whole, sizeof whole, "%s%s", path, tails[i]) < 600);
        (void)unlink(whole);
    }
}

/* Fails when something was left behind in it. */
static UNUSED void remove_folder(const char *folder)
{
    assert_int_equal(rmdir(folder), 0);
}

#endif
