/* SPDX-License-Identifier: Apache-2.0 */
/* The schema for editors says what the tables of the loader say, key by key and both ways.
 *
 * With XFCASE_MUTATIONS=<file> the second test also writes one JSON line per edited pack, with what
 * the loader found in it; schema_agrees.py puts the same packs before a validator. */
#include "pack_support.h"

#include "policy/keys_p.h"

static json_t *schema;

static int open_schema(void **state)
{
    (void)state;
    size_t len;
    char *text = file_text("src/policy/schema/policy.schema.json", &len);
    schema = json_loadb(text, len, JSON_REJECT_DUPLICATES, NULL);
    free(text);
    return schema == NULL ? -1 : 0;
}

static int close_schema(void **state)
{
    (void)state;
    json_decref(schema);
    return 0;
}

static const json_t *definition(const char *name)
{
    const json_t *found = json_object_get(json_object_get(schema, "$defs"), name);
    if (found == NULL) {
        fail_msg("no definition of %s", name);
    }
    return found;
}

static void assert_refers(const json_t *node, const char *name)
{
    char want[64];
    (void)snprintf(want, sizeof want, "#/$defs/%s", name);
    assert_string_equal(member(node, "$ref"), want);
}

static void assert_number(const json_t *node, const char *keyword, json_int_t want)
{
    const json_t *value = json_object_get(node, keyword);
    assert_true(json_is_integer(value));
    assert_int_equal(json_integer_value(value), want);
}

static bool lists(const json_t *array, const char *text)
{
    for (size_t i = 0; i < json_array_size(array); i++) {
        if (xfi_same(json_string_value(json_array_get(array, i)), text)) {
            return true;
        }
    }
    return false;
}

/* ---- one key of each type ---------------------------------------------------------------------------- */

static void check_text(const xfi_key *key, const json_t *node)
{
    assert_string_equal(member(node, "type"), "string");
    if (key->form != NULL && key->form->pattern != NULL) {
        assert_string_equal(member(node, "pattern"), key->form->pattern);
    } else {
        assert_number(node, "minLength", key->min);
        assert_number(node, "maxLength", key->max);
        assert_int_equal(json_array_size(json_object_get(node, "allOf")),
                         key->form == NULL ? 0 : 4);
    }
}

static void check_int(const xfi_key *key, const json_t *node)
{
    assert_string_equal(member(node, "type"), "integer");
    assert_number(node, "minimum", key->min);
    assert_number(node, "maximum", key->max);
}

static void check_bool(const xfi_key *key, const json_t *node)
{
    (void)key;
    assert_string_equal(member(node, "type"), "boolean");
}

static void check_code(const xfi_key *key, const json_t *node)
{
    if (key->choices == &xfi_policy_acts) {
        assert_refers(node, "act");
        node = definition("act");
    }
    const json_t *allowed = json_object_get(node, "enum");
    const xfi_codes *codes = xfi_policy_codes(key->choices);
    size_t count = 0;
    for (size_t i = 0; i < codes->count; i++) {
        if (xfi_policy_allows(key->choices, codes->rows[i].value)) {
            count++;
            if (!lists(allowed, codes->rows[i].code)) {
                fail_msg("%s lacks %s", key->name, codes->rows[i].code);
            }
        }
    }
    assert_int_equal(json_array_size(allowed), count);
}

static void check_items(const xfi_key *key, const json_t *node, const char *item)
{
    assert_string_equal(member(node, "type"), "array");
    assert_number(node, "minItems", key->min);
    assert_number(node, "maxItems", key->max);
    assert_refers(json_object_get(node, "items"), item);
}

static void check_events(const xfi_key *key, const json_t *node)
{
    check_items(key, node, "event");
}

static void check_texts(const xfi_key *key, const json_t *node)
{
    assert_string_equal(member(node, "type"), "array");
    assert_number(node, "minItems", key->min);
    assert_number(node, "maxItems", key->max);
    const json_t *items = json_object_get(node, "items");
    assert_string_equal(member(items, "type"), "string");
    assert_string_equal(member(items, "pattern"), key->form->pattern);
}

static void check_table(const xfi_table *table, const json_t *node);

static void check_object(const xfi_key *key, const json_t *node)
{
    assert_refers(node, key->table->name);
    check_table(key->table, definition(key->table->name));
}

static void check_list(const xfi_key *key, const json_t *node)
{
    check_items(key, node, key->table->name);
    check_table(key->table, definition(key->table->name));
}

static void check_table(const xfi_table *table, const json_t *node)
{
    static void (*const checks[])(const xfi_key *key, const json_t *node) = {
        [XFI_KEY_TEXT] = check_text,     [XFI_KEY_NUMBER] = check_text,
        [XFI_KEY_INT] = check_int,       [XFI_KEY_BOOL] = check_bool,
        [XFI_KEY_CODE] = check_code,     [XFI_KEY_EVENTS] = check_events,
        [XFI_KEY_OBJECT] = check_object, [XFI_KEY_LIST] = check_list,
        [XFI_KEY_TEXTS] = check_texts,
    };
    assert_string_equal(member(node, "type"), "object");
    assert_true(json_is_false(json_object_get(node, "additionalProperties")));
    const json_t *properties = json_object_get(node, "properties");
    const json_t *required = json_object_get(node, "required");
    assert_int_equal(json_object_size(properties), table->count);
    size_t must = 0;
    for (size_t i = 0; i < table->count; i++) {
        const xfi_key *key = &table->keys[i];
        const json_t *property = json_object_get(properties, key->name);
        if (property == NULL || lists(required, key->name) != key->required) {
            fail_msg("%s of %s", key->name, table->name);
        }
        must += key->required;
        checks[key->type](key, property);
    }
    assert_int_equal(json_array_size(required), must);
}

static void test_schema_has_the_keys_of_the_loader(void **state)
{
    (void)state;
    check_table(&xfi_policy_table, schema);
}

static void test_schema_has_the_events_of_the_loader(void **state)
{
    (void)state;
    static const char *const words[] = {
        "",        "direct",   "department", "simple", "ordinary",  "answer", "review",
        "recheck", "handling", "registered", "led",    "agreement", "any"};
    const json_t *events = json_object_get(definition("event"), "enum");
    const xfi_codes *acts = xfi_codes_of(XF_ENUM_ACT);
    size_t count = 0;
    for (size_t i = 0; i < acts->count; i++) {
        for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
            char text[64];
            (void)snprintf(text, sizeof text, "%s%s%s", acts->rows[i].code,
                           *words[k] == '\0' ? "" : ":", words[k]);
            xfi_event event;
            bool known = xfi_policy_event_read(text, &event).zh == NULL;
            if (known != lists(events, text)) {
                fail_msg("%s", text);
            }
            count += known;
        }
    }
    assert_int_equal(json_array_size(events), count);
}

/* ---- edited packs --------------------------------------------------------------------------------------- */

typedef struct edits {
    json_t *root;
    FILE *out; /* NULL: only counted */
    size_t right, wrong;
} edits;

/* Loads the pack as it now stands; true when it has no mistake. */
static bool emit(edits *e)
{
    char *text = json_dumps(e->root, JSON_COMPACT);
    assert_non_null(text);
    xf_policy *pack = NULL;
    xfi_error err = {0};
    xf_status status = xfi_policy_load(text, strlen(text), NULL, &pack, &err);
    assert_true(status == XF_OK || status == XF_E_POLICY);
    e->right += status == XF_OK;
    e->wrong += status != XF_OK;
    if (e->out != NULL) {
        (void)fprintf(e->out, "{\"pack\":%s,\"mistakes\":%s}\n", text,
                      status == XF_OK ? "[]" : err.details);
    }
    xfi_policy_unref(pack);
    xfi_error_clear(&err);
    free(text);
    return status == XF_OK;
}

static bool emit_with(edits *e, json_t *object, const char *key, json_t *value)
{
    json_t *before = json_incref(json_object_get(object, key));
    assert_int_equal(json_object_set_new(object, key, value), 0);
    bool right = emit(e);
    if (before == NULL) {
        (void)json_object_del(object, key);
    } else {
        (void)json_object_set_new(object, key, before);
    }
    return right;
}

static void edit_codes(edits *e, const xfi_key *key, json_t *object)
{
    const xfi_codes *codes = xfi_policy_codes(key->choices);
    for (size_t i = 0; i < codes->count; i++) {
        (void)emit_with(e, object, key->name, json_string(codes->rows[i].code));
    }
}

static void edit_value(edits *e, const xfi_key *key, json_t *object)
{
    assert_false(emit_with(e, object, key->name, json_null()));
    assert_false(emit_with(e, object, key->name, json_real(1.5)));
    assert_false(emit_with(e, object, key->name, json_string("")));
    (void)emit_with(e, object, key->name, json_array());
    (void)emit_with(e, object, key->name, json_object());
    (void)emit_with(e, object, key->name, json_true());
    if (key->type == XFI_KEY_INT) {
        assert_false(emit_with(e, object, key->name, json_integer(key->min - 1)));
        (void)emit_with(e, object, key->name, json_integer(key->min));
        (void)emit_with(e, object, key->name, json_integer(key->max));
        assert_false(emit_with(e, object, key->name, json_integer(key->max + 1)));
    } else if (key->type == XFI_KEY_CODE) {
        edit_codes(e, key, object);
    } else if (key->type == XFI_KEY_EVENTS) {
        assert_false(emit_with(e, object, key->name, json_pack("[s]", "accept:direct")));
        (void)emit_with(e, object, key->name, json_pack("[s]", "archive"));
    }
}

static void edit_table(edits *e, const xfi_table *table, json_t *object)
{
    assert_false(emit_with(e, object, "comment", json_string("x")));
    for (size_t i = 0; i < table->count; i++) {
        const xfi_key *key = &table->keys[i];
        edit_value(e, key, object);
        json_t *member_now = json_incref(json_object_get(object, key->name));
        if (member_now == NULL) {
            continue;
        }
        (void)json_object_del(object, key->name);
        bool right = emit(e);
        assert_false(right && key->required);
        (void)json_object_set_new(object, key->name, member_now);
        if (key->type == XFI_KEY_OBJECT) {
            edit_table(e, key->table, member_now);
        } else if (key->type == XFI_KEY_LIST) {
            for (size_t k = 0; k < json_array_size(member_now); k++) {
                edit_table(e, key->table, json_array_get(member_now, k));
            }
        }
    }
}

/* The first two of each list of routing: the others have the same keys. */
static void shorten_routing(json_t *pack)
{
    const char *key;
    json_t *list;
    json_object_foreach(json_object_get(pack, "routing"), key, list)
    {
        while (json_array_size(list) > 2) {
            (void)json_array_remove(list, 2);
        }
    }
}

/* Those that recur in different ways, each with one rung of each ladder. */
static void shorten_duties(json_t *pack)
{
    size_t i;
    size_t k;
    json_t *duty;
    json_t *link;
    json_array_foreach(json_object_get(pack, "duties"), i, duty)
    {
        while (json_array_size(json_object_get(duty, "ladder")) > 1) {
            (void)json_array_remove(json_object_get(duty, "ladder"), 0);
        }
        while (json_array_size(json_object_get(duty, "steps")) > 1) {
            (void)json_array_remove(json_object_get(duty, "steps"), 0);
        }
        json_array_foreach(json_object_get(duty, "steps"), k, link)
        {
            (void)json_array_clear(json_object_get(link, "ladder"));
        }
    }
}

/* Each rule of a pack by itself, so that the packs stay small; what else it has with the first one. */
static void edit_pack(edits *e, const char *text, size_t len)
{
    json_t *pack = json_loadb(text, len, 0, NULL);
    json_t *rules = json_incref(json_object_get(pack, "deadlines"));
    shorten_routing(pack);
    shorten_duties(pack);
    for (size_t i = 0; i < json_array_size(rules); i++) {
        json_t *one = json_pack("[O]", json_array_get(rules, i));
        assert_int_equal(json_object_set_new(pack, "deadlines", one), 0);
        e->root = pack;
        assert_true(emit(e));
        edit_table(e, &xfi_policy_table, pack);
        (void)json_object_del(pack, "routing");
        (void)json_object_del(pack, "duties");
    }
    json_decref(rules);
    json_decref(pack);
}

static void test_edited_packs(void **state)
{
    (void)state;
    const char *path = getenv("XFCASE_MUTATIONS");
    edits e = {.out = path == NULL ? NULL : fopen(path, "wb")};
    assert_true(path == NULL || e.out != NULL);
    edit_pack(&e, small_pack, strlen(small_pack));
    size_t len;
    char *text = file_text("src/policy/packs/xinfang-2022.json", &len);
    edit_pack(&e, text, len);
    free(text);
    assert_true(e.right > 100);
    assert_true(e.wrong > 1000);
    if (e.out != NULL) {
        assert_int_equal(fclose(e.out), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_schema_has_the_keys_of_the_loader),
        cmocka_unit_test(test_schema_has_the_events_of_the_loader),
        cmocka_unit_test(test_edited_packs),
    };
    return cmocka_run_group_tests(tests, open_schema, close_schema);
}
