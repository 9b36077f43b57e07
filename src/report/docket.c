/* SPDX-License-Identifier: Apache-2.0 */
/* What a row of the register tells. */
#include "door/door.h"

#include <xfcase/docket.h>

#define VALUE(type, name)                                                                          \
    type xf_docket_##name(const xf_docket *docket)                                                 \
    {                                                                                              \
        return docket == NULL ? (type)0 : docket->with.detail.name;                                \
    }
#define TEXT(name, member)                                                                         \
    const char *xf_docket_##name(const xf_docket *docket)                                          \
    {                                                                                              \
        return docket == NULL ? "" : xfi_or_empty(docket->with.member);                            \
    }

VALUE(xf_discovery, discovery)
VALUE(xf_level, level)
VALUE(xf_date, happened_on)
TEXT(field, detail.field)
TEXT(interest, detail.interest)
TEXT(origin, detail.origin)
TEXT(place, detail.place)
TEXT(petitioner, first.name)
TEXT(phone, first.phone)
TEXT(residence, first.residence)
TEXT(capacity, first.capacity)
TEXT(workplace, first.workplace)

size_t xf_docket_petitioner_count(const xf_docket *docket)
{
    return docket == NULL ? 0 : docket->person_count;
}

const char *xf_docket_petitioner_name(const xf_docket *docket, size_t index)
{
    return index < xf_docket_petitioner_count(docket) ? xfi_or_empty(docket->people[index].name)
                                                      : "";
}

size_t xf_docket_claim_count(const xf_docket *docket)
{
    return docket == NULL ? 0 : docket->work.claim_count;
}

xf_assessment xf_docket_claim_assessment(const xf_docket *docket, size_t index)
{
    return index < xf_docket_claim_count(docket) ? (xf_assessment)docket->work.claims[index]
                                                 : XF_ASSESSMENT_NONE;
}

size_t xf_docket_measure_count(const xf_docket *docket)
{
    return docket == NULL ? 0 : docket->work.measure_count;
}

xf_measure xf_docket_measure_kind(const xf_docket *docket, size_t index)
{
    return index < xf_docket_measure_count(docket)
               ? (xf_measure)docket->work.measures[index].measure
               : XF_MEASURE_NONE;
}

int xf_docket_measure_done(const xf_docket *docket, size_t index)
{
    return index < xf_docket_measure_count(docket) && docket->work.measures[index].done ? 1 : 0;
}

static xf_status need(const xf_docket *docket, const void *out, xfi_error *err)
{
    XFI_TRY(xfi_door_need(docket, "docket", err));
    return xfi_door_need(out, "out", err);
}

xf_status xf_docket_case(const xf_docket *docket, xf_case **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = need(docket, out, &err);
    if (status == XF_OK) {
        status = xfi_door_case_new(&docket->row, NULL, 0, out, &err);
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_docket_deadline(const xf_docket *docket, xf_deadline **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = need(docket, out, &err);
    if (status == XF_OK && docket->with.next.id != 0) {
        status =
            xfi_door_deadline_titled(&docket->with.next, docket->title, docket->basis, out, &err);
    }
    return xfi_door_publish(&err, status);
}

static void add_work(const xfi_docket_work *work, xfi_json *json)
{
    xfi_json_open(json, "claims", '[');
    for (size_t i = 0; i < work->claim_count; i++) {
        xfi_json_text(json, NULL, xfi_code_text(XF_ENUM_ASSESSMENT, work->claims[i]));
    }
    xfi_json_close(json, ']');
    xfi_json_open(json, "measures", '[');
    for (size_t i = 0; i < work->measure_count; i++) {
        xfi_json_open(json, NULL, '{');
        xfi_json_text(json, "measure", xfi_code_text(XF_ENUM_MEASURE, work->measures[i].measure));
        xfi_json_bool(json, "done", work->measures[i].done);
        xfi_json_close(json, '}');
    }
    xfi_json_close(json, ']');
}

static void add_people(const xf_docket *docket, xfi_json *json)
{
    xfi_json_open(json, "petitioners", '[');
    for (size_t i = 0; i < docket->person_count; i++) {
        xfi_json_text(json, NULL, xfi_or_empty(docket->people[i].name));
    }
    xfi_json_close(json, ']');
}

static void add_json(const xf_docket *docket, xfi_json *json)
{
    const xfi_registration *with = &docket->with;
    xfi_json_open(json, NULL, '{');
    xfi_door_row_json(&xfi_case_record, &docket->row, json, "case");
    if (with->detail.case_id != 0) {
        xfi_door_row_json(&xfi_detail_record, &with->detail, json, "detail");
    }
    if (with->first.case_id != 0) {
        xfi_door_row_json(&xfi_petitioner_record, &with->first, json, "petitioner");
    }
    add_people(docket, json);
    if (with->next.id != 0) {
        xfi_door_row_json(&xfi_deadline_record, &with->next, json, "deadline");
    }
    add_work(&docket->work, json);
    xfi_json_close(json, '}');
}

xf_status xf_docket_json(const xf_docket *docket, xf_text **out)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = need(docket, out, &err);
    if (status == XF_OK) {
        add_json(docket, &json);
        status = xfi_text_take(&buf, out, &err);
    }
    return xfi_door_publish(&err, status);
}

void xf_docket_free(xf_docket *docket)
{
    if (docket != NULL) {
        xfi_arena_free(&docket->arena);
        xfi_free(docket);
    }
}
