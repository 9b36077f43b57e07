/* SPDX-License-Identifier: Apache-2.0 */
/* The members of the structs that a script gives as keywords. The kind of a member follows from its
 * type; a type that has no kind does not compile. tests/bindings/gate.py compares this with the
 * headers. */
#ifndef XFN_FIELDS_H
#define XFN_FIELDS_H

#include <xfcase.h>
#ifdef XFCASE_OFFICE
#include <xfcase-office.h>
#endif

#include <stdlib.h>
#include <string.h>

typedef enum xfn_kind {
    XFN_TEXT,
    XFN_I32,
    XFN_I64,
    XFN_ENUM,
    XFN_POLICY, /* a handle */
    XFN_LIST    /* structs one after the other, and their number in the member `count` */
} xfn_kind;

typedef struct xfn_struct xfn_struct;
typedef struct xfn_field {
    const char *name;
    xfn_kind kind;
    size_t offset;
    size_t count;         /* of a list: offset of the member with the number */
    const xfn_struct *of; /* of a list: what stands in it */
} xfn_field;

struct xfn_struct {
    const char *name;
    size_t size;
    const xfn_field *fields;
    size_t count;
};

/* An enumeration is an unsigned int to the compilers that we build with. */
#define XFN_KIND(type, member)                                                                     \
    _Generic(((type *)NULL)->member,                                                               \
        const char *: XFN_TEXT,                                                                    \
        int32_t: XFN_I32,                                                                          \
        int64_t: XFN_I64,                                                                          \
        unsigned: XFN_ENUM,                                                                        \
        const xf_policy *: XFN_POLICY)
#define XFN_FIELD(type, member)                                                                    \
    {                                                                                              \
        .name = #member, .kind = XFN_KIND(type, member), .offset = offsetof(type, member)          \
    }
#define XFN_MANY(type, member, number, what)                                                       \
    {                                                                                              \
        .name = #member, .kind = XFN_LIST, .offset = offsetof(type, member),                       \
        .count = offsetof(type, number), .of = &(what)                                             \
    }
#define XFN_STRUCT(type)                                                                           \
    static const xfn_struct type##_struct = {#type, sizeof(type), type##_members,                  \
                                             sizeof type##_members / sizeof *type##_members}

static const xfn_field xf_act_members[] = {XFN_FIELD(xf_act, at),
                                           XFN_FIELD(xf_act, actor),
                                           XFN_FIELD(xf_act, revision),
                                           XFN_FIELD(xf_act, dry_run),
                                           XFN_FIELD(xf_act, reason),
                                           XFN_FIELD(xf_act, text),
                                           XFN_FIELD(xf_act, document),
                                           XFN_FIELD(xf_act, unit),
                                           XFN_FIELD(xf_act, official),
                                           XFN_FIELD(xf_act, approver),
                                           XFN_FIELD(xf_act, days),
                                           XFN_FIELD(xf_act, other_case),
                                           XFN_FIELD(xf_act, outcome),
                                           XFN_FIELD(xf_act, channel),
                                           XFN_FIELD(xf_act, policy_version),
                                           XFN_FIELD(xf_act, item),
                                           XFN_FIELD(xf_act, assessment),
                                           XFN_FIELD(xf_act, measure),
                                           XFN_FIELD(xf_act, basis),
                                           XFN_FIELD(xf_act, amount),
                                           XFN_FIELD(xf_act, source),
                                           XFN_FIELD(xf_act, date),
                                           XFN_FIELD(xf_act, report_date),
                                           XFN_FIELD(xf_act, satisfaction),
                                           XFN_FIELD(xf_act, cause),
                                           XFN_FIELD(xf_act, check),
                                           XFN_FIELD(xf_act, ground),
                                           XFN_FIELD(xf_act, relief),
                                           XFN_FIELD(xf_act, fund),
                                           XFN_FIELD(xf_act, means),
                                           XFN_FIELD(xf_act, name),
                                           XFN_FIELD(xf_act, media_type),
                                           XFN_FIELD(xf_act, bytes),
                                           XFN_FIELD(xf_act, digest),
                                           XFN_FIELD(xf_act, persons),
                                           XFN_FIELD(xf_act, title),
                                           XFN_FIELD(xf_act, matter),
                                           XFN_FIELD(xf_act, category),
                                           XFN_FIELD(xf_act, area),
                                           XFN_FIELD(xf_act, form),
                                           XFN_FIELD(xf_act, level),
                                           XFN_FIELD(xf_act, discovery),
                                           XFN_FIELD(xf_act, field),
                                           XFN_FIELD(xf_act, interest),
                                           XFN_FIELD(xf_act, origin),
                                           XFN_FIELD(xf_act, happened_on),
                                           XFN_FIELD(xf_act, place),
                                           XFN_FIELD(xf_act, contact),
                                           XFN_FIELD(xf_act, outlook),
                                           XFN_FIELD(xf_act, history),
                                           XFN_FIELD(xf_act, phone),
                                           XFN_FIELD(xf_act, address),
                                           XFN_FIELD(xf_act, representative),
                                           XFN_FIELD(xf_act, id_number),
                                           XFN_FIELD(xf_act, household),
                                           XFN_FIELD(xf_act, residence),
                                           XFN_FIELD(xf_act, capacity),
                                           XFN_FIELD(xf_act, workplace),
                                           XFN_FIELD(xf_act, clear),
                                           XFN_FIELD(xf_act, former),
                                           XFN_FIELD(xf_act, refusal),
                                           XFN_FIELD(xf_act, competent_body),
                                           XFN_FIELD(xf_act, findings)};
XFN_STRUCT(xf_act);

static const xfn_field xf_period_members[] = {
    XFN_FIELD(xf_period, start), XFN_FIELD(xf_period, amount), XFN_FIELD(xf_period, unit),
    XFN_FIELD(xf_period, roll)};
XFN_STRUCT(xf_period);

static const xfn_field xf_query_members[] = {
    XFN_FIELD(xf_query, case_id),   XFN_FIELD(xf_query, unit),  XFN_FIELD(xf_query, official),
    XFN_FIELD(xf_query, state),     XFN_FIELD(xf_query, rule),  XFN_FIELD(xf_query, raises),
    XFN_FIELD(xf_query, open_only), XFN_FIELD(xf_query, from),  XFN_FIELD(xf_query, until),
    XFN_FIELD(xf_query, after),     XFN_FIELD(xf_query, limit), XFN_FIELD(xf_query, of),
    XFN_FIELD(xf_query, category)};
XFN_STRUCT(xf_query);

static const xfn_field xf_office_act_members[] = {XFN_FIELD(xf_office_act, at),
                                                  XFN_FIELD(xf_office_act, actor),
                                                  XFN_FIELD(xf_office_act, dry_run),
                                                  XFN_FIELD(xf_office_act, id),
                                                  XFN_FIELD(xf_office_act, of),
                                                  XFN_FIELD(xf_office_act, case_id),
                                                  XFN_FIELD(xf_office_act, code),
                                                  XFN_FIELD(xf_office_act, name),
                                                  XFN_FIELD(xf_office_act, text),
                                                  XFN_FIELD(xf_office_act, reason),
                                                  XFN_FIELD(xf_office_act, document),
                                                  XFN_FIELD(xf_office_act, basis),
                                                  XFN_FIELD(xf_office_act, unit),
                                                  XFN_FIELD(xf_office_act, to_unit),
                                                  XFN_FIELD(xf_office_act, official),
                                                  XFN_FIELD(xf_office_act, approver),
                                                  XFN_FIELD(xf_office_act, category),
                                                  XFN_FIELD(xf_office_act, area),
                                                  XFN_FIELD(xf_office_act, place),
                                                  XFN_FIELD(xf_office_act, from),
                                                  XFN_FIELD(xf_office_act, until),
                                                  XFN_FIELD(xf_office_act, date),
                                                  XFN_FIELD(xf_office_act, persons),
                                                  XFN_FIELD(xf_office_act, count),
                                                  XFN_FIELD(xf_office_act, amount),
                                                  XFN_FIELD(xf_office_act, flag),
                                                  XFN_FIELD(xf_office_act, other_case),
                                                  XFN_FIELD(xf_office_act, lead),
                                                  XFN_FIELD(xf_office_act, next),
                                                  XFN_FIELD(xf_office_act, time),
                                                  XFN_FIELD(xf_office_act, visitor),
                                                  XFN_FIELD(xf_office_act, phone),
                                                  XFN_FIELD(xf_office_act, version),
                                                  XFN_FIELD(xf_office_act, digest),
                                                  XFN_FIELD(xf_office_act, concerned_official),
                                                  XFN_FIELD(xf_office_act, concerned_unit),
                                                  XFN_FIELD(xf_office_act, measure),
                                                  XFN_FIELD(xf_office_act, level),
                                                  XFN_FIELD(xf_office_act, field),
                                                  XFN_FIELD(xf_office_act, interest),
                                                  XFN_FIELD(xf_office_act, origin),
                                                  XFN_FIELD(xf_office_act, happened_on),
                                                  XFN_FIELD(xf_office_act, contact),
                                                  XFN_FIELD(xf_office_act, outlook),
                                                  XFN_FIELD(xf_office_act, history),
                                                  XFN_FIELD(xf_office_act, address),
                                                  XFN_FIELD(xf_office_act, id_number),
                                                  XFN_FIELD(xf_office_act, household),
                                                  XFN_FIELD(xf_office_act, residence),
                                                  XFN_FIELD(xf_office_act, capacity),
                                                  XFN_FIELD(xf_office_act, workplace)};
XFN_STRUCT(xf_office_act);

static const xfn_field xf_store_config_members[] = {
    XFN_FIELD(xf_store_config, mode),    XFN_FIELD(xf_store_config, busy_ms),
    XFN_FIELD(xf_store_config, relaxed), XFN_FIELD(xf_store_config, hash),
    XFN_FIELD(xf_store_config, policy),  XFN_FIELD(xf_store_config, now)};
XFN_STRUCT(xf_store_config);

static const xfn_field xf_petitioner_args_members[] = {
    XFN_FIELD(xf_petitioner_args, name),      XFN_FIELD(xf_petitioner_args, phone),
    XFN_FIELD(xf_petitioner_args, address),   XFN_FIELD(xf_petitioner_args, representative),
    XFN_FIELD(xf_petitioner_args, id_number), XFN_FIELD(xf_petitioner_args, household),
    XFN_FIELD(xf_petitioner_args, residence), XFN_FIELD(xf_petitioner_args, capacity),
    XFN_FIELD(xf_petitioner_args, workplace)};
XFN_STRUCT(xf_petitioner_args);

static const xfn_field xf_register_args_members[] = {
    XFN_FIELD(xf_register_args, at),
    XFN_FIELD(xf_register_args, actor),
    XFN_FIELD(xf_register_args, unit),
    XFN_FIELD(xf_register_args, host_number),
    XFN_FIELD(xf_register_args, form),
    XFN_FIELD(xf_register_args, kind),
    XFN_FIELD(xf_register_args, intake),
    XFN_FIELD(xf_register_args, procedure),
    XFN_FIELD(xf_register_args, title),
    XFN_FIELD(xf_register_args, matter),
    XFN_FIELD(xf_register_args, category),
    XFN_FIELD(xf_register_args, area),
    XFN_FIELD(xf_register_args, persons),
    XFN_FIELD(xf_register_args, concerned_official),
    XFN_FIELD(xf_register_args, concerned_unit),
    XFN_MANY(xf_register_args, petitioners, petitioner_count, xf_petitioner_args_struct),
    XFN_FIELD(xf_register_args, dry_run),
    XFN_FIELD(xf_register_args, discovery),
    XFN_FIELD(xf_register_args, level),
    XFN_FIELD(xf_register_args, field),
    XFN_FIELD(xf_register_args, interest),
    XFN_FIELD(xf_register_args, origin),
    XFN_FIELD(xf_register_args, happened_on),
    XFN_FIELD(xf_register_args, place),
    XFN_FIELD(xf_register_args, contact),
    XFN_FIELD(xf_register_args, outlook),
    XFN_FIELD(xf_register_args, history),
    XFN_FIELD(xf_register_args, follows),
    XFN_FIELD(xf_register_args, new_fact)};
XFN_STRUCT(xf_register_args);

static const xfn_field xf_unit_args_members[] = {
    XFN_FIELD(xf_unit_args, id),       XFN_FIELD(xf_unit_args, name),
    XFN_FIELD(xf_unit_args, kind),     XFN_FIELD(xf_unit_args, level),
    XFN_FIELD(xf_unit_args, superior), XFN_FIELD(xf_unit_args, valid_from),
    XFN_FIELD(xf_unit_args, valid_to), XFN_FIELD(xf_unit_args, short_name)};
XFN_STRUCT(xf_unit_args);

static const xfn_field xf_official_args_members[] = {
    XFN_FIELD(xf_official_args, id),        XFN_FIELD(xf_official_args, name),
    XFN_FIELD(xf_official_args, unit),      XFN_FIELD(xf_official_args, rank),
    XFN_FIELD(xf_official_args, principal), XFN_FIELD(xf_official_args, valid_from),
    XFN_FIELD(xf_official_args, valid_to),  XFN_FIELD(xf_official_args, absent_from),
    XFN_FIELD(xf_official_args, absent_to), XFN_FIELD(xf_official_args, leader)};
XFN_STRUCT(xf_official_args);

static const xfn_field xf_route_facts_members[] = {XFN_FIELD(xf_route_facts, category),
                                                   XFN_FIELD(xf_route_facts, area),
                                                   XFN_FIELD(xf_route_facts, field),
                                                   XFN_FIELD(xf_route_facts, title),
                                                   XFN_FIELD(xf_route_facts, matter),
                                                   XFN_FIELD(xf_route_facts, kind),
                                                   XFN_FIELD(xf_route_facts, level),
                                                   XFN_FIELD(xf_route_facts, concerned_unit),
                                                   XFN_FIELD(xf_route_facts, concerned_official),
                                                   XFN_FIELD(xf_route_facts, date)};
XFN_STRUCT(xf_route_facts);
static const xfn_field xf_stats_args_members[] = {
    XFN_FIELD(xf_stats_args, from),    XFN_FIELD(xf_stats_args, to),
    XFN_FIELD(xf_stats_args, basis),   XFN_FIELD(xf_stats_args, unit),
    XFN_FIELD(xf_stats_args, subtree), XFN_FIELD(xf_stats_args, rows),
    XFN_FIELD(xf_stats_args, columns), XFN_FIELD(xf_stats_args, figures),
    XFN_FIELD(xf_stats_args, compare)};
XFN_STRUCT(xf_stats_args);

static const xfn_field xf_account_args_members[] = {
    XFN_FIELD(xf_account_args, from), XFN_FIELD(xf_account_args, to),
    XFN_FIELD(xf_account_args, unit), XFN_FIELD(xf_account_args, subtree)};
XFN_STRUCT(xf_account_args);
static const xfn_field xf_work_args_members[] = {
    XFN_FIELD(xf_work_args, from), XFN_FIELD(xf_work_args, to), XFN_FIELD(xf_work_args, unit),
    XFN_FIELD(xf_work_args, subtree)};
XFN_STRUCT(xf_work_args);

static const xfn_field xf_reported_args_members[] = {
    XFN_FIELD(xf_reported_args, id),          XFN_FIELD(xf_reported_args, unit),
    XFN_FIELD(xf_reported_args, from),        XFN_FIELD(xf_reported_args, to),
    XFN_FIELD(xf_reported_args, by),          XFN_FIELD(xf_reported_args, value),
    XFN_FIELD(xf_reported_args, batches),     XFN_FIELD(xf_reported_args, persons),
    XFN_FIELD(xf_reported_args, has_batches), XFN_FIELD(xf_reported_args, has_persons),
    XFN_FIELD(xf_reported_args, source),      XFN_FIELD(xf_reported_args, reason)};
XFN_STRUCT(xf_reported_args);

static const xfn_field xf_sweep_result_members[] = {
    XFN_FIELD(xf_sweep_result, fired),   XFN_FIELD(xf_sweep_result, late),
    XFN_FIELD(xf_sweep_result, notices), XFN_FIELD(xf_sweep_result, supervisions),
    XFN_FIELD(xf_sweep_result, missed),  XFN_FIELD(xf_sweep_result, made)};
XFN_STRUCT(xf_sweep_result);

#ifdef XFCASE_OFFICE
static const xfn_field xf_ledger_args_members[] = {
    XFN_FIELD(xf_ledger_args, document), XFN_FIELD(xf_ledger_args, views),
    XFN_FIELD(xf_ledger_args, lang),     XFN_FIELD(xf_ledger_args, unit),
    XFN_FIELD(xf_ledger_args, official), XFN_FIELD(xf_ledger_args, from),
    XFN_FIELD(xf_ledger_args, until),    XFN_FIELD(xf_ledger_args, category)};
XFN_STRUCT(xf_ledger_args);

static const xfn_field xf_eventlog_args_members[] = {
    XFN_FIELD(xf_eventlog_args, lang), XFN_FIELD(xf_eventlog_args, unit),
    XFN_FIELD(xf_eventlog_args, official), XFN_FIELD(xf_eventlog_args, from),
    XFN_FIELD(xf_eventlog_args, until)};
XFN_STRUCT(xf_eventlog_args);

static const xfn_field xf_agenda_args_members[] = {
    XFN_FIELD(xf_agenda_args, lang),     XFN_FIELD(xf_agenda_args, unit),
    XFN_FIELD(xf_agenda_args, official), XFN_FIELD(xf_agenda_args, from),
    XFN_FIELD(xf_agenda_args, until),    XFN_FIELD(xf_agenda_args, todo),
    XFN_FIELD(xf_agenda_args, no_alarms)};
XFN_STRUCT(xf_agenda_args);

static const xfn_field xf_report_args_members[] = {
    XFN_FIELD(xf_report_args, document), XFN_FIELD(xf_report_args, from),
    XFN_FIELD(xf_report_args, to),       XFN_FIELD(xf_report_args, unit),
    XFN_FIELD(xf_report_args, lang),     XFN_FIELD(xf_report_args, title),
    XFN_FIELD(xf_report_args, overdue)};
XFN_STRUCT(xf_report_args);
#endif

static inline const xfn_field *xfn_find(const xfn_struct *of, const char *name, size_t length)
{
    for (size_t i = 0; i < of->count; i++) {
        if (strlen(of->fields[i].name) == length && memcmp(of->fields[i].name, name, length) == 0) {
            return &of->fields[i];
        }
    }
    return NULL;
}

/* Every struct begins with its size. */
static inline void xfn_init(const xfn_struct *of, void *args)
{
    memset(args, 0, of->size);
    memcpy(args, &of->size, sizeof of->size);
}

static inline void xfn_put(void *args, const xfn_field *field, int64_t value)
{
    int32_t small = (int32_t)value;
    char *at = (char *)args + field->offset;
    if (field->kind == XFN_I64) {
        memcpy(at, &value, sizeof value);
    } else {
        memcpy(at, &small, sizeof small);
    }
}

static inline void xfn_put_pointer(void *args, size_t offset, const void *pointer)
{
    memcpy((char *)args + offset, &pointer, sizeof pointer);
}

/* What a call needs for its own length: copies of texts and lists, so that a script that changes
 * its dictionary meanwhile pulls nothing away. */
typedef struct xfn_block {
    struct xfn_block *next;
    max_align_t data[];
} xfn_block;

static inline void *xfn_keep(xfn_block **kept, size_t size)
{
    xfn_block *block = calloc(1, sizeof *block + size);
    if (block == NULL) {
        return NULL;
    }
    block->next = *kept;
    *kept = block;
    return block->data;
}

static inline void xfn_drop(xfn_block *kept)
{
    while (kept != NULL) {
        xfn_block *next = kept->next;
        free(kept);
        kept = next;
    }
}

#endif
