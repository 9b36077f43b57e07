/* SPDX-License-Identifier: Apache-2.0 */
/* The words of one case in the index that is searched. */
#include "store/store_p.h"

xf_status xfi_index_words(xfi_store *store, const xfi_passages *passages, xfi_arena *arena,
                          xfi_words *out, xfi_error *err)
{
    xfi_buf *parts = store->index.parts;
    *out = (xfi_words){{NULL}};
    for (size_t i = 0; i < XFI_INDEX_PARTS; i++) {
        xfi_buf_reset(&parts[i]);
    }
    for (size_t i = 0; i < passages->count; i++) {
        xfi_folded_grams(&passages->of[i].folded, true, &parts[(int)passages->of[i].part - 1]);
    }
    for (size_t i = 0; passages->count > 0 && i < XFI_INDEX_PARTS; i++) {
        out->of[i] =
            parts[i].failed ? NULL : xfi_arena_copy(arena, xfi_buf_text(&parts[i]), parts[i].len);
        if (out->of[i] == NULL) {
            return xfi_error_no_memory(err);
        }
    }
    return XF_OK;
}

xf_status xfi_index_read(xfi_store *store, xfi_db *db, xf_id case_id, xfi_arena *arena,
                         xfi_words *out, xfi_error *err)
{
    xfi_passages passages;
    xfi_arena_reset(&store->index.arena);
    XFI_TRY(xfi_passages_read(store, db, case_id, &store->index.arena, &passages, err));
    return xfi_index_words(store, &passages, arena, out, err);
}

xf_status xfi_index_write(xfi_db *db, xf_id case_id, const char *sql, const xfi_words *words,
                          xfi_error *err)
{
    xfi_stmt *stmt;
    if (words->of[0] == NULL) {
        return XF_OK;
    }
    XFI_TRY(xfi_db_prepare(db, sql, &stmt, err));
    xfi_db_bind_int(stmt, 0, case_id);
    for (size_t i = 0; i < XFI_INDEX_PARTS; i++) {
        xfi_db_bind_text(stmt, (int)i + 1, words->of[i]);
    }
    return xfi_db_run(stmt, err);
}
