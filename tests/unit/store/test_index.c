/* SPDX-License-Identifier: Apache-2.0 */
/* The index over texts and the keys of people: what was changed behind the library's back is found,
 * and made good by a rebuild. */
#include "store/texts.h"
#include "store_support.h"

static void put_case(place *p, xf_id id, const char *title)
{
    xfi_case row = a_case(id);
    const xfi_petitioner person = {.case_id = id, .n = 1, .name = "示例赵", .phone = "13800000001"};
    row.title = title;
    const xfi_change changes[] = {{&xfi_case_record, NULL, &row},
                                  {&xfi_petitioner_record, NULL, &person}};
    put(p, "register", id, changes, 2);
}

static void is_found(place *p, const char *table, const char *key)
{
    xfi_finding finding;
    xf_status status = xfi_store_verify(p->store, &p->arena, &finding, &p->err);
    refused(p, status, XF_E_CORRUPT);
    assert_string_equal(finding.table, table);
    assert_string_equal(finding.key, key);
    ok(p, xfi_store_rebuild(p->store, &p->err));
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
}

#define PARTS "(case_text, rowid, title, matter, claim, answer, measure)"

static void test_tampering_is_found(void **state)
{
    place *p = *state;
    xfi_finding finding;
    put_case(p, 1, "征地补偿");
    put_case(p, 2, "拖欠工资");
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    /* a word more, a word less, another place, another part, another case */
    tamper(p, "INSERT INTO case_text (rowid, title) VALUES (7, '征地')");
    is_found(p, "case_text", "7");
    tamper(p, "INSERT INTO case_text " PARTS
              " VALUES ('delete', 2, '拖欠 欠工 工资 资', '', '', '', '')");
    is_found(p, "case_text", "2");
    tamper(p, "INSERT INTO case_text " PARTS
              " VALUES ('delete', 1, '征地 地补 补偿 偿', '', '', '', '');"
              "INSERT INTO case_text (rowid, title) VALUES (1, '地补 征地 补偿 偿')");
    is_found(p, "case_text", "1");
    tamper(p, "INSERT INTO case_text " PARTS
              " VALUES ('delete', 1, '征地 地补 补偿 偿', '', '', '', '');"
              "INSERT INTO case_text (rowid, matter) VALUES (1, '征地 地补 补偿 偿')");
    is_found(p, "case_text", "1");
    tamper(p, "DELETE FROM identity WHERE case_id = 1");
    is_found(p, "identity", "1");
    tamper(p, "UPDATE identity SET key = 'x' WHERE case_id = 2");
    is_found(p, "identity", "2");
    tamper(p, "INSERT INTO identity VALUES ('x', 3, 1, 'phone')");
    is_found(p, "identity", "3");
}

static void first_key(place *p, const char *path, char out[64])
{
    static const xfi_db_config config = {XFI_DB_READ_WRITE, 20000, false};
    xfi_db *db;
    xfi_stmt *stmt;
    bool row;
    ok(p, xfi_db_open(path, &config, &db, &p->err));
    ok(p, xfi_db_prepare_once(db, "SELECT key FROM identity ORDER BY case_id", &stmt, &p->err));
    ok(p, xfi_db_step(stmt, &row, &p->err));
    assert_true(row);
    (void)snprintf(out, 64, "%s", xfi_db_text(stmt, 0));
    xfi_db_done(stmt);
    xfi_db_close(db);
}

/* The same person has one key in a store, also when it was opened again, and another one in the next
 * store: files cannot be held against each other, and no key is a number that somebody knows. */
static void test_keys_are_salted(void **state)
{
    place *p = *state;
    char mine[64];
    char theirs[64];
    char path[160];
    put_case(p, 1, "征地补偿");
    reopen(p, XFI_DB_READ_WRITE);
    put_case(p, 2, "拖欠工资");
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM identity"), 2);
    assert_int_equal(number_of_sql(p, "SELECT count(DISTINCT key) FROM identity"), 1);
    first_key(p, p->path, mine);
    xfi_store *first = p->store;
    (void)snprintf(path, sizeof path, "%s/b.xfcase", p->folder);
    const xfi_store_config config = {{XFI_DB_CREATE, 20000, false}, XFI_HASH_SM3};
    ok(p, xfi_store_open(path, &config, &p->store, &p->err));
    put_case(p, 1, "征地补偿");
    first_key(p, path, theirs);
    xfi_store_close(p->store);
    p->store = first;
    assert_int_equal(strlen(mine), 32);
    assert_int_equal(strlen(theirs), 32);
    assert_string_not_equal(mine, theirs);
}

/* One entry for two cases, and a text that changes. */
static void test_several_and_changed(void **state)
{
    place *p = *state;
    xfi_finding finding;
    xfi_case one = a_case(1);
    xfi_case two = a_case(2);
    xfi_case other = two;
    other.title = "改正的标题";
    const xfi_change both[] = {{&xfi_case_record, NULL, &one}, {&xfi_case_record, NULL, &two}};
    const xfi_change corrected = {&xfi_case_record, &two, &other};
    put(p, "register", 1, both, 2);
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    put(p, "register", 2, &corrected, 1);
    ok(p, xfi_store_verify(p->store, &p->arena, &finding, &p->err));
    assert_int_equal(
        number_of_sql(p, "SELECT count(*) FROM case_text WHERE case_text MATCH '改正'"), 1);
    assert_int_equal(
        number_of_sql(p, "SELECT count(*) FROM case_text WHERE case_text MATCH '示例'"), 1);
}

/* ---- within one transaction ---------------------------------------------------------------------------- */

static void write_in(place *p, const char *kind, xf_id case_id, const xfi_act *act,
                     const xfi_change *changes, size_t count)
{
    xfi_entry entry;
    ok(p, append(p, kind, case_id, act, changes, count, &entry));
}

static size_t found_by(place *p, const char *text)
{
    static const xfi_select all;
    xfi_folded term;
    xf_id *ids;
    size_t count;
    ok(p, xfi_fold(text, &p->arena, &term, &p->err));
    ok(p, xfi_store_search(p->store, &term, 1, &all, &p->arena, &ids, &count, &p->err));
    return count;
}

static void answer(place *p, xf_id id, const char *text)
{
    const xfi_act act = {.kind = XF_ACT_ANSWER, .actor = "h_town", .text = text};
    write_in(p, "answer", id, &act, NULL, 0);
}

/* What an open transaction wrote is found in it, and is gone when it is undone. */
static void test_found_before_the_commit(void **state)
{
    place *p = *state;
    put_case(p, 1, "征地补偿");
    const xfi_case before = a_case(1);
    xfi_case old = before;
    old.title = "征地补偿";
    xfi_case corrected = old;
    corrected.title = "拖欠工资";
    const xfi_change title = {&xfi_case_record, &old, &corrected};
    const xfi_petitioner person = {.case_id = 2, .n = 1, .name = "示例赵", .phone = "13800000001"};
    const xfi_case second = a_case(2);
    const xfi_change made[] = {{&xfi_case_record, NULL, &second},
                               {&xfi_petitioner_record, NULL, &person}};
    ok(p, xfi_store_begin(p->store, true, &p->err));
    write_in(p, "correct", 1, NULL, &title, 1);
    assert_int_equal(found_by(p, "征地"), 0);
    assert_int_equal(found_by(p, "拖欠"), 1);
    answer(p, 1, "示例赵反映属实，已发放");
    write_in(p, "register", 2, NULL, made, 2);
    assert_int_equal(found_by(p, "属实"), 1);
    answer(p, 2, "示例赵反映属实，另行处理");
    assert_int_equal(found_by(p, "反映属实"), 2);
    assert_int_equal(found_by(p, "例赵"), 0); /* a petitioner's name is blanked */
    assert_verifies(p);
    xfi_store_rollback(p->store);
    assert_int_equal(found_by(p, "征地"), 1);
    assert_int_equal(found_by(p, "拖欠"), 0);
    assert_int_equal(found_by(p, "属实"), 0);
    assert_verifies(p);
}

/* However often a transaction comes back to a case, its row of the index is written once: many cases
 * are one segment of it. */
static void test_written_once(void **state)
{
    enum { CASES = 100 };
    place *p = *state;
    ok(p, xfi_store_begin(p->store, true, &p->err));
    for (xf_id id = 1; id <= CASES; id++) {
        const xfi_case row = a_case(id);
        const xfi_claim claim = {.case_id = id, .n = 1, .text = "修路"};
        const xfi_change first = {&xfi_case_record, NULL, &row};
        const xfi_change second = {&xfi_claim_record, NULL, &claim};
        write_in(p, "register", id, NULL, &first, 1);
        write_in(p, "claim", id, NULL, &second, 1);
        answer(p, id, "年内完工");
    }
    ok(p, xfi_store_commit(p->store, &p->err));
    assert_verifies(p);
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM case_text WHERE case_text MATCH "
                                      "'claim : 修路 answer : 完工'"),
                     CASES);
    assert_int_equal(number_of_sql(p, "SELECT count(DISTINCT segid) FROM case_text_idx"), 1);
}

/* A claim that is assessed, with its text as it was, is nothing that the index says. */
static void test_other_fields_leave_it(void **state)
{
    place *p = *state;
    put_case(p, 1, "征地补偿");
    const xfi_claim claim = {.case_id = 1, .n = 1, .text = "修路"};
    xfi_claim assessed = claim;
    assessed.assessments = 1;
    put_one(p, "claim", 1, &xfi_claim_record, NULL, &claim);
    int64_t rows = number_of_sql(p, "SELECT count(*) FROM case_text_data");
    put_one(p, "assess", 1, &xfi_claim_record, &claim, &assessed);
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM case_text_data"), rows);
    assert_verifies(p);
}

/* A telephone that was wrong: its key goes with it, those of the others stay. */
static void test_people_are_corrected(void **state)
{
    place *p = *state;
    const xfi_case row = a_case(1);
    const xfi_petitioner people[] = {
        {.case_id = 1, .n = 1, .name = "示例赵", .phone = "13800000001"},
        {.case_id = 1, .n = 2, .name = "示例钱", .phone = "13800000001"}};
    xfi_petitioner right = people[0];
    right.phone = "13800000002";
    const xfi_change made[] = {{&xfi_case_record, NULL, &row},
                               {&xfi_petitioner_record, NULL, &people[0]},
                               {&xfi_petitioner_record, NULL, &people[1]}};
    put(p, "register", 1, made, 3);
    assert_int_equal(number_of_sql(p, "SELECT count(DISTINCT key) FROM identity"), 1);
    put_one(p, "correct", 1, &xfi_petitioner_record, &people[0], &right);
    assert_int_equal(number_of_sql(p, "SELECT count(DISTINCT key) FROM identity"), 2);
    assert_int_equal(number_of_sql(p, "SELECT count(*) FROM identity"), 2);
    assert_verifies(p);
}

enum { PLAYED = 12 };

static uint32_t draw(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525U + 1013904223U;
    return (*seed >> 8U) % below;
}

static void one_step(place *p, uint32_t *seed, xfi_case *cases, xfi_claim *claims)
{
    static const char *const words[] = {"道路维修", "征地补偿", "拖欠工资", "噪声扰民", ""};
    size_t at = draw(seed, PLAYED);
    xf_id id = (xf_id)at + 1;
    const char *word = words[draw(seed, COUNT_OF(words))];
    if (cases[at].id == 0) {
        cases[at] = a_case(id);
        const xfi_petitioner person = {.case_id = id, .n = 1, .name = "道路"};
        const xfi_change made[] = {{&xfi_case_record, NULL, &cases[at]},
                                   {&xfi_petitioner_record, NULL, &person}};
        write_in(p, "register", id, NULL, made, 1 + draw(seed, 2));
        return;
    }
    xfi_case row = cases[at];
    xfi_claim claim = {.case_id = id, .n = 1, .text = word, .assessments = claims[at].assessments};
    switch (draw(seed, 4)) {
    case 0:
        row.matter = *word == '\0' ? NULL : word;
        write_in(p, "correct", id, NULL, &(xfi_change){&xfi_case_record, &cases[at], &row}, 1);
        cases[at] = row;
        break;
    case 1:
        claim.answer = *word == '\0' ? NULL : "已答复";
        claim.assessments++;
        write_in(
            p, "claim", id, NULL,
            &(xfi_change){&xfi_claim_record, claims[at].case_id == 0 ? NULL : &claims[at], &claim},
            1);
        claims[at] = claim;
        break;
    case 2:
        (void)found_by(p, "道路");
        break;
    default:
        answer(p, id, word);
        break;
    }
}

/* In whatever order texts come, go and are asked for, the index is what follows from the journal. */
static void test_any_order(void **state)
{
    enum { TRANSACTIONS = 120 };
    place *p = *state;
    uint32_t seed = 20260305;
    xfi_case cases[PLAYED] = {{0}};
    xfi_claim claims[PLAYED] = {{0}};
    for (int i = 0; i < TRANSACTIONS; i++) {
        xfi_case kept_cases[PLAYED];
        xfi_claim kept_claims[PLAYED];
        memcpy(kept_cases, cases, sizeof cases);
        memcpy(kept_claims, claims, sizeof claims);
        ok(p, xfi_store_begin(p->store, true, &p->err));
        for (uint32_t steps = 1 + draw(&seed, 8); steps > 0; steps--) {
            one_step(p, &seed, cases, claims);
        }
        if (draw(&seed, 4) == 0) {
            xfi_store_rollback(p->store);
            memcpy(cases, kept_cases, sizeof cases);
            memcpy(claims, kept_claims, sizeof claims);
        } else {
            ok(p, xfi_store_commit(p->store, &p->err));
        }
        assert_verifies(p);
        xfi_arena_reset(&p->arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_tampering_is_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_keys_are_salted, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_several_and_changed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_found_before_the_commit, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_written_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_other_fields_leave_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_people_are_corrected, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_any_order, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
