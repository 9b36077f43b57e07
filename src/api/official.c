/* SPDX-License-Identifier: Apache-2.0 */
/* Units and officials: reference data, journaled like everything else. */
#include "api/duty_p.h"
#include "api/getter_p.h"
#include "api/run_p.h"

#include <xfcase/official.h>

#include <limits.h>

enum { MAX_CLIMB = 16 };

static xf_status bad_period(const char *field, xfi_error *err)
{
    return xfi_error_set(err, XF_E_INVALID, field, "结束日期早于开始日期",
                         "the last day lies before the first");
}

static bool backwards(xf_date from, xf_date to)
{
    return to != 0 && to < from;
}

/* ---- units ---------------------------------------------------------------------------------------------- */

static const xfi_unit *unit_of(const xfi_org *org, const char *id)
{
    for (size_t i = 0; i < org->unit_count; i++) {
        if (xfi_same(org->units[i].id, id)) {
            return &org->units[i];
        }
    }
    return NULL;
}

static xf_status check_superior(const xfi_org *org, const xfi_unit *row, xfi_error *err)
{
    const char *upper = row->superior;
    for (int i = 0; !xfi_blank(upper); i++) {
        const xfi_unit *unit = unit_of(org, upper);
        if (xfi_same(upper, row->id) || i >= MAX_CLIMB) {
            return xfi_error_set(err, XF_E_INVALID, "superior", "上级关系成环或过深",
                                 "the superiors form a circle or are too deep");
        }
        if (unit == NULL) {
            return xfi_error_set(err, XF_E_INVALID, "superior", "没有上级单位“%s”",
                                 "there is no unit “%s”", upper);
        }
        upper = unit->superior;
    }
    return XF_OK;
}

/* The bytes of a Han character or a letter, 0 of anything else: that would be taken for year or sequence.
 * In UTF-8 U+3400 to U+9FFF begin with E3 90 to E9, the later extensions with F0 A0. */
static size_t letter_at(const char *text)
{
    const unsigned char *at = (const unsigned char *)text;
    if ((at[0] >= 'A' && at[0] <= 'Z') || (at[0] >= 'a' && at[0] <= 'z')) {
        return 1;
    }
    if ((at[0] == 0xE3 && at[1] >= 0x90) || (at[0] >= 0xE4 && at[0] <= 0xE9)) {
        return 3;
    }
    return at[0] == 0xF0 && at[1] >= 0xA0 ? 4 : 0;
}

static xf_status check_short_name(const char *text, xfi_error *err)
{
    XFI_TRY(xfi_door_check_text(text, "short_name", XFI_API_ID_MAX, false, err));
    for (const char *at = xfi_or_empty(text); *at != '\0'; at += letter_at(at)) {
        if (letter_at(at) == 0) {
            return xfi_error_set(err, XF_E_INVALID, "short_name",
                                 "机关代字只能由汉字和字母组成，如“示信访”",
                                 "a short name consists of Han characters and letters");
        }
    }
    return XF_OK;
}

static int year_of(xf_date day, int open)
{
    return day == 0 ? open : xfi_calendar_civil(day).year;
}

/* They number cases and letters in one year. */
static bool share_a_year(const xfi_unit *a, const xfi_unit *b)
{
    return year_of(a->valid_from, INT_MIN) <= year_of(b->valid_to, INT_MAX) &&
           year_of(b->valid_from, INT_MIN) <= year_of(a->valid_to, INT_MAX);
}

static const char *in_numbers(const xfi_unit *unit)
{
    return xfi_blank(unit->short_name) ? unit->id : unit->short_name;
}

/* Numbers run per unit and year: what stands for the unit in them stands for no other one. */
static xf_status check_distinct(const xfi_org *org, const xfi_unit *row, xfi_error *err)
{
    for (size_t i = 0; i < org->unit_count; i++) {
        const xfi_unit *other = &org->units[i];
        if (!xfi_same(other->id, row->id) && xfi_same(in_numbers(other), in_numbers(row)) &&
            share_a_year(other, row)) {
            return xfi_error_set(
                err, XF_E_EXISTS, "short_name", "“%s”已是单位“%s”的机关代字或代码，编号会重复",
                "“%s” stands for the unit “%s” in numbers already", in_numbers(row), other->id);
        }
    }
    return XF_OK;
}

static xf_status read_unit(const xf_unit_args *given, xfi_unit *row, xfi_error *err)
{
    xf_unit_args args;
    XFI_TRY(xfi_door_need(given, "args", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, &args, sizeof args, err));
    XFI_TRY(xfi_door_check_text(args.id, "id", XFI_API_ID_MAX, true, err));
    XFI_TRY(xfi_door_check_text(args.name, "name", XFI_API_NAME_MAX, true, err));
    XFI_TRY(xfi_door_check_text(args.superior, "superior", XFI_API_ID_MAX, false, err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_UNIT_ROLE, (int)args.kind, "kind", err));
    XFI_TRY(xfi_door_check_enum(XF_ENUM_LEVEL, (int)args.level, "level", err));
    XFI_TRY(xfi_door_check_date(args.valid_from, "valid_from", false, err));
    XFI_TRY(xfi_door_check_date(args.valid_to, "valid_to", false, err));
    *row = (xfi_unit){args.id,       args.name,       args.kind,     args.level,
                      args.superior, args.valid_from, args.valid_to, args.short_name};
    XFI_TRY(check_short_name(args.short_name, err));
    return backwards(row->valid_from, row->valid_to) ? bad_period("valid_to", err) : XF_OK;
}

static xf_status put_unit(xf_store *store, const char *actor, const xfi_unit *row, xfi_error *err)
{
    const xfi_org *org;
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    const xfi_unit *before = unit_of(org, row->id);
    const xfi_kept kept = {.unit = row, .unit_before = before};
    XFI_TRY(xfi_api_check_keeper(store, actor, &kept, err));
    XFI_TRY(check_superior(org, row, err));
    XFI_TRY(check_distinct(org, row, err));
    if (before != NULL && xfi_model_equal(&xfi_unit_record, before, row)) {
        return XF_OK;
    }
    bool moved = before != NULL && !xfi_same(before->superior, row->superior);
    XFI_TRY(xfi_api_append_row(store, "unit", actor, 0, &xfi_unit_record, before, row, err));
    return moved ? xfi_api_unit_moved(store, actor, row->id, err) : XF_OK;
}

xf_status xf_unit_put(xf_store *store, const char *actor, const xf_unit_args *args)
{
    xfi_error err = {0};
    xfi_unit row;
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_api_check_actor(actor, &err);
    }
    if (status == XF_OK) {
        status = read_unit(args, &row, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_begin(store, true, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_end(store, put_unit(store, actor, &row, &err), &err);
    }
    return xfi_door_publish(&err, status);
}

/* ---- officials -------------------------------------------------------------------------------------------- */

static bool overlap(const xfi_official *a, const xfi_official *b)
{
    return (b->valid_to == 0 || a->valid_from <= b->valid_to) &&
           (a->valid_to == 0 || b->valid_from <= a->valid_to);
}

static bool same_post(const xfi_official *a, const xfi_official *b)
{
    return xfi_same(a->id, b->id) && a->valid_from == b->valid_from;
}

static const xfi_official *post_before(const xfi_org *org, const xfi_official *row)
{
    for (size_t i = 0; i < org->official_count; i++) {
        if (same_post(&org->officials[i], row)) {
            return &org->officials[i];
        }
    }
    return NULL;
}

static xf_status check_posts(const xfi_org *org, const xfi_official *row, xfi_error *err)
{
    for (size_t i = 0; i < org->official_count; i++) {
        const xfi_official *other = &org->officials[i];
        bool same_person = xfi_same(other->id, row->id);
        if (same_post(other, row)) {
            continue;
        }
        if (same_person && overlap(other, row)) {
            return xfi_error_set(err, XF_E_INVALID, "valid_from", "“%s”在此期间已有另一任职",
                                 "“%s” holds another post in that time", row->id);
        }
        if (row->principal && other->principal && xfi_same(other->unit, row->unit) &&
            overlap(other, row)) {
            return xfi_error_set(
                err, XF_E_INVALID, "principal", "单位“%s”在此期间已有主要负责人“%s”",
                "the unit “%s” has the principal “%s” in that time", row->unit, other->id);
        }
    }
    return XF_OK;
}

static xf_status read_official(const xf_official_args *given, xfi_official *row, xfi_error *err)
{
    xf_official_args args;
    XFI_TRY(xfi_door_need(given, "args", err));
    XFI_TRY(xfi_door_copy_args(given, given->size, &args, sizeof args, err));
    XFI_TRY(xfi_door_check_text(args.id, "id", XFI_API_ID_MAX, true, err));
    XFI_TRY(xfi_door_check_text(args.name, "name", XFI_API_NAME_MAX, true, err));
    XFI_TRY(xfi_door_check_text(args.unit, "unit", XFI_API_ID_MAX, true, err));
    XFI_TRY(xfi_door_check_text(args.rank, "rank", XFI_API_NAME_MAX, false, err));
    XFI_TRY(xfi_door_check_date(args.valid_from, "valid_from", false, err));
    XFI_TRY(xfi_door_check_date(args.valid_to, "valid_to", false, err));
    XFI_TRY(xfi_door_check_date(args.absent_from, "absent_from", false, err));
    XFI_TRY(xfi_door_check_date(args.absent_to, "absent_to", false, err));
    *row = (xfi_official){.id = args.id,
                          .valid_from = args.valid_from,
                          .name = args.name,
                          .unit = args.unit,
                          .rank = args.rank,
                          .principal = args.principal != 0,
                          .valid_to = args.valid_to,
                          .absent_from = args.absent_from,
                          .absent_to = args.absent_to,
                          .leader = args.leader != 0};
    if (xfi_same(row->id, "system") || xfi_same(row->id, XFI_HOST)) {
        return xfi_error_set(err, XF_E_INVALID, "id", "“%s”为系统保留",
                             "“%s” is nobody's: it stands for the library or the host", row->id);
    }
    if (backwards(row->valid_from, row->valid_to)) {
        return bad_period("valid_to", err);
    }
    bool half = row->absent_from == 0 && row->absent_to != 0;
    return half || backwards(row->absent_from, row->absent_to) ? bad_period("absent_to", err)
                                                               : XF_OK;
}

/* A post that begins, changes or ends may end that its holder leads cases. */
static xf_status watch_cases_led(xf_store *store, const char *actor, const char *official,
                                 xfi_error *err)
{
    xfi_arena arena = {0};
    xf_id *ids;
    size_t count;
    int64_t moved = 0;
    xf_status status = xfi_store_cases_led(store->inner, official, &arena, &ids, &count, err);
    for (size_t i = 0; status == XF_OK && i < count; i++) {
        status = xfi_api_recompute(store, actor, ids[i], &moved, err);
    }
    xfi_arena_free(&arena);
    return status;
}

static xf_status put_official(xf_store *store, const char *actor, const xfi_official *row,
                              xfi_error *err)
{
    const xfi_org *org;
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    const xfi_official *before = post_before(org, row);
    const xfi_kept kept = {.post = row, .post_before = before};
    XFI_TRY(xfi_api_check_keeper(store, actor, &kept, err));
    if (unit_of(org, row->unit) == NULL) {
        return xfi_error_set(err, XF_E_INVALID, "unit", "没有单位“%s”", "there is no unit “%s”",
                             row->unit);
    }
    XFI_TRY(check_posts(org, row, err));
    if (before != NULL && xfi_model_equal(&xfi_official_record, before, row)) {
        return XF_OK;
    }
    XFI_TRY(
        xfi_api_append_row(store, "official", actor, 0, &xfi_official_record, before, row, err));
    XFI_TRY(watch_cases_led(store, actor, row->id, err));
    return xfi_api_watch_posts(store, actor, row->id, err);
}

xf_status xf_official_put(xf_store *store, const char *actor, const xf_official_args *args)
{
    xfi_error err = {0};
    xfi_official row;
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_api_check_actor(actor, &err);
    }
    if (status == XF_OK) {
        status = read_official(args, &row, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_begin(store, true, &err);
    }
    if (status == XF_OK) {
        status = xfi_door_end(store, put_official(store, actor, &row, &err), &err);
    }
    return xfi_door_publish(&err, status);
}

/* ---- what a snapshot tells ---------------------------------------------------------------------------------- */

GETTER_TEXT(unit, id)
GETTER_TEXT(unit, name)
GETTER(unit, kind, xf_unit_role)
GETTER(unit, level, xf_level)
GETTER_TEXT(unit, superior)
GETTER(unit, valid_from, xf_date)
GETTER(unit, valid_to, xf_date)
GETTER_TEXT(unit, short_name)
SNAPSHOT_END(unit)

GETTER_TEXT(official, id)
GETTER_TEXT(official, name)
GETTER_TEXT(official, unit)
GETTER_TEXT(official, rank)
GETTER_BOOL(official, principal)

int xf_official_leader(const xf_official *official)
{
    return official != NULL && (official->row.leader || official->row.principal);
}

GETTER(official, valid_from, xf_date)
GETTER(official, valid_to, xf_date)
GETTER(official, absent_from, xf_date)
GETTER(official, absent_to, xf_date)
SNAPSHOT_END(official)
