/* SPDX-License-Identifier: Apache-2.0 */
/* Every kind of record says how it may belong to a case, and its list is sealed accordingly. A kind that is added
 * without a line here fails: whoever adds it decides whether it may join a case later (a report against an
 * official, then), in which case its list says SEALED_SINCE and what hangs on it asks XFI_CASE_SINCE. */
#include "model/front.h"
#include "model/office.h"
#include "store/store_p.h"
#include "store_support.h"

typedef enum belonging {
    NEVER,      /* to no case */
    FROM_START, /* to the one that it names from its first day on */
    LATER,      /* it may become part of one */
    THROUGH     /* to that of another record */
} belonging;

static const struct {
    xf_record_kind kind;
    belonging how;
    const char *through; /* the table of that record */
} kinds[] = {
    {XF_RECORD_BODY, NEVER, NULL},
    {XF_RECORD_BODY_MEMBER, NEVER, NULL},
    {XF_RECORD_DUTY_SERIES, NEVER, NULL},
    {XF_RECORD_DUTY, FROM_START, NULL},
    {XF_RECORD_DUTY_STEP, FROM_START, NULL},
    {XF_RECORD_DRIVE, NEVER, NULL},
    {XF_RECORD_DRIVE_PHASE, NEVER, NULL},
    {XF_RECORD_DRIVE_CASE, FROM_START, NULL},
    {XF_RECORD_SCREENING, NEVER, NULL},
    {XF_RECORD_FINDING, LATER, NULL},
    {XF_RECORD_WARNING, LATER, NULL},
    {XF_RECORD_WARNING_FOLLOW_UP, THROUGH, "warning"},
    {XF_RECORD_RESOURCE, NEVER, NULL},
    {XF_RECORD_RESOURCE_GIVEN, NEVER, NULL},
    {XF_RECORD_REGISTER, NEVER, NULL},
    {XF_RECORD_CALENDAR_ALARM, NEVER, NULL},
    {XF_RECORD_SUCCESSION, NEVER, NULL},
    {XF_RECORD_LETTER, FROM_START, NULL},
    {XF_RECORD_LETTER_TEMPLATE, NEVER, NULL},
    {XF_RECORD_RECEPTION, LATER, NULL},
    {XF_RECORD_RECEPTION_MEMBER, THROUGH, "reception"},
    {XF_RECORD_CONTACT, NEVER, NULL},
    {XF_RECORD_APART, FROM_START, NULL},
    {XF_RECORD_DUTY_MEMBER, FROM_START, NULL},
    {XF_RECORD_DUTY_SHARE, NEVER, NULL},
};

static const xfi_listing *list_of(const xfi_record *record)
{
    for (size_t i = 0; i < xfi_listing_count; i++) {
        if (xfi_listings[i].record == record) {
            return &xfi_listings[i];
        }
    }
    return NULL;
}

/* The words by which a condition asks what the record became part of since. */
static bool asks_since(const char *condition, const char *table)
{
    char words[80];
    (void)snprintf(words, sizeof words, "l.record = '%s'", table);
    return condition != NULL && strstr(condition, words) != NULL;
}

static void check(const char *code, const xfi_record *record, belonging how, const char *through)
{
    const xfi_listing *list = list_of(record);
    bool names = xfi_model_field(record, "case_id") != NULL;
    if (list == NULL) {
        fail_msg("%s has no list", code);
        return;
    }
    const char *person = list->where[SEALED_PERSON];
    const char *unit = list->where[SEALED_UNIT];
    const bool sealed = person != NULL && unit != NULL;
    const char *table = how == THROUGH ? through : record->table;
    bool since = asks_since(person, table) && asks_since(unit, table);
    bool right = how == NEVER        ? !names && person == NULL && unit == NULL
                 : how == FROM_START ? names && sealed && list->where[SEALED_LATER] == NULL
                 : how == LATER      ? names && since && list->where[SEALED_LATER] != NULL
                                     : !names && since;
    if (!right) {
        fail_msg("%s: its list is not sealed as it belongs to a case", code);
    }
}

static void every_kind_is_sealed_as_it_belongs(void **unused)
{
    (void)unused;
    const xfi_codes *all = xfi_codes_of(XF_ENUM_RECORD);
    for (size_t i = 0; i < all->count; i++) {
        size_t k = 0;
        const xfi_record *record = xfi_model_office((xf_record_kind)all->rows[i].value);
        if (all->rows[i].value == XF_RECORD_NONE) {
            continue;
        }
        while (k < COUNT_OF(kinds) && (int)kinds[k].kind != all->rows[i].value) {
            k++;
        }
        if (k == COUNT_OF(kinds)) {
            fail_msg("%s: may it belong to a case? say so in %s", all->rows[i].code, __FILE__);
        } else {
            check(all->rows[i].code, record, kinds[k].how, kinds[k].through);
        }
    }
}

/* What is told of a notice is sealed with the record that it is about. */
static void notices_ask_of_every_kind_that_joins_later(void **unused)
{
    (void)unused;
    static const char of_notice[] = XFI_NOTICE_CASE("n.");
    for (size_t k = 0; k < COUNT_OF(kinds); k++) {
        const xfi_record *record = xfi_model_office(kinds[k].kind);
        if (kinds[k].how == LATER && !asks_since(of_notice, record->table)) {
            fail_msg("%s: a notice about it is not sealed with its case", record->table);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_is_sealed_as_it_belongs),
        cmocka_unit_test(notices_ask_of_every_kind_that_joins_later),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
