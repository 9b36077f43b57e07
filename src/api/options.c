/* SPDX-License-Identifier: Apache-2.0 */
/* What may be done with a case now. */
#include "api/run_p.h"

#include <xfcase/options.h>

struct xf_options {
    xfi_arena arena;
    const xfi_option *rows;
    size_t count;
};

static xf_status load_options(xf_store *store, xf_id id, const char *actor, xf_time at,
                              xf_options *out, xfi_error *err)
{
    xfi_loaded mine;
    xfi_arena_reset(&store->arena);
    XFI_TRY(xfi_api_load(store, id, &mine, err));
    xfi_casefile then;
    if (at != 0 && at < mine.file.row.last_at) {
        xfi_error in_the_way = {0};
        xf_status status = xfi_api_file_then(store, at, &mine, &then, &in_the_way);
        mine.world.then = status == XF_OK ? &then : NULL;
        if (status != XF_OK && status != XF_E_REFUSED) {
            xfi_error_move(err, &in_the_way);
            return status;
        }
        xfi_error_clear(&in_the_way); /* nothing can be entered there */
    }
    if (mine.file.row.state == XF_STATE_REGISTERED) { /* may it be void, and by whom */
        const xfi_act voiding = {.kind = XF_ACT_VOID_REGISTRATION, .actor = actor};
        XFI_TRY(xfi_api_look_into_registration(store, &voiding, id, &mine.world.wrongly, err));
    }
    char *kept = xfi_arena_dup(&out->arena, actor);
    if (kept == NULL) {
        return xfi_error_no_memory(err);
    }
    return xfi_rules_options(&mine.world, kept, at == 0 ? xfi_door_now(store) : at, &out->arena,
                             &out->rows, &out->count, err);
}

static xf_status make_options(xf_store *store, xf_id id, const char *actor, xf_time at,
                              xf_options **out, xfi_error *err)
{
    XFI_TRY(xfi_door_store(store, err));
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(xfi_api_check_actor(actor, err));
    XFI_TRY(xfi_door_begin(store, false, err));
    xf_options *options = xfi_alloc(sizeof *options);
    xf_status status = options == NULL ? xfi_error_no_memory(err)
                                       : load_options(store, id, actor, at, options, err);
    status = xfi_door_end(store, status, err);
    if (status != XF_OK) {
        xf_options_free(options);
        return status;
    }
    *out = options;
    return XF_OK;
}

xf_status xf_case_options(xf_store *store, xf_id id, const char *actor, xf_time at,
                          xf_options **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, make_options(store, id, actor, at, out, &err));
}

static const xfi_option *option(const xf_options *options, size_t index)
{
    static const xfi_option none = {.fields = ""};
    return options == NULL || index >= options->count ? &none : &options->rows[index];
}

size_t xf_options_count(const xf_options *options)
{
    return options == NULL ? 0 : options->count;
}

xf_act_kind xf_options_act(const xf_options *options, size_t index)
{
    return option(options, index)->act;
}

int xf_options_allowed(const xf_options *options, size_t index)
{
    return option(options, index)->allowed ? 1 : 0;
}

const char *xf_options_rule(const xf_options *options, size_t index)
{
    return xfi_or_empty(option(options, index)->rule);
}

const char *xf_options_basis(const xf_options *options, size_t index, xf_lang lang)
{
    return xfi_bi_get(option(options, index)->basis, lang);
}

const char *xf_options_text(const xf_options *options, size_t index, xf_lang lang)
{
    return xfi_bi_get(option(options, index)->text, lang);
}

const char *xf_options_fields(const xf_options *options, size_t index)
{
    return option(options, index)->fields;
}

void xf_options_free(xf_options *options)
{
    if (options != NULL) {
        xfi_arena_free(&options->arena);
        xfi_free(options);
    }
}
