/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes as a run of acts, four for each: which act, on which case and by whom, with what, how much
 * later. Whatever is tried, a failure changes nothing, an ended case has no running clock, and the
 * rows follow from the journal. */
#include "fuzz.h"

enum { STEP = 4, MAX_STEPS = 128, MAX_CASES = 8, MINUTE = 60 * 1000 };

static const char *const actors[] = {"handler", "head", "handler2", "desk",
                                     "county",  "city", "gone",     NULL};
static const char *const units[] = {"bureau", "bureau2", "petition", "county",
                                    "city",   "",        "x",        NULL};

typedef struct run {
    xf_store *store;
    xf_time now;
    xf_id cases[MAX_CASES];
    size_t count;
} run;

static const char *pick(const char *const *texts, unsigned index)
{
    return texts[index % 8];
}

static int64_t head(const run *r)
{
    int64_t seq = 0;
    FUZZ_HOLDS(xf_store_head(r->store, &seq, NULL) == XF_OK);
    return seq;
}

static void put_unit(const run *r, const char *id, const char *superior, xf_level level,
                     xf_unit_role kind)
{
    xf_unit_args unit = XF_UNIT_ARGS_INIT;
    unit.id = id;
    unit.name = id;
    unit.superior = superior;
    unit.level = level;
    unit.kind = kind;
    FUZZ_HOLDS(xf_unit_put(r->store, "host", &unit) == XF_OK);
}

static void put_official(const run *r, const char *id, const char *unit, int principal)
{
    xf_official_args post = XF_OFFICIAL_ARGS_INIT;
    post.id = id;
    post.name = id;
    post.unit = unit;
    post.principal = principal;
    FUZZ_HOLDS(xf_official_put(r->store, "host", &post) == XF_OK);
}

static void open_run(run *r)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    config.mode = XF_OPEN_MEMORY;
    *r = (run){NULL, xf_time_make(xf_date_make(2026, 1, 5), 540), {0}, 0};
    FUZZ_HOLDS(xf_store_open(NULL, &config, &r->store) == XF_OK);
    FUZZ_HOLDS(xf_store_set_now(r->store, r->now) == XF_OK);
    put_unit(r, "city", NULL, XF_LEVEL_CITY, XF_UNIT_ROLE_ORGAN);
    put_unit(r, "county", "city", XF_LEVEL_COUNTY, XF_UNIT_ROLE_ORGAN);
    put_unit(r, "petition", "county", XF_LEVEL_COUNTY, XF_UNIT_ROLE_DEPARTMENT);
    put_unit(r, "bureau", "county", XF_LEVEL_TOWNSHIP, XF_UNIT_ROLE_ORGAN);
    put_unit(r, "bureau2", "county", XF_LEVEL_TOWNSHIP, XF_UNIT_ROLE_ORGAN);
    put_official(r, "handler", "bureau", 0);
    put_official(r, "head", "bureau", 1);
    put_official(r, "handler2", "bureau2", 1);
    put_official(r, "desk", "petition", 1);
    put_official(r, "county", "county", 1);
    put_official(r, "city", "city", 1);
}

/* ---- what must hold of a case ---------------------------------------------------------------------------- */

static int ended(xf_state state)
{
    static const xf_state finals[] = {XF_STATE_REFERRED,   XF_STATE_DECLINED,  XF_STATE_CONCLUDED,
                                      XF_STATE_TERMINATED, XF_STATE_WITHDRAWN, XF_STATE_MERGED,
                                      XF_STATE_ARCHIVED,   XF_STATE_VOID};
    for (size_t i = 0; i < sizeof finals / sizeof *finals; i++) {
        if (finals[i] == state) {
            return 1;
        }
    }
    return 0;
}

static void check_deadline(const xf_deadline *deadline, int is_ended)
{
    xf_clock_state state = xf_deadline_state(deadline);
    FUZZ_HOLDS(xf_code_of(XF_ENUM_DEADLINE_STATE, (int)state) != NULL);
    if (state == XF_DEADLINE_OPEN) {
        FUZZ_HOLDS(!is_ended);
        FUZZ_HOLDS(xf_deadline_due_at(deadline) >= xf_deadline_start_at(deadline));
        FUZZ_HOLDS(xf_deadline_due_date(deadline) >= xf_deadline_last_date(deadline));
    } else if (state == XF_DEADLINE_PAUSED) {
        FUZZ_HOLDS(!is_ended && xf_deadline_due_at(deadline) == 0);
    } else {
        FUZZ_HOLDS(xf_deadline_closed_at(deadline) != 0);
        FUZZ_HOLDS(xf_deadline_next_fire_at(deadline) == 0);
    }
}

static void check_case(const run *r, xf_id id)
{
    xf_case *row = NULL;
    xf_iter *iter = NULL;
    xf_query query = XF_QUERY_INIT;
    FUZZ_HOLDS(xf_case_read(r->store, id, &row) == XF_OK);
    int is_ended = ended(xf_case_state(row));
    FUZZ_HOLDS(is_ended == (xf_case_closed_at(row) != 0));
    FUZZ_HOLDS(xf_case_last_at(row) <= r->now && xf_case_cycle(row) >= 1);
    xf_case_free(row);
    query.case_id = id;
    FUZZ_HOLDS(xf_deadline_list(r->store, &query, &iter) == XF_OK);
    for (;;) {
        xf_deadline *deadline = NULL;
        FUZZ_HOLDS(xf_deadline_next(iter, &deadline) == XF_OK);
        if (deadline == NULL) {
            break;
        }
        check_deadline(deadline, is_ended);
        xf_deadline_free(deadline);
    }
    xf_iter_free(iter);
}

/* ---- steps ---------------------------------------------------------------------------------------------- */

static void check_failure(const run *r, xf_status status, int64_t before)
{
    static const xf_status expected[] = {XF_E_INVALID,   XF_E_REFUSED, XF_E_DENIED,
                                         XF_E_NOT_FOUND, XF_E_EXISTS,  XF_E_CONFLICT};
    int known = 0;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        known = known || expected[i] == status;
    }
    FUZZ_HOLDS(known);
    FUZZ_HOLDS(*xf_error_text(xf_error_last(), XF_LANG_ZH) != '\0');
    FUZZ_HOLDS(status != XF_E_REFUSED || *xf_error_rule(xf_error_last()) != '\0');
    FUZZ_HOLDS(status != XF_E_REFUSED || *xf_error_basis(xf_error_last(), XF_LANG_ZH) != '\0');
    FUZZ_HOLDS(head(r) == before);
}

static void do_register(run *r, const uint8_t *step)
{
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_case *made = NULL;
    int64_t before = head(r);
    args.actor = pick(actors, step[1] >> 4);
    args.unit = pick(units, step[1]);
    args.form = (xf_form)(step[2] % 6);
    args.kind = (xf_kind)((step[2] >> 3) % 3);
    args.procedure = (xf_procedure)(step[2] >> 5 & 1);
    args.concerned_unit = args.kind == XF_KIND_REPORT ? "bureau" : NULL;
    args.title = "title";
    xf_status status = xf_case_register(r->store, &args, &made);
    if (status != XF_OK) {
        FUZZ_HOLDS(made == NULL);
        check_failure(r, status, before);
        return;
    }
    FUZZ_HOLDS(head(r) == before + 1 && xf_case_revision(made) == 1);
    if (r->count < MAX_CASES) {
        r->cases[r->count++] = xf_case_id(made);
    }
    xf_case_free(made);
}

/* What the act needs, or, where the step says so, less or more than that. */
static void fill_act(const run *r, xf_act_kind kind, const uint8_t *step, xf_act *act)
{
    unsigned what = step[2];
    act->actor = pick(actors, step[1] >> 4);
    act->reason = what & 1 ? NULL : "reason";
    act->text = what & 2 ? NULL : "text";
    act->at = what & 4 ? r->now - (xf_time)step[3] * MINUTE : 0;
    if (kind == XF_ACT_TRANSFER || kind == XF_ACT_HAND_OVER || (what & 8 && what & 16)) {
        act->unit = pick(units, what >> 5);
    }
    if (kind >= XF_ACT_ASSIGN_LEAD && kind <= XF_ACT_ASSIGN_TEAM_HEAD) {
        act->official = pick(actors, what >> 5);
    }
    if (kind == XF_ACT_EXTEND) {
        act->days = (int32_t)(what >> 2) - 2;
        act->approver = what & 2 ? "handler" : "head";
        act->text = NULL;
    }
    if (kind == XF_ACT_ANSWER || kind == XF_ACT_DECIDE_REVIEW || kind == XF_ACT_DECIDE_RECHECK) {
        act->outcome = (xf_outcome)(what >> 5);
        act->reason = what & 1 ? act->text : NULL;
        act->basis = what & 2 ? act->text : NULL;
        act->findings = what & 4 ? act->text : NULL;
    }
    if (kind == XF_ACT_REFER) {
        act->channel = "channel";
    }
    if (kind == XF_ACT_MERGE) {
        act->other_case = r->cases[what % MAX_CASES];
    }
    if (kind == XF_ACT_CONCLUDE) {
        act->satisfaction = (xf_satisfaction)(what >> 5 & 3);
    }
}

/* Fields that the act does not read are left out, except sometimes. */
static void drop_unread(const run *r, xf_id id, xf_act_kind kind, xf_act *act)
{
    xf_options *options = NULL;
    FUZZ_HOLDS(xf_case_options(r->store, id, "handler", 0, &options) == XF_OK);
    for (size_t i = 0; i < xf_options_count(options); i++) {
        if (xf_options_act(options, i) == kind) {
            const char *fields = xf_options_fields(options, i);
            act->reason = strstr(fields, "reason") == NULL ? NULL : act->reason;
            act->text = strstr(fields, "text") == NULL ? NULL : act->text;
        }
    }
    xf_options_free(options);
}

static void do_act(const run *r, const uint8_t *step)
{
    xf_act act = XF_ACT_INIT;
    xf_case *made = NULL;
    xf_id id = r->cases[step[1] % MAX_CASES];
    xf_act_kind kind = (xf_act_kind)(step[0] % (XF_ACT_RECOMPUTE + 2));
    int64_t before = head(r);
    fill_act(r, kind, step, &act);
    if (id != 0 && step[3] % 8 != 7) {
        drop_unread(r, id, kind, &act);
    }
    act.dry_run = 1;
    xf_status tried = xf_case_do(r->store, id, kind, &act, NULL);
    FUZZ_HOLDS(head(r) == before);
    act.dry_run = 0;
    xf_status status = xf_case_do(r->store, id, kind, &act, &made);
    FUZZ_HOLDS(tried == status);
    FUZZ_HOLDS((status == XF_OK) == (made != NULL));
    if (status != XF_OK) {
        check_failure(r, status, before);
    } else {
        FUZZ_HOLDS(head(r) == before + (kind == XF_ACT_MERGE ? 2 : 1));
        check_case(r, id);
    }
    xf_case_free(made);
}

static void sweep(const run *r)
{
    xf_sweep_result first = XF_SWEEP_RESULT_INIT, second = XF_SWEEP_RESULT_INIT;
    xf_time next = 0;
    FUZZ_HOLDS(xf_store_sweep(r->store, 0, NULL, NULL, &first) == XF_OK);
    FUZZ_HOLDS(xf_store_sweep(r->store, 0, NULL, NULL, &second) == XF_OK);
    FUZZ_HOLDS(second.fired == 0 && first.notices >= first.fired);
    FUZZ_HOLDS(xf_store_next_due(r->store, &next) == XF_OK);
    FUZZ_HOLDS(next == 0 || next > r->now);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    run r;
    open_run(&r);
    for (size_t i = 0; i + STEP <= size && i / STEP < MAX_STEPS; i += STEP) {
        const uint8_t *step = data + i;
        r.now += (xf_time)step[3] * step[3] * MINUTE; /* up to 45 days */
        FUZZ_HOLDS(xf_store_set_now(r.store, r.now) == XF_OK);
        if (step[0] == 255) {
            sweep(&r);
        } else if (step[0] % (XF_ACT_RECOMPUTE + 2) == XF_ACT_REGISTER) {
            do_register(&r, step);
        } else {
            do_act(&r, step);
        }
    }
    int64_t entries = 0;
    FUZZ_HOLDS(xf_store_verify(r.store, &entries, NULL) == XF_OK);
    FUZZ_HOLDS(entries == head(&r));
    FUZZ_HOLDS(xf_store_rebuild(r.store) == XF_OK);
    FUZZ_HOLDS(xf_store_verify(r.store, NULL, NULL) == XF_OK);
    for (size_t i = 0; i < r.count; i++) {
        check_case(&r, r.cases[i]);
    }
    xf_store_free(r.store);
    return 0;
}
