/* SPDX-License-Identifier: Apache-2.0 */
/* Cases that may belong together: the list of one case, the review of many, and what an official
 * decides. */
#include "api/getter_p.h"
#include "api/likeness_p.h"
#include "api/office_p.h"

#include <xfcase/similar.h>

enum { LEAST_BY_DEFAULT = 60 };

#define F(name, kind)                                                                              \
    {                                                                                              \
#name, kind, false, offsetof(xfi_match, name), (xf_enum)0                                  \
    }
static const xfi_field match_fields[] = {
    F(case_id, XFI_F_INT),
    F(number, XFI_F_TEXT),
    F(title, XFI_F_TEXT),
    F(unit, XFI_F_TEXT),
    {"state", XFI_F_CODE, false, offsetof(xfi_match, state), XF_ENUM_STATE},
    F(received_at, XFI_F_TIME),
    F(score, XFI_F_I32),
    F(identity, XFI_F_BOOL),
    F(phone, XFI_F_BOOL),
    F(name_and_home, XFI_F_BOOL),
    F(name_and_unit, XFI_F_BOOL),
    F(people, XFI_F_I32),
    F(text, XFI_F_I32),
    F(title_alone, XFI_F_BOOL),
};
static const xfi_record xfi_match_record = {"match", sizeof(xfi_match), match_fields,
                                            sizeof match_fields / sizeof *match_fields, 0};

/* ---- the list ---------------------------------------------------------------------------------------------- */

static xf_status fill_list(xf_store *store, xf_id id, int64_t limit, xf_iter *iter, xfi_error *err)
{
    const xfi_match *matches;
    XFI_TRY(xfi_api_matches(store, (xfi_at_hand){NULL, NULL}, id, 1, &iter->arena, &matches,
                            &iter->count, err));
    const void **rows = xfi_arena_alloc(&iter->arena, (iter->count + 1) * sizeof *rows);
    if (rows == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < iter->count; i++) {
        rows[i] = &matches[i];
    }
    iter->rows = rows;
    if (limit > 0 && iter->count > (size_t)limit) {
        iter->count = (size_t)limit;
    }
    return XF_OK;
}

static xf_status make_list(xf_store *store, xf_id id, int64_t limit, xf_iter **out, xfi_error *err)
{
    xf_iter *iter;
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    if (limit < 0) {
        return xfi_error_set(err, XF_E_INVALID, "limit", "不能为负数", "it must not be negative");
    }
    XFI_TRY(xfi_door_iter_new(store, XFI_ITER_MATCH, NULL, &iter, err));
    xf_status status = xfi_door_begin(store, false, err);
    if (status == XF_OK) {
        status = xfi_door_end(store, fill_list(store, id, limit, iter, err), err);
    }
    if (status != XF_OK) {
        xfi_door_iter_free(iter);
        return status;
    }
    *out = iter;
    return XF_OK;
}

xf_status xf_similar_list(xf_store *store, xf_id id, int64_t limit, xf_iter **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_list(store, id, limit, out, &err));
}

static xf_status next_match(xf_iter *iter, xf_match **out, xfi_error *err)
{
    if (iter->next >= iter->count) {
        return XF_OK;
    }
    xf_match *match = xfi_alloc(sizeof *match);
    if (match == NULL) {
        return xfi_error_no_memory(err);
    }
    xf_status status =
        xfi_model_copy(&xfi_match_record, iter->rows[iter->next], &match->arena, &match->row, err);
    if (status != XF_OK) {
        xf_match_free(match);
        return status;
    }
    iter->next++;
    *out = match;
    return XF_OK;
}

xf_status xf_match_next(xf_iter *iter, xf_match **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    xf_status status = xfi_door_need(out, "out", &err);
    if (status == XF_OK) {
        status = xfi_door_iter_of(iter, XFI_ITER_MATCH, &err);
    }
    if (status == XF_OK) {
        status = next_match(iter, out, &err);
    }
    return xfi_door_publish(&err, status);
}

/* ---- one match --------------------------------------------------------------------------------------------- */

GETTER(match, case_id, xf_id)
GETTER_TEXT(match, number)
GETTER_TEXT(match, title)
GETTER_TEXT(match, unit)
GETTER(match, state, xf_state)
GETTER(match, received_at, xf_time)
GETTER(match, score, int32_t)
GETTER(match, people, int32_t)
GETTER(match, text, int32_t)
SNAPSHOT_END(match)

int xf_match_has(const xf_match *match, xf_likeness kind)
{
    return match != NULL && xfi_api_match_has(&match->row, kind);
}

static xf_status give_reason(const xf_match *match, xf_lang lang, xf_text **out, xfi_error *err)
{
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_need(match, "match", err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_check_lang(lang, err));
    xfi_api_match_reason(&match->row, lang, &buf);
    return xfi_text_take(&buf, out, err);
}

xf_status xf_match_reason(const xf_match *match, xf_lang lang, xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, give_reason(match, lang, out, &err));
}

/* ---- the review, and what an official decides ------------------------------------------------------------- */

static xf_status make_review(xf_store *store, const xf_query *query, int32_t least, xf_lang lang,
                             xf_text **out, xfi_error *err)
{
    xfi_select select;
    xfi_buf buf = {0};
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_door_query(query, &select, err));
    XFI_TRY(xfi_door_known_unit(store, select.unit, err));
    XFI_TRY(xfi_door_check_lang(lang, err));
    if (least < 0 || least > 100) {
        return xfi_error_set(err, XF_E_INVALID, "least", "须在0到100之间",
                             "it is between 0 and 100");
    }
    xf_status status = xfi_door_begin(store, false, err);
    if (status == XF_OK) {
        status =
            xfi_api_review(store, &select, least == 0 ? LEAST_BY_DEFAULT : least, lang, &buf, err);
        status = xfi_door_end(store, status, err);
    }
    if (status == XF_OK) {
        status = xfi_text_take(&buf, out, err);
    }
    xfi_buf_free(&buf);
    return status;
}

xf_status xf_similar_review(xf_store *store, const xf_query *query, int32_t least, xf_lang lang,
                            xf_text **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_review(store, query, least, lang, out, &err));
}

OFFICE_VERB(xf_similar_tell_apart, XF_OFFICE_TELL_APART)
