/* SPDX-License-Identifier: Apache-2.0 */
/* JSON objects as argument structs of the public interface, by tables of their members. */
#ifndef XFCASE_SCENARIO_ARGS_H
#define XFCASE_SCENARIO_ARGS_H

#include <xfcase.h>

#include <jansson.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

typedef enum arg_type {
    ARG_TEXT, /* const char * */
    ARG_I32,
    ARG_I64,
    ARG_TIME,
    ARG_DATE,
    ARG_CODE,  /* an enum, by its text code */
    ARG_CASE,  /* xf_id, by the name of the case in the scenario */
    ARG_RECORD /* xf_id, by the name of the record of the office */
} arg_type;

typedef struct arg {
    const char *name;
    arg_type type;
    size_t offset;
    xf_enum codes;
} arg;

#define A(type, name, kind)                                                                        \
    {                                                                                              \
#name, kind, offsetof(type, name), (xf_enum)0                                              \
    }
#define E(type, name, codes)                                                                       \
    {                                                                                              \
#name, ARG_CODE, offsetof(type, name), codes                                               \
    }

static const arg act_args[] = {A(xf_act, at, ARG_TIME),
                               A(xf_act, reason, ARG_TEXT),
                               A(xf_act, text, ARG_TEXT),
                               A(xf_act, document, ARG_TEXT),
                               A(xf_act, unit, ARG_TEXT),
                               A(xf_act, official, ARG_TEXT),
                               A(xf_act, approver, ARG_TEXT),
                               A(xf_act, days, ARG_I32),
                               A(xf_act, other_case, ARG_CASE),
                               E(xf_act, outcome, XF_ENUM_OUTCOME),
                               A(xf_act, channel, ARG_TEXT),
                               A(xf_act, policy_version, ARG_TEXT),
                               A(xf_act, item, ARG_I32),
                               E(xf_act, assessment, XF_ENUM_ASSESSMENT),
                               E(xf_act, measure, XF_ENUM_MEASURE),
                               A(xf_act, basis, ARG_TEXT),
                               A(xf_act, amount, ARG_I64),
                               A(xf_act, source, ARG_TEXT),
                               A(xf_act, date, ARG_DATE),
                               A(xf_act, report_date, ARG_DATE),
                               E(xf_act, satisfaction, XF_ENUM_SATISFACTION),
                               E(xf_act, cause, XF_ENUM_CAUSE),
                               E(xf_act, check, XF_ENUM_CHECK),
                               E(xf_act, ground, XF_ENUM_GROUND),
                               E(xf_act, relief, XF_ENUM_RELIEF),
                               E(xf_act, fund, XF_ENUM_FUND),
                               E(xf_act, means, XF_ENUM_MEANS),
                               A(xf_act, name, ARG_TEXT),
                               A(xf_act, media_type, ARG_TEXT),
                               A(xf_act, bytes, ARG_I64),
                               A(xf_act, digest, ARG_TEXT),
                               A(xf_act, persons, ARG_I32),
                               A(xf_act, title, ARG_TEXT),
                               A(xf_act, matter, ARG_TEXT),
                               A(xf_act, category, ARG_TEXT),
                               A(xf_act, area, ARG_TEXT),
                               E(xf_act, form, XF_ENUM_FORM),
                               E(xf_act, level, XF_ENUM_LEVEL),
                               E(xf_act, discovery, XF_ENUM_DISCOVERY),
                               A(xf_act, field, ARG_TEXT),
                               A(xf_act, interest, ARG_TEXT),
                               A(xf_act, origin, ARG_TEXT),
                               A(xf_act, happened_on, ARG_DATE),
                               A(xf_act, place, ARG_TEXT),
                               A(xf_act, contact, ARG_TEXT),
                               A(xf_act, outlook, ARG_TEXT),
                               A(xf_act, history, ARG_TEXT),
                               A(xf_act, phone, ARG_TEXT),
                               A(xf_act, address, ARG_TEXT),
                               A(xf_act, representative, ARG_I32),
                               A(xf_act, id_number, ARG_TEXT),
                               A(xf_act, household, ARG_TEXT),
                               A(xf_act, residence, ARG_TEXT),
                               A(xf_act, capacity, ARG_TEXT),
                               A(xf_act, workplace, ARG_TEXT),
                               A(xf_act, clear, ARG_TEXT),
                               A(xf_act, former, ARG_TEXT),
                               E(xf_act, refusal, XF_ENUM_REFUSAL),
                               A(xf_act, competent_body, ARG_TEXT),
                               A(xf_act, findings, ARG_TEXT)};

static const arg register_args[] = {A(xf_register_args, at, ARG_TIME),
                                    A(xf_register_args, unit, ARG_TEXT),
                                    A(xf_register_args, host_number, ARG_TEXT),
                                    E(xf_register_args, form, XF_ENUM_FORM),
                                    E(xf_register_args, kind, XF_ENUM_KIND),
                                    E(xf_register_args, intake, XF_ENUM_INTAKE),
                                    E(xf_register_args, procedure, XF_ENUM_PROCEDURE),
                                    A(xf_register_args, title, ARG_TEXT),
                                    A(xf_register_args, matter, ARG_TEXT),
                                    A(xf_register_args, category, ARG_TEXT),
                                    A(xf_register_args, area, ARG_TEXT),
                                    A(xf_register_args, persons, ARG_I32),
                                    A(xf_register_args, concerned_official, ARG_TEXT),
                                    A(xf_register_args, concerned_unit, ARG_TEXT),
                                    E(xf_register_args, discovery, XF_ENUM_DISCOVERY),
                                    E(xf_register_args, level, XF_ENUM_LEVEL),
                                    A(xf_register_args, field, ARG_TEXT),
                                    A(xf_register_args, interest, ARG_TEXT),
                                    A(xf_register_args, origin, ARG_TEXT),
                                    A(xf_register_args, happened_on, ARG_DATE),
                                    A(xf_register_args, place, ARG_TEXT),
                                    A(xf_register_args, contact, ARG_TEXT),
                                    A(xf_register_args, outlook, ARG_TEXT),
                                    A(xf_register_args, history, ARG_TEXT),
                                    A(xf_register_args, follows, ARG_CASE),
                                    A(xf_register_args, new_fact, ARG_TEXT)};

static const arg petitioner_args[] = {
    A(xf_petitioner_args, name, ARG_TEXT),      A(xf_petitioner_args, phone, ARG_TEXT),
    A(xf_petitioner_args, address, ARG_TEXT),   A(xf_petitioner_args, representative, ARG_I32),
    A(xf_petitioner_args, id_number, ARG_TEXT), A(xf_petitioner_args, household, ARG_TEXT),
    A(xf_petitioner_args, residence, ARG_TEXT), A(xf_petitioner_args, capacity, ARG_TEXT),
    A(xf_petitioner_args, workplace, ARG_TEXT)};

static const arg unit_args[] = {A(xf_unit_args, id, ARG_TEXT),
                                A(xf_unit_args, name, ARG_TEXT),
                                E(xf_unit_args, kind, XF_ENUM_UNIT_ROLE),
                                E(xf_unit_args, level, XF_ENUM_LEVEL),
                                A(xf_unit_args, superior, ARG_TEXT),
                                A(xf_unit_args, valid_from, ARG_DATE),
                                A(xf_unit_args, valid_to, ARG_DATE),
                                A(xf_unit_args, short_name, ARG_TEXT)};

static const arg official_args[] = {
    A(xf_official_args, id, ARG_TEXT),        A(xf_official_args, name, ARG_TEXT),
    A(xf_official_args, unit, ARG_TEXT),      A(xf_official_args, rank, ARG_TEXT),
    A(xf_official_args, principal, ARG_I32),  A(xf_official_args, valid_from, ARG_DATE),
    A(xf_official_args, valid_to, ARG_DATE),  A(xf_official_args, absent_from, ARG_DATE),
    A(xf_official_args, absent_to, ARG_DATE), A(xf_official_args, leader, ARG_I32)};

static const arg office_args[] = {A(xf_office_act, id, ARG_RECORD),
                                  A(xf_office_act, of, ARG_RECORD),
                                  A(xf_office_act, case_id, ARG_CASE),
                                  A(xf_office_act, code, ARG_TEXT),
                                  A(xf_office_act, name, ARG_TEXT),
                                  A(xf_office_act, text, ARG_TEXT),
                                  A(xf_office_act, reason, ARG_TEXT),
                                  A(xf_office_act, document, ARG_TEXT),
                                  A(xf_office_act, basis, ARG_TEXT),
                                  A(xf_office_act, unit, ARG_TEXT),
                                  A(xf_office_act, to_unit, ARG_TEXT),
                                  A(xf_office_act, official, ARG_TEXT),
                                  A(xf_office_act, approver, ARG_TEXT),
                                  A(xf_office_act, category, ARG_TEXT),
                                  A(xf_office_act, area, ARG_TEXT),
                                  A(xf_office_act, place, ARG_TEXT),
                                  A(xf_office_act, from, ARG_DATE),
                                  A(xf_office_act, until, ARG_DATE),
                                  A(xf_office_act, date, ARG_DATE),
                                  A(xf_office_act, persons, ARG_I32),
                                  A(xf_office_act, count, ARG_I32),
                                  A(xf_office_act, amount, ARG_I64),
                                  A(xf_office_act, flag, ARG_I32),
                                  A(xf_office_act, other_case, ARG_CASE),
                                  A(xf_office_act, lead, ARG_TEXT),
                                  A(xf_office_act, next, ARG_TEXT),
                                  A(xf_office_act, time, ARG_TEXT),
                                  A(xf_office_act, visitor, ARG_TEXT),
                                  A(xf_office_act, phone, ARG_TEXT),
                                  A(xf_office_act, version, ARG_TEXT),
                                  A(xf_office_act, digest, ARG_TEXT),
                                  A(xf_office_act, concerned_official, ARG_TEXT),
                                  A(xf_office_act, concerned_unit, ARG_TEXT),
                                  A(xf_office_act, measure, ARG_TEXT),
                                  A(xf_office_act, level, ARG_TEXT),
                                  A(xf_office_act, field, ARG_TEXT),
                                  A(xf_office_act, interest, ARG_TEXT),
                                  A(xf_office_act, origin, ARG_TEXT),
                                  A(xf_office_act, happened_on, ARG_DATE),
                                  A(xf_office_act, contact, ARG_TEXT),
                                  A(xf_office_act, outlook, ARG_TEXT),
                                  A(xf_office_act, history, ARG_TEXT),
                                  A(xf_office_act, address, ARG_TEXT),
                                  A(xf_office_act, id_number, ARG_TEXT),
                                  A(xf_office_act, household, ARG_TEXT),
                                  A(xf_office_act, residence, ARG_TEXT),
                                  A(xf_office_act, capacity, ARG_TEXT),
                                  A(xf_office_act, workplace, ARG_TEXT)};

static const arg query_args[] = {
    A(xf_query, case_id, ARG_CASE),  A(xf_query, of, ARG_RECORD),     A(xf_query, unit, ARG_TEXT),
    A(xf_query, official, ARG_TEXT), A(xf_query, open_only, ARG_I32), A(xf_query, from, ARG_TIME),
    A(xf_query, until, ARG_TIME),    A(xf_query, category, ARG_TEXT), A(xf_query, rule, ARG_TEXT)};

#define ARGS(table) table, sizeof(table) / sizeof *(table)

static int put_number(const arg *to, const json_t *value, const json_t *cases, void *args)
{
    char *at = (char *)args + to->offset;
    const char *text = json_string_value(value);
    if (to->type == ARG_I32) {
        *(int32_t *)(void *)at = json_is_true(value) ? 1 : (int32_t)json_integer_value(value);
        return json_is_integer(value) || json_is_boolean(value);
    }
    if (to->type == ARG_I64) {
        *(int64_t *)(void *)at = json_integer_value(value);
        return json_is_integer(value);
    }
    if (to->type == ARG_CODE) {
        *(int *)(void *)at = xf_code_value(to->codes, text);
        return *(int *)(void *)at >= 0;
    }
    if (to->type == ARG_CASE) {
        const json_t *id = text == NULL ? value : json_object_get(cases, text);
        *(xf_id *)(void *)at = json_integer_value(id);
        return json_is_integer(id);
    }
    if (to->type == ARG_RECORD) { /* their names stand in the same object, behind a '#' */
        char name[128];
        (void)snprintf(name, sizeof name, "#%s", text == NULL ? "" : text);
        const json_t *id = text == NULL ? value : json_object_get(cases, name);
        *(xf_id *)(void *)at = json_integer_value(id);
        return json_is_integer(id);
    }
    if (to->type == ARG_DATE) {
        return xf_date_parse(text, (xf_date *)(void *)at) == XF_OK;
    }
    return xf_time_parse(text, (xf_time *)(void *)at) == XF_OK;
}

/* The name of the first member that does not fit, NULL when all do. Texts are borrowed. */
static const char *put_args(const arg *table, size_t count, const json_t *members,
                            const json_t *cases, void *args)
{
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)(uintptr_t)members, name, value)
    {
        size_t i = 0;
        while (i < count && strcmp(table[i].name, name) != 0) {
            i++;
        }
        if (i == count) {
            return name;
        }
        if (table[i].type == ARG_TEXT) {
            const char *text = json_string_value(value);
            memcpy((char *)args + table[i].offset, &text, sizeof text);
        } else if (!put_number(&table[i], value, cases, args)) {
            return name;
        }
    }
    return NULL;
}

#endif
