/* SPDX-License-Identifier: Apache-2.0 */
/* Plays every scenario of this folder through the public interface; README.md has the format.
 *
 *   scenario.scenario                    every file, as tests
 *   scenario.scenario --update [file…]   writes the hash of the journal that each file ends with
 *                                        into its last member */
#include "scenario/scenario_drive.h"
#include "scenario/scenario_file.h"
#include "scenario/scenario_front.h"
#include "scenario/scenario_office.h"
#include "scenario/scenario_policy.h"
#include "scenario/scenario_route.h"
#include "scenario/scenario_similar.h"
#include "scenario/scenario_stats.h"

#include <dirent.h>

#define FOLDER XFCASE_SOURCE_DIR "/tests/scenario"

/* ---- steps ---------------------------------------------------------------------------------------------- */

static xf_time time_of(const scene *s, const json_t *text)
{
    xf_time at = 0;
    if (text != NULL) {
        must(s, xf_time_parse(json_string_value(text), &at), "time");
    }
    return at;
}

static void do_register(scene *s, const json_t *step, const json_t *expect)
{
    xf_petitioner_args people[16];
    xf_register_args args = XF_REGISTER_ARGS_INIT;
    xf_case *made = NULL;
    json_t *members = json_copy(json_object_get(step, "args"));
    const json_t *petitioners = json_object_get(members, "petitioners");
    size_t count = json_array_size(petitioners);
    for (size_t i = 0; i < count && i < 16; i++) {
        people[i] = (xf_petitioner_args)XF_PETITIONER_ARGS_INIT;
        take_args(s, ARGS(petitioner_args), json_array_get(petitioners, i), &people[i]);
    }
    args.petitioners = count == 0 ? NULL : people;
    args.petitioner_count = count;
    args.actor = json_string_value(json_object_get(step, "as"));
    args.at = time_of(s, json_object_get(step, "at"));
    (void)json_incref((json_t *)(uintptr_t)petitioners);
    (void)json_object_del(members, "petitioners");
    take_args(s, ARGS(register_args), members, &args);
    int64_t before = head(s);
    xf_status status = xf_case_register(s->store, &args, &made);
    if (!check_outcome(s, expect, status)) {
        s->last_case = xf_case_id(made);
        const char *name = json_string_value(json_object_get(step, "case"));
        if (name != NULL) {
            (void)json_object_set_new(s->cases, name, json_integer(s->last_case));
        }
        check_case(s, expect, s->last_case);
    } else if (made != NULL || head(s) != before) {
        FAIL(s, "%s", "a refused registration left something behind");
    }
    xf_case_free(made);
    json_decref((json_t *)(uintptr_t)petitioners);
    json_decref(members);
}

static bool among_options(const scene *s, xf_id id, const xf_act *act, xf_act_kind kind)
{
    xf_options *options = NULL;
    bool allowed = false;
    must(s, xf_case_options(s->store, id, act->actor, act->at, &options), "options");
    for (size_t i = 0; i < xf_options_count(options); i++) {
        allowed = allowed || (xf_options_act(options, i) == kind && xf_options_allowed(options, i));
    }
    xf_options_free(options);
    return allowed;
}

/* A dry run answers as the act would and writes nothing. */
static json_t *dry_run(const scene *s, xf_id id, xf_act_kind kind, xf_act act, xf_status *status)
{
    xf_case *made = NULL;
    xf_text *text = NULL;
    int64_t before = head(s);
    act.dry_run = 1;
    *status = xf_case_do(s->store, id, kind, &act, &made);
    json_t *json = NULL;
    if (*status == XF_OK) {
        xf_status written = xf_case_json(made, &text);
        json = parsed(s, written, text);
    }
    xf_case_free(made);
    if (head(s) != before) {
        FAIL(s, "%s", "a dry run wrote something");
    }
    return json;
}

static void do_act(scene *s, const json_t *step, const json_t *expect, xf_act_kind kind)
{
    xf_act act = XF_ACT_INIT;
    xf_case *made = NULL;
    xf_id id = case_named(s, json_object_get(step, "case"));
    act.actor = json_string_value(json_object_get(step, "as"));
    act.at = time_of(s, json_object_get(step, "at"));
    act.revision = json_integer_value(json_object_get(step, "revision"));
    take_args(s, ARGS(act_args), json_object_get(step, "args"), &act);
    xf_status tried = XF_OK;
    json_t *trial = dry_run(s, id, kind, act, &tried);
    bool listed = among_options(s, id, &act, kind);
    int64_t before = head(s);
    xf_status status = xf_case_do(s->store, id, kind, &act, &made);
    bool failed = check_outcome(s, expect, status);
    if (tried != status) {
        FAIL(s, "the dry run gave %s", xf_status_name(tried));
    }
    if (failed && (made != NULL || head(s) != before)) {
        FAIL(s, "%s", "a refused act left something behind");
    }
    if (!failed) {
        json_t *row = case_json(s, id);
        (void)json_object_del(row, "petitioners"); /* an act need not read them */
        (void)json_object_del(trial, "petitioners");
        check_value(s, "case after the act, against the dry run", trial, row);
        json_decref(row);
        if (!listed) {
            FAIL(s, "%s", "the act was done but was not among the options");
        }
    }
    check_case(s, expect, id);
    json_decref(trial);
    xf_case_free(made);
}

static void play_do(scene *s, const json_t *step, const json_t *expect)
{
    const char *code = json_string_value(json_object_get(step, "do"));
    int kind = xf_code_value(XF_ENUM_ACT, code);
    if (kind <= 0) {
        FAIL(s, "%s is no act", code);
    }
    if (kind == XF_ACT_REGISTER) {
        do_register(s, step, expect);
    } else {
        do_act(s, step, expect, (xf_act_kind)kind);
    }
}

static void play_sweep(scene *s, const json_t *step, const json_t *expect)
{
    xf_sweep_result result = XF_SWEEP_RESULT_INIT, again = XF_SWEEP_RESULT_INIT;
    xf_time until = time_of(s, json_object_get(step, "sweep"));
    must(s, xf_store_sweep(s->store, until, NULL, NULL, &result), "sweep");
    check_number(s, expect, "fired", result.fired);
    check_number(s, expect, "late", result.late);
    check_number(s, expect, "supervisions", result.supervisions);
    check_number(s, expect, "missed", result.missed);
    check_number(s, expect, "made", result.made);
    must(s, xf_store_sweep(s->store, until, NULL, NULL, &again), "second sweep");
    if (again.fired != 0 || again.notices != 0 || again.missed != 0 || again.made != 0) {
        FAIL(s, "the second sweep fired %lld more", (long long)again.fired);
    }
    if (json_object_get(expect, "case") != NULL || json_object_get(expect, "deadlines") != NULL) {
        check_case(s, expect, case_named(s, json_object_get(step, "case")));
    }
}

static void play_calendar(scene *s, const json_t *step, const json_t *expect)
{
    const json_t *notice = json_object_get(step, "calendar");
    char *text = json_is_string(notice) ? strdup(json_string_value(notice))
                                        : json_dumps(notice, JSON_COMPACT);
    const char *who = json_string_value(json_object_get(step, "as"));
    int64_t moved = 0;
    xf_status status = xf_store_load_calendar(s->store, who == NULL ? "host" : who,
                                              json_string_value(json_object_get(step, "of")), text,
                                              strlen(text), &moved);
    free(text);
    if (check_outcome(s, expect, status)) {
        return;
    }
    check_number(s, expect, "moved", moved);
    if (s->last_case != 0) {
        check_case(s, expect, case_named(s, json_object_get(step, "case")));
    }
}

static void put_unit(const scene *s, const json_t *members)
{
    xf_unit_args args = XF_UNIT_ARGS_INIT;
    take_args(s, ARGS(unit_args), members, &args);
    must(s, xf_unit_put(s->store, "host", &args), "unit");
}

static void put_official(const scene *s, const json_t *members)
{
    xf_official_args args = XF_OFFICIAL_ARGS_INIT;
    take_args(s, ARGS(official_args), members, &args);
    must(s, xf_official_put(s->store, "host", &args), "official");
}

static void play_unit(scene *s, const json_t *step, const json_t *expect)
{
    put_unit(s, json_object_get(step, "unit"));
    (void)expect;
}

static void play_official(scene *s, const json_t *step, const json_t *expect)
{
    put_official(s, json_object_get(step, "official"));
    (void)expect;
}

static bool holds(const json_t *array, const char *text)
{
    for (size_t i = 0; i < json_array_size(array); i++) {
        if (strcmp(json_string_value(json_array_get(array, i)), text) == 0) {
            return true;
        }
    }
    return false;
}

static void play_options(scene *s, const json_t *step, const json_t *expect)
{
    xf_options *options = NULL;
    json_t *allowed = json_array(), *refused = json_object();
    must(s,
         xf_case_options(s->store, case_named(s, json_object_get(step, "case")),
                         json_string_value(json_object_get(step, "options")),
                         time_of(s, json_object_get(step, "at")), &options),
         "options");
    for (size_t i = 0; i < xf_options_count(options); i++) {
        const char *code = xf_code_of(XF_ENUM_ACT, (int)xf_options_act(options, i));
        if (xf_options_allowed(options, i)) {
            (void)json_array_append_new(allowed, json_string(code));
        } else {
            (void)json_object_set_new(refused, code, json_string(xf_options_rule(options, i)));
        }
    }
    if (json_object_get(expect, "allowed") != NULL) {
        check_value(s, "allowed", json_object_get(expect, "allowed"), allowed);
    }
    const json_t *includes = json_object_get(expect, "includes");
    for (size_t i = 0; i < json_array_size(includes); i++) {
        const char *code = json_string_value(json_array_get(includes, i));
        if (!holds(allowed, code)) {
            FAIL(s, "%s is not allowed, because of %s", code,
                 json_string_value(json_object_get(refused, code)));
        }
    }
    check_members(s, "not", json_object_get(expect, "not"), refused);
    json_decref(allowed);
    json_decref(refused);
    xf_options_free(options);
}

static void play_explain(scene *s, const json_t *step, const json_t *expect)
{
    xf_text *text = NULL, *json = NULL;
    const char *rule = json_string_value(json_object_get(step, "explain"));
    json_t *deadlines = deadlines_of(s, case_named(s, json_object_get(step, "case")));
    xf_id id = 0;
    for (size_t i = 0; i < json_array_size(deadlines); i++) {
        const json_t *one = json_array_get(deadlines, i);
        if (strcmp(json_string_value(json_object_get(one, "rule")), rule) == 0) {
            id = json_integer_value(json_object_get(one, "id"));
        }
    }
    must(s, xf_deadline_explain(s->store, id, XF_LANG_ZH, XF_FORMAT_TEXT, &text), "explain");
    xf_status status = xf_deadline_explain(s->store, id, XF_LANG_ZH, XF_FORMAT_JSON, &json);
    json_decref(parsed(s, status, json));
    const json_t *contains = json_object_get(expect, "contains");
    for (size_t i = 0; i < json_array_size(contains); i++) {
        const char *part = json_string_value(json_array_get(contains, i));
        if (strstr(xf_text_get(text), part) == NULL) {
            FAIL(s, "the explanation does not say %s:\n%s", part, xf_text_get(text));
        }
    }
    xf_text_free(text);
    json_decref(deadlines);
}

/* Whether a line says who did it: by name, or by the id of somebody who has none. */
static bool names(scene *s, const char *line, const char *actor)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_official *official = NULL;
    query.official = actor;
    must(s, xf_official_list(s->store, &query, &iter), "officials");
    must(s, xf_official_next(iter, &official), "officials");
    bool system = strcmp(actor, "system") == 0;
    const char *name = official != NULL ? xf_official_name(official) : system ? "系统" : actor;
    bool named = strstr(line, name) != NULL;
    xf_official_free(official);
    xf_iter_free(iter);
    return named;
}

static void play_timeline(scene *s, const json_t *step, const json_t *expect)
{
    xf_query query = XF_QUERY_INIT;
    xf_iter *iter = NULL;
    xf_entry *entry = NULL;
    json_t *kinds = json_array();
    query.case_id = case_named(s, json_object_get(step, "timeline"));
    must(s, xf_entry_list(s->store, &query, &iter), "entries");
    for (;;) {
        xf_text *line = NULL;
        must(s, xf_entry_next(iter, &entry), "entries");
        if (entry == NULL) {
            break;
        }
        (void)json_array_append_new(kinds, json_string(xf_entry_kind(entry)));
        must(s, xf_entry_text(entry, XF_LANG_ZH, &line), "line");
        if (!names(s, xf_text_get(line), xf_entry_actor(entry))) {
            FAIL(s, "the line does not name who did it: %s", xf_text_get(line));
        }
        xf_text_free(line);
        xf_entry_free(entry);
    }
    xf_iter_free(iter);
    check_value(s, "kinds", json_object_get(expect, "kinds"), kinds);
    json_decref(kinds);
}

static void play_due(scene *s, const json_t *step, const json_t *expect)
{
    xf_iter *iter = NULL;
    xf_deadline *deadline = NULL;
    json_t *rules = json_array();
    must(s, xf_due_list(s->store, NULL, &iter), "due board");
    for (;;) {
        char text[256];
        must(s, xf_deadline_next(iter, &deadline), "due board");
        if (deadline == NULL) {
            break;
        }
        (void)snprintf(text, sizeof text, "%s:%s", name_of_case(s, xf_deadline_case_id(deadline)),
                       xf_deadline_rule(deadline));
        (void)json_array_append_new(rules, json_string(text));
        xf_deadline_free(deadline);
    }
    xf_iter_free(iter);
    check_value(s, "rules", json_object_get(expect, "rules"), rules);
    json_decref(rules);
    (void)step;
}

static const struct {
    const char *member;
    void (*play)(scene *s, const json_t *step, const json_t *expect);
} plays[] = {{"do", play_do},
             {"sweep", play_sweep},
             {"calendar", play_calendar},
             {"add_policy", play_policy},
             {"unit", play_unit},
             {"official", play_official},
             {"options", play_options},
             {"explain", play_explain},
             {"timeline", play_timeline},
             {"due", play_due},
             {"pending", play_pending},
             {"office", play_office},
             {"records", play_records},
             {"letter", play_letter},
             {"receptions", play_receptions},
             {"search", play_search},
             {"similar", play_similar},
             {"stats", play_stats},
             {"account", play_account},
             {"work", play_work},
             {"report_figure", play_report_figure},
             {"routing", play_sheet},
             {"route", play_route},
             {"leaders", play_leaders},
             {"file", play_file},
             {"focus", play_focus},
             {"progress", play_progress},
             {"material", play_material},
             {"left", play_left},
             {"outcomes", play_outcomes}};

/* What a step takes for now; 0: it leaves the clock as it is. */
static xf_time clock_of(const scene *s, const json_t *step)
{
    static const char *const members[] = {"now", "sweep", "at"};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        const json_t *text = json_object_get(step, members[i]);
        if (json_is_string(text)) {
            return time_of(s, text);
        }
    }
    return 0;
}

static void play_now(scene *s, const json_t *step)
{
    const json_t *expect = json_object_get(step, "expect");
    for (size_t i = 0; i < sizeof plays / sizeof *plays; i++) {
        if (json_object_get(step, plays[i].member) != NULL) {
            plays[i].play(s, step, expect);
            check_notices(s, expect);
            return;
        }
    }
    FAIL(s, "%s", "the step does nothing that is known");
}

/* A step with known_at is played with the store as known then. */
static void play_step(scene *s, const json_t *step)
{
    xf_store *store = s->store;
    const json_t *known = json_object_get(step, "known_at");
    xf_time now = clock_of(s, step);
    if (now != 0) {
        must(s, xf_store_set_now(s->store, now), "clock");
    }
    if (known != NULL) {
        must(s, xf_store_as_known(store, time_of(s, known), &s->store), "as known then");
    }
    play_now(s, step);
    if (known != NULL) {
        xf_store_free(s->store);
        s->store = store;
    }
}

/* ---- a whole scenario -------------------------------------------------------------------------------------- */

static json_t *all_cases(const scene *s)
{
    json_t *all = json_array();
    const char *name;
    json_t *id;
    json_object_foreach(s->cases, name, id)
    {
        if (name[0] == '#') {
            continue; /* a record of the office */
        }
        (void)json_array_append_new(all, case_json(s, json_integer_value(id)));
        (void)json_array_append_new(all, deadlines_of(s, json_integer_value(id)));
    }
    return all;
}

/* Every row follows from the journal, and can be made anew from it. */
static void check_end(const scene *s)
{
    int64_t entries = 0, rows = 0;
    json_t *before = all_cases(s);
    must(s, xf_store_verify(s->store, &entries, &rows), "verify");
    must(s, xf_store_rebuild(s->store), "rebuild");
    json_t *after = all_cases(s);
    check_value(s, "the rows after rebuilding", before, after);
    must(s, xf_store_verify(s->store, NULL, NULL), "verify after rebuilding");
    if (entries != head(s)) {
        FAIL(s, "%lld entries verified, the journal has %lld", (long long)entries,
             (long long)head(s));
    }
    json_decref(before);
    json_decref(after);
}

static void open_scene(scene *s)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    const json_t *spec = json_object_get(s->doc, "policy");
    const json_t *steps = json_object_get(s->doc, "steps");
    xf_policy *policy = spec == NULL ? NULL : policy_of(s, spec);
    config.mode = XF_OPEN_MEMORY;
    config.policy = policy;
    config.now = clock_of(s, json_array_get(steps, 0)); /* so that the same journal comes of it */
    must(s, xf_store_open(NULL, &config, &s->store), "open");
    xf_policy_free(policy);
    const json_t *units = json_object_get(s->doc, "units");
    for (size_t i = 0; i < json_array_size(units); i++) {
        put_unit(s, json_array_get(units, i));
    }
    const json_t *officials = json_object_get(s->doc, "officials");
    for (size_t i = 0; i < json_array_size(officials); i++) {
        put_official(s, json_array_get(officials, i));
    }
}

/* The files end with this member: it is written anew in place, or added. */
static void write_hash(const scene *s, const char *hash)
{
    static const char member[] = ",\n  \"journal\": ";
    char text[64 * 1024];
    FILE *file = fopen(s->path, "rb");
    size_t size = file == NULL ? 0 : fread(text, 1, sizeof text - 1, file);
    text[size] = '\0';
    char *end = strstr(text, member);
    end = end == NULL ? strrchr(text, '}') : end;
    if (file == NULL || fclose(file) != 0 || size == sizeof text - 1 || end == NULL) {
        FAIL(s, "%s", "the file cannot be read");
    }
    while (end > text && end[-1] == '\n') {
        end--;
    }
    file = fopen(s->path, "wb");
    bool written = file != NULL && fwrite(text, 1, (size_t)(end - text), file) > 0 &&
                   fprintf(file, "%s\"%s\"\n}\n", member, hash) > 0;
    if (file == NULL || fclose(file) != 0 || !written) {
        FAIL(s, "%s", "the file cannot be written");
    }
}

/* The same steps give the same journal, in every language and on every machine. */
static void check_hash(const scene *s, bool update)
{
    xf_text *hash = NULL;
    int64_t seq = 0;
    must(s, xf_store_head(s->store, &seq, &hash), "head");
    if (update) {
        write_hash(s, xf_text_get(hash));
    } else {
        json_t *actual = json_string(xf_text_get(hash));
        check_value(s, "the hash of the journal", json_object_get(s->doc, "journal"), actual);
        json_decref(actual);
    }
    xf_text_free(hash);
}

static void play(const char *path, bool update)
{
    scene s = {path, NULL, json_object(), NULL, 0, 0, 0};
    json_error_t error;
    s.doc = json_load_file(path, JSON_REJECT_DUPLICATES, &error);
    if (s.doc == NULL) {
        FAIL(&s, "line %d: %s", error.line, error.text);
    }
    open_scene(&s);
    const json_t *steps = json_object_get(s.doc, "steps");
    for (; s.step < json_array_size(steps); s.step++) {
        play_step(&s, json_array_get(steps, s.step));
    }
    check_end(&s);
    check_hash(&s, update);
    xf_store_free(s.store);
    json_decref(s.cases);
    json_decref(s.doc);
}

static void test_scene(void **state)
{
    play(*state, false);
}

/* ---- every file ---------------------------------------------------------------------------------------------- */

enum { MAX_FILES = 256, PATH_SIZE = 4096 };

static size_t list_files(char *paths[MAX_FILES])
{
    size_t count = 0;
    DIR *folder = opendir(FOLDER);
    for (struct dirent *entry = folder == NULL ? NULL : readdir(folder); entry != NULL;
         entry = readdir(folder)) {
        size_t len = strlen(entry->d_name);
        if (len > 5 && strcmp(entry->d_name + len - 5, ".json") == 0 && count < MAX_FILES) {
            paths[count] = malloc(PATH_SIZE);
            (void)snprintf(paths[count++], PATH_SIZE, "%s/%s", FOLDER, entry->d_name);
        }
    }
    if (folder != NULL) {
        (void)closedir(folder);
    }
    qsort(paths, count, sizeof *paths, by_text);
    return count;
}

int main(int argc, char **argv)
{
    static char *paths[MAX_FILES];
    static struct CMUnitTest tests[MAX_FILES];
    size_t count = 0;
    bool update = argc > 1 && strcmp(argv[1], "--update") == 0;
    for (int i = update ? 2 : 1; i < argc && count < MAX_FILES; i++) {
        paths[count++] = argv[i];
    }
    bool given = count > 0;
    count = given ? count : list_files(paths);
    for (size_t i = 0; i < count; i++) {
        const char *name = strrchr(paths[i], '/');
        tests[i] = (struct CMUnitTest){name == NULL ? paths[i] : name + 1, test_scene, NULL, NULL,
                                       paths[i]};
        if (update) {
            play(paths[i], true);
        }
    }
    int failed = update ? 0 : _cmocka_run_group_tests("scenarios", tests, count, NULL, NULL);
    for (size_t i = 0; i < count && !given; i++) {
        free(paths[i]);
    }
    return count == 0 ? 1 : failed;
}
