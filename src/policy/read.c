/* SPDX-License-Identifier: Apache-2.0 */
#include "policy/read_p.h"

#include "policy/keys_p.h"

#include <inttypes.h>
#include <string.h>

/* No object has nearly as many; the search for lines stays cheap in a text made to be slow. */
enum { KEYS_MAX = 64 };

typedef struct reader {
    xfi_arena *arena; /* of the pack */
    xfi_mistakes *list;
    xfi_buf path;
} reader;

typedef void (*read_fn)(reader *r, const xfi_key *key, const json_t *value, char *base);

/* ---- the path ------------------------------------------------------------------------------------- */

static size_t enter_key(reader *r, const char *key)
{
    size_t before = r->path.len;
    xfi_buf_puts(&r->path, "/");
    for (; *key != '\0'; key++) {
        if (*key == '~' || *key == '/') {
            xfi_buf_puts(&r->path, *key == '~' ? "~0" : "~1");
        } else {
            xfi_buf_add(&r->path, key, 1);
        }
    }
    return before;
}

static size_t enter_item(reader *r, size_t index)
{
    size_t before = r->path.len;
    xfi_buf_printf(&r->path, "/%zu", index);
    return before;
}

static void leave(reader *r, size_t before)
{
    if (!r->path.failed) {
        r->path.len = before;
        r->path.data[before] = '\0';
    }
}

static void wrong(reader *r, const json_t *found, xfi_bi expected)
{
    xfi_policy_mistake(r->list, xfi_buf_text(&r->path), xfi_policy_found(r->list, found), "%s%.0s",
                       "%.0s%s", expected.zh, expected.en);
}

static void *take(reader *r, size_t size)
{
    void *block = xfi_arena_alloc(r->arena, size);
    r->list->failed = r->list->failed || block == NULL;
    return block;
}

/* ---- one value of each type ------------------------------------------------------------------------- */

static size_t characters(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++) {
        count += ((unsigned char)*text & 0xC0U) != 0x80U;
    }
    return count;
}

static void read_text(reader *r, const xfi_key *key, const json_t *value, char *base)
{
    const char *text = json_string_value(value);
    size_t count = text == NULL ? 0 : characters(text);
    int32_t number = 0;
    bool fits = text != NULL && count >= (size_t)key->min && count <= (size_t)key->max;
    if (key->form != NULL && (!fits || !key->form->parse(text, &number))) {
        wrong(r, value, key->form->expected);
    } else if (!fits) {
        xfi_policy_mistake(r->list, xfi_buf_text(&r->path), xfi_policy_found(r->list, value),
                           "文字，%d 至 %d 个字符", "a text of %d to %d characters", key->min,
                           key->max);
    } else if (key->type == XFI_KEY_NUMBER) {
        memcpy(base + key->offset, &number, sizeof number);
    } else {
        const char *copy = xfi_arena_dup(r->arena, text);
        r->list->failed = r->list->failed || copy == NULL;
        memcpy(base + key->offset, &copy, sizeof copy);
    }
}

static void read_int(reader *r, const xfi_key *key, const json_t *value, char *base)
{
    json_int_t found = json_integer_value(value);
    if (!json_is_integer(value) || found < key->min || found > key->max) {
        xfi_policy_mistake(r->list, xfi_buf_text(&r->path), xfi_policy_found(r->list, value),
                           "整数，%" PRId32 " 至 %" PRId32,
                           "an integer from %" PRId32 " to %" PRId32, key->min, key->max);
    } else if (key->offset != XFI_NOWHERE) {
        int32_t number = (int32_t)found;
        memcpy(base + key->offset, &number, sizeof number);
    }
}

static void read_bool(reader *r, const xfi_key *key, const json_t *value, char *base)
{
    if (!json_is_boolean(value)) {
        wrong(r, value, (xfi_bi){"true 或 false", "true or false"});
        return;
    }
    bool flag = json_is_true(value);
    memcpy(base + key->offset, &flag, sizeof flag);
}

static void not_a_choice(reader *r, const xfi_choices *choices, const json_t *value)
{
    const xfi_codes *codes = xfi_policy_codes(choices);
    xfi_buf names = {0};
    for (size_t i = 0; i < codes->count; i++) {
        if (xfi_policy_allows(choices, codes->rows[i].value)) {
            xfi_buf_puts(&names, names.len == 0 ? "" : ", ");
            xfi_buf_puts(&names, codes->rows[i].code);
        }
    }
    r->list->failed = r->list->failed || names.failed;
    xfi_policy_mistake(r->list, xfi_buf_text(&r->path), xfi_policy_found(r->list, value),
                       "下列之一：%s", "one of: %s", xfi_buf_text(&names));
    xfi_buf_free(&names);
}

/* All enums of the structs are stored like an int. */
_Static_assert(sizeof(xf_count) == sizeof(int) && sizeof(xf_act_kind) == sizeof(int) &&
                   sizeof(xfi_rule_kind) == sizeof(int) && sizeof(xf_target) == sizeof(int),
               "an enum is as large as an int");

static void read_code(reader *r, const xfi_key *key, const json_t *value, char *base)
{
    const xfi_codes *codes = xfi_policy_codes(key->choices);
    const char *text = xfi_or_empty(json_string_value(value));
    for (size_t i = 0; i < codes->count; i++) {
        int code = codes->rows[i].value;
        if (xfi_policy_allows(key->choices, code) && strcmp(codes->rows[i].code, text) == 0) {
            memcpy(base + key->offset, &code, sizeof code);
            return;
        }
    }
    not_a_choice(r, key->choices, value);
}

/* True for an array of a length that the key allows. */
static bool is_list(reader *r, const xfi_key *key, const json_t *value)
{
    size_t count = json_array_size(value);
    if (json_is_array(value) && count >= (size_t)key->min && count <= (size_t)key->max) {
        return true;
    }
    const char *shown = xfi_policy_found(r->list, value);
    if (json_is_array(value)) {
        xfi_policy_mistake(r->list, xfi_buf_text(&r->path), shown,
                           "%d 至 %d 项的数组（现有 %zu 项）",
                           "an array of %d to %d items (there are %zu)", key->min, key->max, count);
    } else {
        xfi_policy_mistake(r->list, xfi_buf_text(&r->path), shown, "%d 至 %d 项的数组",
                           "an array of %d to %d items", key->min, key->max);
    }
    return false;
}

static void read_events(reader *r, const xfi_key *key, const json_t *value, char *base)
{
    if (!is_list(r, key, value)) {
        return;
    }
    size_t count = json_array_size(value);
    xfi_event *items = take(r, count * sizeof *items);
    if (items == NULL) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const json_t *item = json_array_get(value, i);
        size_t before = enter_item(r, i);
        xfi_bi expected = xfi_policy_event_read(xfi_or_empty(json_string_value(item)), &items[i]);
        if (expected.zh != NULL) {
            wrong(r, item, expected);
        }
        leave(r, before);
    }
    xfi_events events = {items, count};
    memcpy(base + key->offset, &events, sizeof events);
}

static void read_texts(reader *r, const xfi_key *key, const json_t *value, char *base)
{
    if (!is_list(r, key, value)) {
        return;
    }
    size_t count = json_array_size(value);
    const char **items = take(r, count * sizeof *items);
    xfi_key one = {
        .name = key->name, .type = XFI_KEY_TEXT, .min = 1, .max = key->longest, .form = key->form};
    for (size_t i = 0; items != NULL && i < count; i++) {
        size_t before = enter_item(r, i);
        read_text(r, &one, json_array_get(value, i), (char *)&items[i]);
        leave(r, before);
    }
    xfi_texts texts = {items, items == NULL ? 0 : count};
    memcpy(base + key->offset, &texts, sizeof texts);
}

/* ---- objects and lists -------------------------------------------------------------------------------- */

static void read_table(reader *r, const xfi_table *table, const json_t *value, char *base);

static void read_object(reader *r, const xfi_key *key, const json_t *value, char *base)
{
    read_table(r, key->table, value, base + key->offset);
}

static void read_list(reader *r, const xfi_key *key, const json_t *value, char *base)
{
    if (!is_list(r, key, value)) {
        return;
    }
    size_t count = json_array_size(value);
    char *items = take(r, count * key->table->size);
    if (items == NULL) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        size_t before = enter_item(r, i);
        read_table(r, key->table, json_array_get(value, i), items + i * key->table->size);
        leave(r, before);
    }
    memcpy(base + key->offset, &items, sizeof items);
    memcpy(base + key->count_offset, &count, sizeof count);
}

static const xfi_key *find_key(const xfi_table *table, const char *name)
{
    for (size_t i = 0; i < table->count; i++) {
        if (strcmp(table->keys[i].name, name) == 0) {
            return &table->keys[i];
        }
    }
    return NULL;
}

static void unknown_key(reader *r, const xfi_table *table, const char *name)
{
    xfi_buf names = {0};
    for (size_t i = 0; i < table->count; i++) {
        xfi_buf_printf(&names, "%s%s", i == 0 ? "" : ", ", table->keys[i].name);
    }
    json_t *shown = json_string(name);
    r->list->failed = r->list->failed || names.failed || shown == NULL;
    size_t before = enter_key(r, name);
    xfi_policy_mistake(r->list, xfi_buf_text(&r->path), xfi_policy_found(r->list, shown),
                       "已定义的键：%s", "a key that exists here: %s", xfi_buf_text(&names));
    leave(r, before);
    json_decref(shown);
    xfi_buf_free(&names);
}

static void read_table(reader *r, const xfi_table *table, const json_t *value, char *base)
{
    static const read_fn readers[] = {
        [XFI_KEY_TEXT] = read_text,     [XFI_KEY_NUMBER] = read_text,
        [XFI_KEY_INT] = read_int,       [XFI_KEY_BOOL] = read_bool,
        [XFI_KEY_CODE] = read_code,     [XFI_KEY_EVENTS] = read_events,
        [XFI_KEY_OBJECT] = read_object, [XFI_KEY_LIST] = read_list,
        [XFI_KEY_TEXTS] = read_texts,
    };
    if (!json_is_object(value)) {
        wrong(r, value, (xfi_bi){"对象 {…}", "an object {…}"});
        return;
    }
    if (json_object_size(value) > KEYS_MAX) {
        wrong(r, value, (xfi_bi){"至多 64 个键的对象", "an object of 64 keys at most"});
        return;
    }
    const char *name;
    json_t *unused;
    json_object_foreach((json_t *)value, name, unused)
    {
        if (find_key(table, name) == NULL) {
            unknown_key(r, table, name);
        }
    }
    for (size_t i = 0; i < table->count; i++) {
        const xfi_key *key = &table->keys[i];
        const json_t *member = json_object_get(value, key->name);
        size_t before = enter_key(r, key->name);
        if (member != NULL) {
            readers[key->type](r, key, member, base);
        } else if (key->required) {
            wrong(r, NULL, (xfi_bi){"此键必须有", "this key, which is required"});
        }
        leave(r, before);
    }
}

void xfi_policy_read(const json_t *root, const xfi_table *table, void *into, xfi_arena *arena,
                     xfi_mistakes *list)
{
    reader r = {.arena = arena, .list = list};
    read_table(&r, table, root, into);
    list->failed = list->failed || r.path.failed;
    xfi_buf_free(&r.path);
}
