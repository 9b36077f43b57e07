/* SPDX-License-Identifier: Apache-2.0 */
/* What the same people have in common, as keys: an identity number, a telephone number, a name
 * together with a home. A key is a salted hash, so that this table is no register of persons: it
 * answers "which other cases", never "who", and only to whoever holds the case. */
#include "store/store_p.h"

#include <string.h>

typedef struct keying {
    xfi_store *store;
    xfi_arena arena;
    xfi_buf text;
    xfi_folded name;
    bool named; /* the name says who it is */
    xfi_key *keys;
    size_t count;
} keying;

/* hash = H(salt | kind | value), cut to 128 bits */
static xf_status add_key(keying *k, xf_likeness kind, xfi_error *err)
{
    uint8_t hash[XFI_HASH_SIZE];
    xfi_hasher *hasher = k->store->hasher;
    const char *code = xfi_code_text(XF_ENUM_LIKENESS, (int)kind);
    if (k->text.failed) {
        return xfi_error_no_memory(err);
    }
    if (k->count == XFI_KEYS) {
        return XF_OK;
    }
    XFI_TRY(xfi_hasher_start(hasher, err));
    XFI_TRY(xfi_hasher_add(hasher, k->store->salt, strlen(k->store->salt), err));
    XFI_TRY(xfi_hasher_add(hasher, code, strlen(code) + 1, err));
    XFI_TRY(xfi_hasher_add(hasher, xfi_buf_text(&k->text), k->text.len, err));
    XFI_TRY(xfi_hasher_end(hasher, hash, err));
    xfi_key *key = &k->keys[k->count];
    xfi_hex(hash, XFI_KEY_BYTES, key->text);
    key->kind = kind;
    for (size_t i = 0; i < k->count; i++) {
        if (strcmp(k->keys[i].text, key->text) == 0) {
            return XF_OK;
        }
    }
    k->count++;
    return XF_OK;
}

/* Whether a name says who it is. */
static xf_status is_name(const xfi_folded *name, bool *out, xfi_error *err)
{
    static const char *const nobody[] = {"匿名", "无名", "不详", "佚名", "某某", "群众", "村民"};
    xfi_buf text = {0};
    xfi_folded_text(name, &text);
    bool failed = text.failed;
    *out = name->count >= 2 && !failed;
    for (size_t i = 0; i < sizeof nobody / sizeof *nobody; i++) {
        *out = *out && strcmp(xfi_buf_text(&text), nobody[i]) != 0;
    }
    xfi_buf_free(&text);
    return failed ? xfi_error_no_memory(err) : XF_OK;
}

/* A mobile telephone has one owner; others are told apart by the name that goes with them. */
static xf_status add_phones(keying *k, const char *phone, xfi_error *err)
{
    char number[XFI_PHONE];
    phone = xfi_or_empty(phone);
    while (xfi_phone_next(&phone, number)) {
        xfi_buf_reset(&k->text);
        if (!xfi_phone_mobile(number)) {
            if (!k->named) {
                continue;
            }
            xfi_folded_text(&k->name, &k->text);
            xfi_buf_puts(&k->text, "|");
        }
        xfi_buf_puts(&k->text, number);
        XFI_TRY(add_key(k, XF_LIKENESS_PHONE, err));
    }
    return XF_OK;
}

static xf_status add_home(keying *k, const char *home, xfi_error *err)
{
    enum { LEAST = 4 }; /* fewer characters name a town, not a home */
    xfi_folded place;
    XFI_TRY(xfi_fold(home, &k->arena, &place, err));
    xfi_folded_home(&place);
    if (place.count < LEAST || !k->named) {
        return XF_OK;
    }
    xfi_buf_reset(&k->text);
    xfi_folded_text(&k->name, &k->text);
    xfi_buf_puts(&k->text, "|");
    xfi_folded_text(&place, &k->text);
    return add_key(k, XF_LIKENESS_NAME_AND_HOME, err);
}

static xf_status add_keys(keying *k, const xfi_petitioner *person, xfi_error *err)
{
    char number[XFI_IDENTITY];
    XFI_TRY(xfi_fold(person->name, &k->arena, &k->name, err));
    XFI_TRY(is_name(&k->name, &k->named, err));
    if (xfi_identity_plain(xfi_or_empty(person->id_number), number)) {
        xfi_buf_reset(&k->text);
        xfi_buf_puts(&k->text, number);
        XFI_TRY(add_key(k, XF_LIKENESS_IDENTITY, err));
    }
    XFI_TRY(add_phones(k, person->phone, err));
    XFI_TRY(add_home(k, person->household, err));
    XFI_TRY(add_home(k, person->residence, err));
    return add_home(k, person->address, err);
}

xf_status xfi_keys_of(xfi_store *store, const xfi_petitioner *person, xfi_key keys[XFI_KEYS],
                      size_t *count, xfi_error *err)
{
    keying k = {.store = store, .keys = keys};
    xf_status status = add_keys(&k, person, err);
    *count = k.count;
    xfi_arena_free(&k.arena);
    xfi_buf_free(&k.text);
    return status;
}

/* What says of somebody who it is: both gave it, and it is not the same (else they were known by it). */
static bool told_apart(const xfi_petitioner *a, const xfi_petitioner *b)
{
    return (!xfi_blank(a->id_number) && !xfi_blank(b->id_number)) ||
           (!xfi_blank(a->phone) && !xfi_blank(b->phone));
}

xf_status xfi_store_same_name(const xfi_petitioner *a, const xfi_petitioner *b, bool *out,
                              xfi_error *err)
{
    xfi_arena arena = {0};
    xfi_folded mine;
    xfi_folded theirs;
    bool named = false;
    *out = false;
    if (told_apart(a, b)) {
        return XF_OK;
    }
    xf_status status = xfi_fold(a->name, &arena, &mine, err);
    status = status == XF_OK ? xfi_fold(b->name, &arena, &theirs, err) : status;
    status = status == XF_OK ? is_name(&mine, &named, err) : status;
    *out = status == XF_OK && named && mine.count == theirs.count &&
           memcmp(mine.chars, theirs.chars, mine.count * sizeof *mine.chars) == 0;
    xfi_arena_free(&arena);
    return status;
}
