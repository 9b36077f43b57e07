/* SPDX-License-Identifier: Apache-2.0 */
/* Corrections of a registration: what is missing is filled, what was wrong is changed for a reason. What
 * numbers, clocks and seals rest on is not among the fields. The rows of the entry hold what is so now;
 * its text says what it was of the case, by the fields that changed of a person. */
#include "model/office.h"
#include "rules/rules_p.h"

#include <string.h>

typedef struct fact {
    const char *name; /* of the act and of the row alike */
    bool needed;      /* may not become empty */
} fact;

static const fact of_case[] = {{"title", true}, {"matter", false}, {"category", false},
                               {"area", false}, {"persons", true}, {"form", true}};
static const fact of_detail[] = {{"level", false},    {"discovery", false}, {"field", false},
                                 {"interest", false}, {"origin", false},    {"happened_on", false},
                                 {"place", false},    {"contact", false},   {"outlook", false},
                                 {"history", false}};
static const fact of_person[] = {
    {"name", true},       {"phone", false},     {"address", false},   {"representative", false},
    {"id_number", false}, {"household", false}, {"residence", false}, {"capacity", false},
    {"workplace", false}};

#define FACTS(table) table, sizeof(table) / sizeof *(table)

struct facts {
    const fact *rows;
    size_t count;
};

typedef struct correcting {
    xfi_deciding *d;
    const xfi_act *act;
    xfi_detail *detail;
    xfi_petitioner *people; /* all that there ever were, and room for one */
    size_t count;
    bool any, given; /* something changes; something that was given changes */
    xfi_buf said;
} correcting;

static const char *title_of(const correcting *c, const char *name)
{
    const char *act = xfi_code_text(XF_ENUM_ACT, (int)c->act->kind);
    const xfi_bi *title = xfi_model_title(XFI_TITLES_OF_ACTS, act, name);
    return title == NULL ? name : title->zh;
}

/* A field is called by its name, or as people call it: 来源（线索） also 来源. */
static bool is_called(const correcting *c, const char *name, const char *word, size_t len)
{
    const char *title = title_of(c, name);
    const char *note = strstr(title, "（");
    size_t whole = strlen(title);
    size_t brief = note == NULL ? whole : (size_t)(note - title);
    return (strlen(name) == len && memcmp(name, word, len) == 0) ||
           (whole == len && memcmp(title, word, len) == 0) ||
           (brief == len && memcmp(title, word, len) == 0);
}

typedef struct words {
    const char *rest, *at, *end;
} words;

/* The next one of a list with blanks or commas between; NULL: there is none. */
static const char *next_word(words *list, size_t *len)
{
    while (list->at == list->end) {
        size_t run = 0;
        list->at = xfi_name_next(&list->rest, &run);
        if (list->at == NULL) {
            return NULL;
        }
        list->end = list->at + run;
    }
    const char *word = list->at;
    while (list->at < list->end && *list->at != ' ') {
        list->at++;
    }
    *len = (size_t)(list->at - word);
    while (list->at < list->end && *list->at == ' ') {
        list->at++;
    }
    return word;
}

static bool cleared(const correcting *c, const char *name)
{
    words list = {.rest = xfi_or_empty(c->act->clear)};
    size_t len = 0;
    bool found = false;
    for (const char *word; !found && (word = next_word(&list, &len)) != NULL;) {
        found = is_called(c, name, word, len);
    }
    return found;
}

/* A matter may be long; the whole of it stands in the entry that wrote it. */
static void say_value(const xfi_field *field, const void *row, xfi_buf *out)
{
    enum { MOST = 120 };
    xfi_buf text = {0};
    if (field->type == XFI_F_CODE) { /* code 0 may mean something: 群众反映 */
        const xfi_code *code = xfi_code_by_text(
            field->codes, xfi_code_text(field->codes, (int)xfi_model_number(field, row)));
        xfi_buf_puts(&text, code == NULL || strcmp(code->code, "none") == 0 ? "" : code->zh);
    } else if (!xfi_model_same(field, row, NULL)) {
        xfi_model_field_text(field, row, &text);
    }
    const char *said = xfi_buf_text(&text);
    size_t len = xfi_utf8_cut(said, MOST);
    xfi_buf_add(out, said, len);
    xfi_buf_puts(out, *said == '\0' ? "（无）" : said[len] == '\0' ? "" : "…");
    out->failed = out->failed || text.failed;
    xfi_buf_free(&text);
}

static void say(correcting *c, const xfi_record *record, const xfi_field *field, const void *before,
                const void *after)
{
    xfi_buf_puts(&c->said, c->said.len > 0 ? "；" : "");
    xfi_buf_puts(&c->said, title_of(c, field->name));
    if (record != &xfi_petitioner_record) {
        xfi_buf_puts(&c->said, " ");
        say_value(field, before, &c->said);
        xfi_buf_puts(&c->said, " → ");
        say_value(field, after, &c->said);
    }
}

static void put_one(correcting *c, const xfi_field *to, const xfi_field *from, void *row)
{
    if (to->type == XFI_F_TEXT) {
        xfi_model_set_text(to, row, from == NULL ? NULL : xfi_model_text(from, c->act));
    } else {
        xfi_model_set_number(to, row, from == NULL ? 0 : xfi_model_number(from, c->act));
    }
}

/* Sets what the act gives or clears. `before` is the row as it was; `row` a copy of it. */
static void put(correcting *c, const fact *facts, size_t count, const xfi_record *record,
                const void *before, void *row)
{
    for (size_t i = 0; i < count; i++) {
        const xfi_field *from = xfi_model_field(&xfi_act_record, facts[i].name);
        const xfi_field *to = xfi_model_field(record, facts[i].name);
        bool empties = cleared(c, facts[i].name);
        if (!empties && xfi_model_same(from, c->act, NULL)) {
            continue;
        }
        put_one(c, to, empties ? NULL : from, row);
        if (!xfi_model_same(to, before, row)) {
            c->any = true;
            c->given = c->given || !xfi_model_same(to, before, NULL);
            say(c, record, to, before, row);
        }
    }
}

/* ---- whether it may be corrected ------------------------------------------------------------------------- */

/* The tables of what an act corrects. */
static size_t tables_of(const correcting *c, struct facts out[2])
{
    out[0] = (struct facts){FACTS(of_person)};
    out[1] = (struct facts){FACTS(of_detail)};
    if (c->act->kind != XF_ACT_CORRECT) {
        return 1;
    }
    out[0] = (struct facts){FACTS(of_case)};
    return 2;
}

/* Whether a word calls something that may become empty; NULL: `all` gets what may, by name and code. */
static bool may_clear(const correcting *c, const char *word, size_t len, xfi_buf *all)
{
    struct facts tables[2];
    size_t count = tables_of(c, tables);
    for (size_t t = 0; t < count; t++) {
        for (size_t i = 0; i < tables[t].count; i++) {
            const fact *one = &tables[t].rows[i];
            if (one->needed) {
                continue;
            }
            if (word != NULL && is_called(c, one->name, word, len)) {
                return true;
            }
            if (word == NULL) {
                xfi_buf_printf(all, "%s%s %s", all->len > 0 ? "、" : "", title_of(c, one->name),
                               one->name);
            }
        }
    }
    return false;
}

static xf_status cannot_clear(const correcting *c, const char *word, size_t len, xfi_error *err)
{
    xfi_buf all = {0};
    (void)may_clear(c, NULL, 0, &all);
    xf_status status =
        all.failed ? xfi_error_no_memory(err)
                   : xfi_error_set(err, XF_E_INVALID, "clear",
                                   "“%.*s”不是可以清空的登记内容；可以清空：%s",
                                   "“%.*s” is nothing of a registration that may become empty; "
                                   "these may: %s",
                                   (int)len, word, xfi_buf_text(&all));
    xfi_buf_free(&all);
    return status;
}

static xf_status check_clear(const correcting *c, xfi_error *err)
{
    words list = {.rest = xfi_or_empty(c->act->clear)};
    size_t len = 0;
    for (const char *word; (word = next_word(&list, &len)) != NULL;) {
        if (!may_clear(c, word, len, NULL)) {
            return cannot_clear(c, word, len, err);
        }
    }
    return XF_OK;
}

static xf_status refuse(const correcting *c, const char *rule, const char *field, xfi_bi text,
                        xfi_error *err)
{
    return xfi_error_refuse(err, XF_E_REFUSED, rule, xfi_rules_act_basis(c->act->kind), field,
                            text);
}

static xf_status check_change(const correcting *c, xfi_error *err)
{
    if (!c->any) {
        return refuse(c, "correct.nothing", "",
                      (xfi_bi){"与登记内容相同，没有要更正或者补充的内容",
                               "it says what is registered already: nothing would change"},
                      err);
    }
    return c->given && xfi_blank(c->act->reason)
               ? refuse(c, "correct.needs_reason", "reason",
                        (xfi_bi){"更改已登记的内容须说明理由；补充空缺的内容不需要",
                                 "what was given is changed with a reason; what is missing is "
                                 "filled without one"},
                        err)
               : XF_OK;
}

/* The registration as it would stand, asked what a new one is asked. */
static xf_status check_whole(const correcting *c, xfi_error *err)
{
    const xfi_deciding *d = c->d;
    xfi_petitioner *now = xfi_arena_alloc(d->arena, (c->count + 1) * sizeof *now);
    if (now == NULL) {
        return xfi_error_no_memory(err);
    }
    xfi_casefile file = *d->after;
    xfi_act act = *c->act;
    xfi_deciding whole = *d;
    act.detail = c->detail;
    act.petitioners = now;
    act.petitioner_count = 0;
    for (size_t i = 0; i < c->count; i++) {
        if (!c->people[i].removed) {
            now[act.petitioner_count++] = c->people[i];
        }
    }
    if (file.row.state != XF_STATE_HANDLING) { /* answered by it, or about to leave it */
        file.row.procedure = XF_PROCEDURE_ORDINARY;
    }
    whole.after = &file;
    whole.act = &act;
    whole.date = xfi_calendar_date_of(file.row.received_at, d->policy->zone);
    XFI_TRY(xfi_rules_check_codes(d->world->routing, &d->policy->routing, c->act->category,
                                  c->act->area, c->act->field, err));
    return xfi_rules_check_registered(&whole, true, err);
}

/* ---- the people -------------------------------------------------------------------------------------------- */

static xfi_petitioner *person(const correcting *c, int32_t n)
{
    for (size_t i = 0; i < c->count; i++) {
        if (c->people[i].n == n && !c->people[i].removed) {
            return &c->people[i];
        }
    }
    return NULL;
}

static xf_status unknown(const correcting *c, xfi_error *err)
{
    return refuse(c, "petitioner.unknown", "item",
                  (xfi_bi){"本事项没有这一号的信访人", "the case has no petitioner of this number"},
                  err);
}

/* What people wrote may still name him by what was wrong: it stays blanked. */
static void keep_former(correcting *c, const xfi_petitioner *before, xfi_petitioner *row)
{
    const char *const was[] = {before->name, before->phone, before->id_number};
    const char *const is[] = {row->name, row->phone, row->id_number};
    xfi_buf former = {0};
    xfi_buf_puts(&former, xfi_or_empty(before->former));
    for (size_t i = 0; i < sizeof was / sizeof *was; i++) {
        if (!xfi_blank(was[i]) && !xfi_same(was[i], is[i])) {
            xfi_buf_puts(&former, former.len > 0 ? "\n" : "");
            xfi_buf_puts(&former, was[i]);
        }
    }
    row->former = former.failed ? NULL : xfi_arena_dup(c->d->arena, former.data);
    if (former.failed || (row->former == NULL && former.data != NULL)) {
        xfi_rules_fail(c->d, XF_E_NO_MEMORY);
    }
    xfi_buf_free(&former);
}

static xf_status correct_person(correcting *c, xfi_error *err)
{
    xfi_petitioner *row = person(c, c->act->item);
    if (row == NULL) {
        return unknown(c, err);
    }
    const xfi_petitioner before = *row;
    put(c, FACTS(of_person), &xfi_petitioner_record, &before, row);
    keep_former(c, &before, row);
    return XF_OK;
}

static xf_status add_person(correcting *c, xfi_error *err)
{
    enum { MOST = 1000 };
    static const xfi_petitioner nobody;
    if (c->count >= MOST) {
        return xfi_error_set(err, XF_E_INVALID, "name", "信访人最多%d名",
                             "at most %d petitioners are named", (int)MOST);
    }
    xfi_petitioner *row = &c->people[c->count];
    *row = nobody;
    put(c, FACTS(of_person), &xfi_petitioner_record, &nobody, row);
    row->case_id = c->d->after->row.id;
    row->n = c->count == 0 ? 1 : c->people[c->count - 1].n + 1;
    c->count++;
    return XF_OK;
}

static xf_status remove_person(correcting *c, xfi_error *err)
{
    static const fact left[] = {{"persons", true}};
    xfi_petitioner *row = person(c, c->act->item);
    if (row == NULL) {
        return unknown(c, err);
    }
    row->removed = true;
    c->any = true;
    c->given = true;
    put(c, FACTS(left), &xfi_case_record, &c->d->world->file->row, &c->d->after->row);
    return XF_OK;
}

static xf_status correct_case(correcting *c, xfi_error *err)
{
    const xfi_casefile *file = c->d->world->file;
    (void)err;
    put(c, FACTS(of_case), &xfi_case_record, &file->row, &c->d->after->row);
    put(c, FACTS(of_detail), &xfi_detail_record, file->detail, c->detail);
    return XF_OK;
}

/* ---- what follows ------------------------------------------------------------------------------------------ */

static void count_people(correcting *c)
{
    xfi_case *row = &c->d->after->row;
    int32_t named = 0;
    c->detail->representatives = 0;
    for (size_t i = 0; i < c->count; i++) {
        named += c->people[i].removed ? 0 : 1;
        c->detail->representatives += c->people[i].representative && !c->people[i].removed ? 1 : 0;
    }
    if (c->act->kind == XF_ACT_ADD_PETITIONER && row->persons < named) {
        row->persons = named;
    }
}

/* A visit that was reported with the number of the register grows with it; a lead is owed where the
 * matter was handed down; what is not clear and small leaves the simple procedure before acceptance. */
static void follow(correcting *c)
{
    xfi_deciding *d = c->d;
    const xfi_casefile *file = d->world->file;
    xfi_case *row = &d->after->row;
    if (row->visitors != 0 && row->visitors == file->row.persons && row->persons > row->visitors) {
        row->visitors = row->persons;
    }
    if (c->detail->discovery != file->detail->discovery) {
        bool down = c->detail->discovery == XF_DISCOVERY_HANDED_DOWN;
        bool was = file->detail->discovery == XF_DISCOVERY_HANDED_DOWN;
        row->led = down || (row->led && (!was || row->report_back || !xfi_blank(row->sender)));
    }
    xfi_deciding whole = *d;
    xfi_act act = *c->act;
    act.detail = c->detail;
    whole.act = &act;
    bool desk = row->state == XF_STATE_REGISTERED || row->state == XF_STATE_FORWARDED;
    if (desk && xfi_rules_too_heavy_for_simple(&whole)) {
        row->procedure = XF_PROCEDURE_ORDINARY;
    }
    row->repeat_of = d->world->repeat_of == NULL ? row->repeat_of : *d->world->repeat_of;
}

/* Whether a lead is owed follows from the people: asked as if the case had been marked, which every pack
 * knows; where none is owed any more, as if unmarked. */
static void clock(xfi_deciding *d)
{
    xfi_event event = {d->act->kind, XFI_Q_ANY};
    if (xfi_rules_lacks_lead(d, &d->after->row)) {
        event.act = XF_ACT_MARK_KEY;
    } else if (xfi_rules_lacks_lead(d, &d->world->file->row)) {
        event.act = XF_ACT_UNMARK_KEY;
    }
    xfi_rules_clock(d, event);
}

/* One name, without the 等N人 behind it: that is the number of people, which is corrected by itself. */
static xf_status read_name(correcting *c, xfi_act *act, xfi_error *err)
{
    xfi_names who = {.persons = 0};
    size_t len = 0;
    int32_t persons = c->d->world->file->row.persons;
    XFI_TRY(xfi_names_counted(act->name, c->d->arena, &who, err));
    const char *rest = xfi_or_empty(who.text);
    if (xfi_name_next(&rest, &len) != NULL && xfi_name_next(&rest, &len) != NULL) {
        return xfi_error_set(err, XF_E_INVALID, "name", "每次只能写一名信访人，请逐一补登、更正",
                             "one petitioner at a time: this names several");
    }
    if (who.persons != 0 && who.persons != persons) {
        return xfi_error_set(err, XF_E_INVALID, "name",
                             "姓名所写“等%d人”与登记的人数（%d）不一致，请更正人数（correct）",
                             "the number behind the name (%d) is not that of the register (%d): "
                             "correct that one (correct)",
                             (int)who.persons, (int)persons);
    }
    act->name = who.text;
    return XF_OK;
}

/* The facts are in the rows: what is personal stands there alone. */
static void tell(correcting *c)
{
    xfi_act *act = &c->d->out->act;
    xfi_act kept = {.kind = act->kind,
                    .at = act->at,
                    .recorded_at = act->recorded_at,
                    .actor = act->actor,
                    .revision = act->revision,
                    .reason = act->reason,
                    .document = act->document,
                    .item = act->item};
    kept.text = c->said.failed ? NULL : xfi_arena_dup(c->d->arena, c->said.data);
    if (c->said.failed || (kept.text == NULL && c->said.data != NULL)) {
        xfi_rules_fail(c->d, XF_E_NO_MEMORY);
    }
    if (kept.kind == XF_ACT_ADD_PETITIONER) {
        kept.item = c->people[c->count - 1].n;
        kept.text = NULL;
    }
    *act = kept;
}

static void add_rows(correcting *c)
{
    xfi_deciding *d = c->d;
    const xfi_casefile *file = d->world->file;
    for (size_t i = 0; i < c->count; i++) {
        xfi_rules_add(d, &xfi_petitioner_record, i < file->person_count ? &file->people[i] : NULL,
                      &c->people[i]);
    }
    static const xfi_detail nothing;
    bool there = file->detail->case_id != 0;
    if (there || !xfi_model_equal(&xfi_detail_record, c->detail, &nothing)) {
        c->detail->case_id = d->after->row.id;
        xfi_rules_add(d, &xfi_detail_record, there ? file->detail : NULL, c->detail);
    }
    d->after->people = c->people;
    d->after->person_count = c->count;
    d->after->detail = c->detail;
}

static const struct {
    xf_act_kind act;
    xf_status (*apply)(correcting *c, xfi_error *err);
} corrections[] = {{XF_ACT_CORRECT, correct_case},
                   {XF_ACT_CORRECT_PETITIONER, correct_person},
                   {XF_ACT_ADD_PETITIONER, add_person},
                   {XF_ACT_REMOVE_PETITIONER, remove_person}};

static xf_status correct(correcting *c, xfi_error *err)
{
    XFI_TRY(check_clear(c, err));
    for (size_t i = 0; i < sizeof corrections / sizeof *corrections; i++) {
        if (corrections[i].act == c->act->kind) {
            XFI_TRY(corrections[i].apply(c, err));
        }
    }
    XFI_TRY(check_change(c, err));
    count_people(c);
    XFI_TRY(check_whole(c, err));
    follow(c);
    add_rows(c);
    tell(c);
    clock(c->d);
    return XF_OK;
}

xf_status xfi_rules_correct(xfi_deciding *d, xfi_error *err)
{
    const xfi_casefile *file = d->world->file;
    xfi_act given = *d->act;
    correcting c = {.d = d, .act = &given, .count = file->person_count};
    c.detail = xfi_arena_alloc(d->arena, sizeof *c.detail);
    c.people = xfi_arena_alloc(d->arena, (c.count + 1) * sizeof *c.people);
    if (file->detail == NULL) {
        return xfi_error_set(err, XF_E_INTERNAL, NULL, "未读取登记内容",
                             "the registration was not read");
    }
    if (c.detail == NULL || c.people == NULL) {
        return xfi_error_no_memory(err);
    }
    *c.detail = *file->detail;
    if (c.count > 0) {
        memcpy(c.people, file->people, c.count * sizeof *c.people);
    }
    xf_status status = xfi_blank(given.name) ? XF_OK : read_name(&c, &given, err);
    status = status == XF_OK ? correct(&c, err) : status;
    xfi_buf_free(&c.said);
    return status;
}
