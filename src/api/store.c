/* SPDX-License-Identifier: Apache-2.0 */
/* Opening and closing a store, and its transactions. */
#include "api/run_p.h"

#include <xfcase/store.h>

#include <string.h>

enum { BUSY_DEFAULT = 5000, BUSY_MAX = 600000, PATH_MAX_BYTES = 4096 };

/* ---- opening ---------------------------------------------------------------------------------------------- */

static xf_status read_config(const xf_store_config *given, xf_store_config *args,
                             xfi_store_config *out, xfi_error *err)
{
    static const xfi_db_mode modes[] = {
        [XF_OPEN_CREATE] = XFI_DB_CREATE,
        [XF_OPEN_EXISTING] = XFI_DB_READ_WRITE,
        [XF_OPEN_READ_ONLY] = XFI_DB_READ_ONLY,
        [XF_OPEN_MEMORY] = XFI_DB_MEMORY,
    };
    *args = (xf_store_config)XF_STORE_CONFIG_INIT;
    if (given != NULL) {
        XFI_TRY(xfi_door_copy_args(given, given->size, args, sizeof *args, err));
    }
    bool mode = (int)args->mode >= 0 && args->mode <= XF_OPEN_MEMORY;
    bool busy = args->busy_ms >= 0 && args->busy_ms <= BUSY_MAX;
    bool hash = args->hash == XF_HASH_SM3 || args->hash == XF_HASH_SHA256;
    if (!mode || !busy || !hash || args->now < 0) {
        return xfi_error_set(err, XF_E_INVALID,
                             !mode   ? "mode"
                             : !busy ? "busy_ms"
                             : !hash ? "hash"
                                     : "now",
                             "打开方式的取值有误", "the configuration has a wrong value");
    }
    out->db.mode = modes[args->mode];
    out->db.busy_ms = args->busy_ms == 0 ? BUSY_DEFAULT : args->busy_ms;
    out->db.durable = args->relaxed == 0;
    out->hash = args->hash == XF_HASH_SHA256 ? XFI_HASH_SHA256 : XFI_HASH_SM3;
    return XF_OK;
}

/* The first entries of a fresh store: the pack for its cases. */
static xf_status found_store(xf_store *store, const xf_policy *given, xfi_error *err)
{
    int64_t seq;
    char hash[2 * XFI_HASH_SIZE + 1];
    xf_policy *policy = NULL;
    XFI_TRY(xfi_store_head(store->inner, &seq, hash, err));
    if (seq != 0) {
        return XF_OK;
    }
    if (given != NULL) {
        policy = xfi_policy_ref(given);
    } else {
        XFI_TRY(xfi_policy_builtin(&policy, err));
    }
    xf_status status = xfi_api_write_policy(store, "system", policy, false, err);
    if (status != XF_OK) {
        xfi_policy_unref(policy);
        return status;
    }
    store->policies[0] = policy; /* not to be read again for the first case */
    return XF_OK;
}

static xf_status open_store(const char *path, const xf_store_config *given, xf_store **out,
                            xfi_error *err)
{
    xf_store_config args;
    xfi_store_config config;
    XFI_TRY(xfi_door_need(out, "out", err));
    XFI_TRY(read_config(given, &args, &config, err));
    bool memory = args.mode == XF_OPEN_MEMORY;
    XFI_TRY(xfi_door_check_text(path, "path", PATH_MAX_BYTES, !memory, err));
    xf_store *store = xfi_door_store_new();
    if (store == NULL) {
        return xfi_error_no_memory(err);
    }
    store->fixed_now = args.now;
    xf_status status = xfi_store_open(path, &config, &store->inner, err);
    if (status == XF_OK && args.mode != XF_OPEN_READ_ONLY) {
        int64_t seq;
        char hash[2 * XFI_HASH_SIZE + 1];
        status = xfi_store_head(store->inner, &seq, hash, err);
        if (status == XF_OK && seq == 0) {
            status = xfi_door_begin(store, true, err);
            if (status == XF_OK) {
                status = xfi_door_end(store, found_store(store, args.policy, err), err);
            }
        }
    }
    if (status != XF_OK) {
        xfi_door_store_unref(store);
        return status;
    }
    *out = store;
    return XF_OK;
}

xf_status xf_store_open(const char *path, const xf_store_config *config, xf_store **out)
{
    xfi_error err = {0};
    if (out != NULL) {
        *out = NULL;
    }
    return xfi_door_publish(&err, open_store(path, config, out, &err));
}

xf_status xf_store_close(xf_store *store)
{
    xfi_error err = {0};
    xf_status status = xfi_door_need(store, "store", &err);
    if (status == XF_OK && store->running > 0) {
        status = xfi_error_set(&err, XF_E_BUSY, "store", "宿主函数运行期间不能关闭案件库",
                               "the store cannot be closed from within a function it called");
    }
    if (status == XF_OK && store->inner != NULL) {
        xfi_door_store_shut(store);
        store->transaction = false;
        store->given_up = XF_OK;
    }
    return xfi_door_publish(&err, status);
}

void xf_store_free(xf_store *store)
{
    if (store == NULL) {
        return;
    }
    if (store->running == 0) { /* else the run under way closes it at its end */
        xfi_store *inner = store->inner;
        store->inner = NULL; /* lists that live on find it closed */
        xfi_store_close(inner);
    }
    xfi_door_store_unref(store);
}

/* ---- the clock ------------------------------------------------------------------------------------------------ */

/* The post that the official holds now, and about whom it seals reports. */
static xf_status read_post(xf_store *store, const char *official, const char **unit,
                           xfi_buf *sealed, xfi_error *err)
{
    enum { CHINA = 480 };
    const xfi_org *org;
    xf_date today = xfi_calendar_date_of(xfi_door_now(store), CHINA);
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    XFI_TRY(xfi_rules_sealed_for(org, official, today, unit, sealed, err));
    return *unit != NULL ? XF_OK
                         : xfi_error_set(err, XF_E_NOT_FOUND, "official", "“%s”现不在任",
                                         "“%s” holds no post now", official);
}

static xf_status take_reader(xf_store *store, const char *official, xfi_buf *sealed, xfi_error *err)
{
    const char *unit = NULL;
    XFI_TRY(xfi_door_store(store, err));
    if (xfi_store_known_at(store->inner) != 0) {
        return xfi_error_set(err, XF_E_READ_ONLY, NULL,
                             "按某一时点所知情况读取的，读取人即原案件库的读取人，不能另设",
                             "a store as known then has the reader of its origin, for good");
    }
    XFI_TRY(xfi_door_check_text(official, "official", XFI_STORE_READER, false, err));
    if (!xfi_blank(official)) {
        XFI_TRY(read_post(store, official, &unit, sealed, err));
    }
    return xfi_store_set_reader(store->inner, official, unit, xfi_buf_text(sealed), err);
}

static xf_status set_reader(xf_store *store, const char *official, xfi_error *err)
{
    xfi_buf sealed = {0};
    xf_status status = take_reader(store, official, &sealed, err);
    xfi_buf_free(&sealed);
    return status;
}

xf_status xf_store_set_reader(xf_store *store, const char *official)
{
    xfi_error err = {0};
    return xfi_door_publish(&err, set_reader(store, official, &err));
}

xf_status xf_store_set_now(xf_store *store, xf_time now)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK && now != 0 && xfi_calendar_date_of(now, 0) == 0) {
        status =
            xfi_error_set(&err, XF_E_INVALID, "now", "时间超出范围", "the time is out of range");
    }
    if (status == XF_OK) {
        store->fixed_now = now;
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_store_now(xf_store *store, xf_time *out)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_door_need(out, "out", &err);
    }
    if (status == XF_OK) {
        *out = xfi_door_now(store);
    }
    return xfi_door_publish(&err, status);
}

/* ---- transactions ------------------------------------------------------------------------------------------------ */

xf_status xf_store_begin(xf_store *store)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK && store->transaction) {
        status = xfi_error_set(&err, XF_E_EXISTS, NULL, "已有未提交的事务",
                               "a transaction is open already");
    }
    if (status == XF_OK) {
        status = xfi_store_begin(store->inner, true, &err);
        store->transaction = status == XF_OK;
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_store_commit(xf_store *store)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK && !store->transaction) {
        status = xfi_error_set(&err, XF_E_NOT_FOUND, NULL, "没有未提交的事务",
                               "there is no transaction");
    } else if (status == XF_OK) {
        status = xfi_door_check_given_up(store, &err);
        status = status == XF_OK ? xfi_store_commit(store->inner, &err) : status;
        store->transaction = false;
        store->given_up = XF_OK;
        if (status != XF_OK) {
            xfi_door_forget(store);
        }
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_store_rollback(xf_store *store)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        store->transaction = false;
        store->given_up = XF_OK;
        xfi_store_rollback(store->inner);
        xfi_door_forget(store);
    }
    return xfi_door_publish(&err, status);
}

/* ---- care ------------------------------------------------------------------------------------------------------------ */

xf_status xf_store_backup(xf_store *store, const char *path, xf_progress_fn progress,
                          void *userdata)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_door_check_text(path, "path", PATH_MAX_BYTES, true, &err);
    }
    if (status == XF_OK) {
        xfi_door_store_ref(store);
        store->running++;
        status = xfi_store_backup(store->inner, path, progress, userdata, &err);
        store->running--;
        xfi_door_store_unref(store);
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_store_check(xf_store *store)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_store_check(store->inner, &err);
    }
    return xfi_door_publish(&err, status);
}

static void describe(const xfi_finding *finding, xfi_error *err)
{
    xfi_buf buf = {0};
    xfi_json json = {&buf, false};
    xfi_json_open(&json, NULL, '{');
    if (finding->seq != 0) {
        xfi_json_int(&json, "seq", finding->seq);
    }
    if (finding->table != NULL) {
        xfi_json_text(&json, "table", finding->table);
        xfi_json_text(&json, "key", finding->key);
        xfi_json_text(&json, "field", finding->field);
    }
    xfi_json_close(&json, '}');
    if (!buf.failed) {
        xfi_error_details(err, buf.data);
    }
    xfi_buf_free(&buf);
}

xf_status xf_store_verify(xf_store *store, int64_t *entries, int64_t *rows)
{
    xfi_error err = {0};
    xfi_arena arena = {0};
    xfi_finding finding = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_store_verify(store->inner, &arena, &finding, &err);
    }
    if (status == XF_E_CORRUPT) {
        describe(&finding, &err);
    }
    if (entries != NULL) {
        *entries = finding.entries;
    }
    if (rows != NULL) {
        *rows = finding.rows;
    }
    xfi_arena_free(&arena);
    return xfi_door_publish(&err, status);
}

xf_status xf_store_rebuild(xf_store *store)
{
    xfi_error err = {0};
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK && store->transaction) {
        status = xfi_error_set(&err, XF_E_EXISTS, NULL, "有未提交的事务，不能重建",
                               "a transaction is open");
    }
    if (status == XF_OK) {
        status = xfi_store_rebuild(store->inner, &err);
    }
    return xfi_door_publish(&err, status);
}

xf_status xf_store_head(xf_store *store, int64_t *seq, xf_text **hash)
{
    xfi_error err = {0};
    xfi_buf buf = {0};
    char text[2 * XFI_HASH_SIZE + 1] = "";
    if (hash != NULL) {
        *hash = NULL;
    }
    xf_status status = xfi_door_store(store, &err);
    if (status == XF_OK) {
        status = xfi_door_need(seq, "seq", &err);
    }
    if (status == XF_OK) {
        status = xfi_store_head(store->inner, seq, text, &err);
    }
    if (status == XF_OK && hash != NULL) {
        xfi_buf_puts(&buf, text);
        status = xfi_text_take(&buf, hash, &err);
    }
    return xfi_door_publish(&err, status);
}
