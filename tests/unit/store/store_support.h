/* SPDX-License-Identifier: Apache-2.0 */
/* What tests of the store share: a file of its own per test, invented rows, short ways to write. */
#ifndef STORE_SUPPORT_H
#define STORE_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define UNUSED __attribute__((unused))
#define T0 ((xf_time)1772672400000) /* 2026-03-05T09:00+08:00 */
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

typedef struct place {
    char folder[64], path[128];
    xfi_store *store;
    xfi_arena arena;
    xfi_error err;
} place;

static UNUSED void ok(place *p, xf_status status)
{
    if (status != XF_OK) {
        fail_msg("%s: %s", xfi_status_name(status), xfi_or_empty(p->err.text_en));
    }
}

/* Fails with this status; the error says so too. */
static UNUSED void refused(place *p, xf_status status, xf_status expected)
{
    assert_int_equal(status, expected);
    assert_int_equal(p->err.status, expected);
    assert_false(xfi_blank(p->err.text_zh));
    assert_false(xfi_blank(p->err.text_en));
    xfi_error_clear(&p->err);
}

static UNUSED xf_status open_as(place *p, xfi_db_mode mode, xfi_store **out)
{
    xfi_store_config config = {{mode, 20000, false}, XFI_HASH_SM3};
    return xfi_store_open(p->path, &config, out, &p->err);
}

static UNUSED int set_up(void **state)
{
    place *p = calloc(1, sizeof *p);
    assert_non_null(p);
    (void)snprintf(p->folder, sizeof p->folder, "/tmp/xfcase-store-XXXXXX");
    assert_non_null(mkdtemp(p->folder));
    (void)snprintf(p->path, sizeof p->path, "%s/a.xfcase", p->folder);
    ok(p, open_as(p, XFI_DB_CREATE, &p->store));
    *state = p;
    return 0;
}

static UNUSED int tear_down(void **state)
{
    static const char *const ends[] = {"", "-wal", "-shm", "-journal"};
    place *p = *state;
    xfi_store_close(p->store);
    xfi_arena_free(&p->arena);
    xfi_error_clear(&p->err);
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        char path[160];
        (void)snprintf(path, sizeof path, "%s/a.xfcase%s", p->folder, ends[i]);
        (void)unlink(path);
        (void)snprintf(path, sizeof path, "%s/b.xfcase%s", p->folder, ends[i]);
        (void)unlink(path);
    }
    (void)rmdir(p->folder);
    free(p);
    return 0;
}

static UNUSED void reopen(place *p, xfi_db_mode mode)
{
    xfi_store_close(p->store);
    p->store = NULL;
    ok(p, open_as(p, mode, &p->store));
}

/* ---- plain SQL on the same file, by another connection: what nobody should do ---------------------- */

static UNUSED xfi_db *raw(place *p)
{
    static const xfi_db_config config = {XFI_DB_READ_WRITE, 20000, false};
    xfi_db *db;
    ok(p, xfi_db_open(p->path, &config, &db, &p->err));
    return db;
}

static UNUSED void tamper(place *p, const char *sql)
{
    xfi_db *db = raw(p);
    ok(p, xfi_db_exec(db, "PRAGMA foreign_keys=OFF", &p->err));
    ok(p, xfi_db_exec(db, sql, &p->err));
    xfi_db_close(db);
}

static UNUSED int64_t number_of_sql(place *p, const char *sql)
{
    xfi_db *db = raw(p);
    xfi_stmt *stmt;
    bool row;
    ok(p, xfi_db_prepare_once(db, sql, &stmt, &p->err));
    ok(p, xfi_db_step(stmt, &row, &p->err));
    assert_true(row);
    int64_t number = xfi_db_int(stmt, 0);
    xfi_db_done(stmt);
    xfi_db_close(db);
    return number;
}

/* ---- rows ------------------------------------------------------------------------------------------- */

static UNUSED xfi_case a_case(xf_id id)
{
    static char numbers[4096][24];
    char *number = numbers[id % 4096];
    (void)snprintf(number, sizeof numbers[0], "示例〔2026〕%lld号", (long long)id);
    return (xfi_case){.id = id,
                      .number = number,
                      .registered_unit = "town",
                      .number_year = 2026,
                      .number_seq = id,
                      .state = XF_STATE_REGISTERED,
                      .revision = 1,
                      .cycle = 1,
                      .unit = "town",
                      .form = XF_FORM_LETTER,
                      .kind = XF_KIND_SUGGESTION,
                      .title = "示例事项",
                      .received_at = T0 + id,
                      .last_at = T0 + id};
}

static UNUSED xfi_deadline a_deadline(xf_id id, xf_id case_id)
{
    return (xfi_deadline){.id = id,
                          .case_id = case_id,
                          .rule = "handle",
                          .cycle = 1,
                          .state = XF_DEADLINE_OPEN,
                          .turn = 1,
                          .start_at = T0,
                          .start_date = xfi_calendar_date(2026, 3, 5),
                          .amount = 60,
                          .unit = XF_COUNT_WORKDAY,
                          .roll = XF_ROLL_NEXT_WORKDAY,
                          .due_date = xfi_calendar_date(2026, 5, 4),
                          .due_at = T0 + 1000 * id,
                          .next_fire_at = T0 + 500 * id,
                          .opened_at = T0,
                          .opened_by = XF_ACT_ACCEPT};
}

static UNUSED xfi_firing a_firing(xf_id deadline_id, xf_id case_id, int32_t turn, const char *rung,
                                  int32_t rep)
{
    return (xfi_firing){deadline_id,    turn,
                        rung,           rep,
                        case_id,        T0 + 10 * rep + deadline_id,
                        T0 + 50,        false,
                        false,          XF_RAISE_YELLOW,
                        XF_GROUND_NONE, "town"};
}

static UNUSED xfi_notice a_notice(xf_id id, xf_id case_id, xf_id deadline_id)
{
    return (xfi_notice){.id = id,
                        .case_id = case_id,
                        .deadline_id = deadline_id,
                        .rule = "handle",
                        .turn = 1,
                        .rung = "yellow",
                        .raises = XF_RAISE_YELLOW,
                        .target = XF_TARGET_LEAD,
                        .level = 1,
                        .unit = "town",
                        .official = "l_town",
                        .planned_at = T0,
                        .created_at = T0 + id,
                        .due_date = xfi_calendar_date(2026, 5, 4)};
}

/* ---- entries ---------------------------------------------------------------------------------------- */

static UNUSED xf_status append(place *p, const char *kind, xf_id case_id, const xfi_act *act,
                               const xfi_change *changes, size_t count, xfi_entry *entry)
{
    *entry = (xfi_entry){.at = T0,
                         .recorded_at = T0 + 1,
                         .actor = "h_town",
                         .kind = kind,
                         .case_id = case_id,
                         .revision = case_id == 0 ? 0 : 1};
    return xfi_store_append(p->store, entry, &xfi_act_record, act, changes, count, &p->err);
}

/* One entry in a transaction of its own. */
static UNUSED int64_t put(place *p, const char *kind, xf_id case_id, const xfi_change *changes,
                          size_t count)
{
    xfi_entry entry;
    ok(p, xfi_store_begin(p->store, true, &p->err));
    ok(p, append(p, kind, case_id, NULL, changes, count, &entry));
    ok(p, xfi_store_commit(p->store, &p->err));
    return entry.seq;
}

static UNUSED int64_t put_one(place *p, const char *kind, xf_id case_id, const xfi_record *record,
                              const void *before, const void *after)
{
    xfi_change change = {record, before, after};
    return put(p, kind, case_id, &change, 1);
}

/* A small store with rows in every table. */
static UNUSED void fill(place *p)
{
    const xfi_unit units[] = {
        {"city", "示例市", XF_UNIT_ROLE_ORGAN, XF_LEVEL_CITY, NULL, 0, 0, NULL},
        {"town", "示例镇", XF_UNIT_ROLE_ORGAN, XF_LEVEL_TOWNSHIP, "city",
         xfi_calendar_date(2020, 1, 1), 0, NULL}};
    const xfi_official officials[] = {
        {"l_town", 0, "示例丁", "town", "副镇长", false, 0, 0, 0, true},
        {"l_town", xfi_calendar_date(2025, 7, 1), "示例丁", "city", "处长", true, 0, 0, 0, true}};
    const xfi_policy_doc policy = {"xinfang", "2022.1", "{\"id\":\"xinfang\"}"};
    const xfi_setting setting = {"policy", "xinfang"};
    const xfi_calendar_doc calendar = {1, "2026-10-01,off,国庆节\n", NULL};
    xfi_case row = a_case(1);
    row.policy = "xinfang";
    row.policy_version = "2022.1";
    row.host_number = "OA-1";
    const xfi_petitioner petitioner = {.case_id = 1,
                                       .n = 1,
                                       .name = "示例某",
                                       .phone = "000",
                                       .address = "示例路1号",
                                       .representative = true};
    const xfi_deadline deadline = a_deadline(1, 1);
    const xfi_pause pause = {1, 2, 1, XF_ACT_HOLD_HEARING, T0 + 5, 0, false};
    const xfi_firing firing = a_firing(1, 1, 1, "yellow", 0);
    const xfi_notice notice = a_notice(1, 1, 1);
    const xfi_claim claim = {.case_id = 1, .n = 1, .text = "示例诉求"};
    const xfi_measure measure = {
        .case_id = 1, .n = 1, .cycle = 1, .measure = XF_MEASURE_RESOLVE, .text = "示例"};
    const xfi_detail detail = {.case_id = 1, .origin = "示例"};
    const xfi_exception exception = {1, XF_CHECK_LEAD, "示例", "l_town", T0};
    const xfi_part part = {.case_id = 1, .n = 1, .cycle = 1, .unit = "town", .text = "示例"};
    const xfi_attachment attachment = {.case_id = 1, .n = 1, .name = "示例.pdf", .bytes = 1};
    const xfi_member member = {.case_id = 1, .n = 1, .official = "l_town", .from_at = T0};
    put_one(p, "unit", 0, &xfi_unit_record, NULL, &units[0]);
    put_one(p, "unit", 0, &xfi_unit_record, NULL, &units[1]);
    put_one(p, "official", 0, &xfi_official_record, NULL, &officials[0]);
    put_one(p, "official", 0, &xfi_official_record, NULL, &officials[1]);
    put_one(p, "policy", 0, &xfi_policy_doc_record, NULL, &policy);
    put_one(p, "setting", 0, &xfi_setting_record, NULL, &setting);
    put_one(p, "calendar", 0, &xfi_calendar_doc_record, NULL, &calendar);
    const xfi_change first[] = {{&xfi_case_record, NULL, &row},
                                {&xfi_petitioner_record, NULL, &petitioner},
                                {&xfi_deadline_record, NULL, &deadline}};
    put(p, "register", 1, first, COUNT_OF(first));
    xfi_case later = row;
    later.state = XF_STATE_HANDLING;
    later.revision = 2;
    later.lead = "l_town";
    const xfi_change second[] = {{&xfi_case_record, &row, &later},
                                 {&xfi_deadline_record, &deadline, &deadline},
                                 {&xfi_pause_record, NULL, &pause},
                                 {&xfi_firing_record, NULL, &firing},
                                 {&xfi_notice_record, NULL, &notice},
                                 {&xfi_claim_record, NULL, &claim},
                                 {&xfi_measure_record, NULL, &measure},
                                 {&xfi_exception_record, NULL, &exception},
                                 {&xfi_detail_record, NULL, &detail},
                                 {&xfi_part_record, NULL, &part},
                                 {&xfi_attachment_record, NULL, &attachment},
                                 {&xfi_member_record, NULL, &member}};
    put(p, "hold_hearing", 1, second, COUNT_OF(second));
}

static UNUSED void assert_verifies(place *p)
{
    xfi_finding finding;
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    assert_int_equal(finding.seq, 0);
    assert_null(finding.table);
}

/* ---- an allocator that fails once -------------------------------------------------------------------- */

typedef struct failing {
    long calls, fail_at;
} failing;

static UNUSED void *failing_realloc(void *block, size_t size, void *userdata)
{
    failing *f = userdata;
    if (size == 0) {
        free(block);
        return NULL;
    }
    return ++f->calls == f->fail_at ? NULL : realloc(block, size);
}

#endif
