/* SPDX-License-Identifier: Apache-2.0 */
/* The keys of a pack: one table per object. Reader, schema test and documentation follow them. */
#ifndef XFI_POLICY_KEYS_P_H
#define XFI_POLICY_KEYS_P_H

#include "policy/policy.h"

typedef enum xfi_key_type {
    XFI_KEY_TEXT = 0,   /* const char *; min..max characters, `form` may ask for more */
    XFI_KEY_NUMBER = 1, /* a text that `form` turns into an int32_t */
    XFI_KEY_INT = 2,    /* int32_t; min..max */
    XFI_KEY_BOOL = 3,   /* bool */
    XFI_KEY_CODE = 4,   /* an enum; one of `choices` */
    XFI_KEY_EVENTS = 5, /* xfi_events; min..max of them */
    XFI_KEY_OBJECT = 6, /* an object of `table`, laid at `offset` */
    XFI_KEY_TEXTS = 8,  /* xfi_texts; min..max of them, each of `form` */
    XFI_KEY_LIST = 7    /* pointer to `table->size` structs, their number at `count_offset` */
} xfi_key_type;

/* A text with a form: `parse` judges it and may give a number. */
typedef struct xfi_text_form {
    bool (*parse)(const char *text, int32_t *number);
    const char *pattern; /* the same as a regular expression, for schema and messages */
    xfi_bi expected;
} xfi_text_form;

/* Some codes of a public enumeration, or codes of the room's own. */
typedef struct xfi_choices {
    xf_enum which; /* 0: `own` */
    const xfi_codes *own;
    uint64_t allowed;  /* bit n: the code of value n; 0: all but `denied` */
    const int *denied; /* ends with -1 */
} xfi_choices;

typedef struct xfi_table xfi_table;

#define XFI_NOWHERE SIZE_MAX /* offset of a key that is checked, but kept nowhere */

typedef struct xfi_key {
    const char *name;
    xfi_key_type type;
    bool required;
    size_t offset, count_offset;
    int32_t min, max;
    int32_t longest; /* of each text of XFI_KEY_TEXTS */
    const xfi_text_form *form;
    const xfi_choices *choices;
    const xfi_table *table;
} xfi_key;

struct xfi_table {
    const char *name; /* of the object, as in the schema's $defs */
    const xfi_key *keys;
    size_t count, size;
};

/* ---- for the files that write tables (keys.c, keys_routing.c) ---- */

/* The columns of every kind of key; `must` is whether it is required. */
#define TEXT(key, must, place, longest)                                                            \
    {                                                                                              \
        .name = (key), .type = XFI_KEY_TEXT, .required = (must), .offset = (place), .min = 1,      \
        .max = (longest)                                                                           \
    }
#define FORMED(key, how, place, longest, shape)                                                    \
    {                                                                                              \
        .name = (key), .type = (how), .required = true, .offset = (place), .min = 1,               \
        .max = (longest), .form = &(shape)                                                         \
    }
#define OPTIONAL(key, how, place, longest, shape)                                                  \
    {                                                                                              \
        .name = (key), .type = (how), .offset = (place), .min = 1, .max = (longest),               \
        .form = &(shape)                                                                           \
    }
#define INT(key, must, place, least, most)                                                         \
    {                                                                                              \
        .name = (key), .type = XFI_KEY_INT, .required = (must), .offset = (place), .min = (least), \
        .max = (most)                                                                              \
    }
#define BOOL(key, must, place)                                                                     \
    {                                                                                              \
        .name = (key), .type = XFI_KEY_BOOL, .required = (must), .offset = (place)                 \
    }
#define CODE(key, must, place, from)                                                               \
    {                                                                                              \
        .name = (key), .type = XFI_KEY_CODE, .required = (must), .offset = (place),                \
        .choices = &(from)                                                                         \
    }
#define EVENTS(key, must, place, least)                                                            \
    {                                                                                              \
        .name = (key), .type = XFI_KEY_EVENTS, .required = (must), .offset = (place),              \
        .min = (least), .max = 64                                                                  \
    }
#define TEXTS(key, place, most, chars, shape)                                                      \
    {                                                                                              \
        .name = (key), .type = XFI_KEY_TEXTS, .offset = (place), .max = (most),                    \
        .longest = (chars), .form = &(shape)                                                       \
    }
#define OBJECT(key, must, place, inner)                                                            \
    {                                                                                              \
        .name = (key), .type = XFI_KEY_OBJECT, .required = (must), .offset = (place),              \
        .table = &(inner)                                                                          \
    }
#define LIST(key, must, place, number, least, most, inner)                                         \
    {                                                                                              \
        .name = (key), .type = XFI_KEY_LIST, .required = (must), .offset = (place),                \
        .count_offset = (number), .min = (least), .max = (most), .table = &(inner)                 \
    }
#define TABLE(what, rows, bytes)                                                                   \
    {                                                                                              \
        (what), (rows), sizeof(rows) / sizeof *(rows), (bytes)                                     \
    }

/* ---- keys_common.c ---- */

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"
#define BIT(value) (UINT64_C(1) << (value)) /* of an enumerator, in what is allowed */
/* The first character of `first`, the others of `rest`. */
bool xfi_policy_spelled(const char *text, const char *first, const char *rest);
/* "HH:MM" up to `max_hour`. */
bool xfi_policy_hours(const char *text, int max_hour, int32_t *minutes);

extern const xfi_text_form xfi_policy_id_form;
extern const xfi_text_form xfi_policy_clock_form; /* "09:00" */
extern const xfi_choices xfi_policy_rolls;        /* of xf_roll */
extern const xfi_choices xfi_policy_counts;       /* of xf_count */
extern const xfi_table xfi_policy_rung_table;
extern const xfi_table xfi_policy_text_table; /* {"zh", "en"} */

/* ---- keys_duties.c, keys_routing.c, keys.c ---- */

extern const xfi_table xfi_policy_duty_table;    /* one of a pack's "duties" (keys_duties.c) */
extern const xfi_table xfi_policy_routing_table; /* a pack's "routing" */
extern const xfi_table xfi_policy_sheet_table;   /* the top level of a host's sheet */

/* The acts that an event or a pause may name. */
extern const xfi_choices xfi_policy_acts;
/* The top level; its lists and objects lead to the other tables. */
extern const xfi_table xfi_policy_table;

const xfi_codes *xfi_policy_codes(const xfi_choices *choices);
bool xfi_policy_allows(const xfi_choices *choices, int value);

/* Why a text is no event, as what was expected; {NULL, NULL} when it is one (event.c). */
xfi_bi xfi_policy_event_read(const char *text, xfi_event *out);
bool xfi_policy_event_meet(xfi_event a, xfi_event b); /* one occurrence could match both */

/* "{unit}信〔{year}〕{seq:4}号": each of the three once, nothing else in braces (number.c). */
bool xfi_policy_pattern_valid(const char *pattern, int32_t *unused);

#endif
