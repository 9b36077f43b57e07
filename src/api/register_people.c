/* SPDX-License-Identifier: Apache-2.0 */
/* Who brings a matter, as it is registered. One entry may name several people, as clerks write them (甲某、
 * 乙某等6人): what else it says is of the first. */
#include "api/run_p.h"

#include <xfcase/register.h>

#include <string.h>

xf_status xfi_api_check_numbers(const char *phone, const char *phone_field, const char *id_number,
                                const char *id_field, xfi_error *err)
{
    if (!xfi_blank(phone) && !xfi_phone_valid(phone)) {
        return xfi_error_set(err, XF_E_INVALID, phone_field, "电话号码有误",
                             "this is no telephone number");
    }
    if (!xfi_blank(id_number) && !xfi_identity_valid(id_number)) {
        return xfi_error_set(err, XF_E_INVALID, id_field,
                             "公民身份号码有误（GB 11643，18位，末位为校验码）",
                             "this is no identity number (GB 11643: 18 characters, the last one "
                             "checks the others)");
    }
    return XF_OK;
}

static xf_status check_petitioner(const xf_petitioner_args *one, xfi_error *err)
{
    const struct {
        const char *field, *text;
        size_t max;
        bool required;
    } texts[] = {
        {"petitioners.name", one->name, XFI_API_TEXT_MAX, true},
        {"petitioners.phone", one->phone, XFI_API_ID_MAX, false},
        {"petitioners.address", one->address, XFI_API_TITLE_MAX, false},
        {"petitioners.id_number", one->id_number, XFI_API_ID_MAX, false},
        {"petitioners.household", one->household, XFI_API_TITLE_MAX, false},
        {"petitioners.residence", one->residence, XFI_API_TITLE_MAX, false},
        {"petitioners.capacity", one->capacity, XFI_API_ID_MAX, false},
        {"petitioners.workplace", one->workplace, XFI_API_TITLE_MAX, false},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        XFI_TRY(xfi_door_check_text(texts[i].text, texts[i].field, texts[i].max, texts[i].required,
                                    err));
    }
    return xfi_api_check_numbers(one->phone, "petitioners.phone", one->id_number,
                                 "petitioners.id_number", err);
}

enum { MOST = 1000 }; /* petitioners of a case */

typedef struct reading {
    xfi_arena *arena;
    xfi_petitioner *people;
    size_t count, cap;
    bool unclear; /* how many there are has to be given */
} reading;

static xf_status too_many(xfi_error *err)
{
    return xfi_error_set(err, XF_E_INVALID, "petitioner_count", "信访人数目有误（最多1000名）",
                         "the number of petitioners is wrong (at most 1000)");
}

/* Room for one more. */
static xf_status grow(reading *r, xfi_error *err)
{
    enum { FIRST = 8 };
    if (r->count == MOST) {
        return too_many(err);
    }
    if (r->count == r->cap) {
        size_t cap = r->cap == 0 ? FIRST : r->cap * 2;
        xfi_petitioner *people = xfi_arena_alloc(r->arena, cap * sizeof *people);
        if (people == NULL) {
            return xfi_error_no_memory(err);
        }
        if (r->count > 0) {
            memcpy(people, r->people, r->count * sizeof *people);
        }
        r->people = people;
        r->cap = cap;
    }
    return XF_OK;
}

/* Whoever speaks for the others is one of them: a name that stands among both is one person. */
static bool is_one_of_both(reading *r, const xfi_petitioner *one)
{
    const xfi_petitioner bare = {.name = one->name, .representative = one->representative};
    if (!xfi_model_equal(&xfi_petitioner_record, one, &bare)) {
        return false; /* what else is said of him is said of somebody else */
    }
    for (size_t i = 0; i < r->count; i++) {
        xfi_petitioner *other = &r->people[i];
        if (other->representative != one->representative && xfi_same(other->name, one->name)) {
            other->representative = true;
            return true;
        }
    }
    return false;
}

static xf_status add_name(reading *r, xfi_petitioner one, const char *name, size_t len,
                          xfi_error *err)
{
    if (len > XFI_API_NAME_MAX) {
        return xfi_error_set(err, XF_E_INVALID, "petitioners.name", "姓名过长（最多%d字节）",
                             "a name is too long (%d bytes at most)", (int)XFI_API_NAME_MAX);
    }
    one.name = xfi_arena_copy(r->arena, name, len);
    if (one.name == NULL) {
        return xfi_error_no_memory(err);
    }
    if (is_one_of_both(r, &one)) {
        return XF_OK;
    }
    XFI_TRY(grow(r, err));
    r->people[r->count++] = one;
    return XF_OK;
}

static xf_status add_names(reading *r, const xf_petitioner_args *given, int32_t *persons,
                           xfi_error *err)
{
    xfi_names who = {.persons = *persons};
    XFI_TRY(xfi_names_counted(given->name, r->arena, &who, err));
    *persons = who.persons;
    r->unclear = r->unclear || who.more || who.unclear;
    const char *rest = who.text;
    size_t len;
    bool any = false;
    for (const char *name; (name = xfi_name_next(&rest, &len)) != NULL; any = true) {
        xfi_petitioner one = {.representative = given->representative != 0};
        if (!any) {
            one.phone = given->phone;
            one.address = given->address;
            one.id_number = given->id_number;
            one.household = given->household;
            one.residence = given->residence;
            one.capacity = given->capacity;
            one.workplace = given->workplace;
        }
        XFI_TRY(add_name(r, one, name, len, err));
    }
    return any ? XF_OK
               : xfi_error_set(err, XF_E_INVALID, "petitioners.name", "缺少信访人姓名",
                               "no name is given");
}

xf_status xfi_api_read_people(const xf_register_args *args, xfi_arena *arena, xfi_petitioner **out,
                              size_t *count, int32_t *persons, xfi_error *err)
{
    reading r = {.arena = arena};
    *out = NULL;
    *count = 0;
    if (args->petitioner_count > MOST ||
        (args->petitioner_count > 0 && args->petitioners == NULL)) {
        return too_many(err);
    }
    const char *at = (const char *)args->petitioners;
    size_t step = args->petitioner_count > 0 ? args->petitioners[0].size : 0;
    for (size_t i = 0; i < args->petitioner_count; i++, at += step) {
        xf_petitioner_args one;
        XFI_TRY(xfi_door_copy_args(at, step, &one, sizeof one, err));
        XFI_TRY(check_petitioner(&one, err));
        XFI_TRY(add_names(&r, &one, persons, err));
    }
    if (r.unclear && *persons == 0) {
        return xfi_names_unclear(err);
    }
    *out = r.people;
    *count = r.count;
    return XF_OK;
}
