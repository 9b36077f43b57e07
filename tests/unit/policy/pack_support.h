/* SPDX-License-Identifier: Apache-2.0 */
/* What the tests of this room share: a small pack whose lines are known, and edits of texts. */
#ifndef PACK_SUPPORT_H
#define PACK_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "policy/policy.h"

/* The number at the end of a row is the line that mistakes in it must name. */
static const char small_pack[] =
    "{\n"                                                                               /* 1 */
    "  \"format\": 1,\n"                                                                /* 2 */
    "  \"id\": \"small\",\n"                                                            /* 3 */
    "  \"version\": \"1\",\n"                                                           /* 4 */
    "  \"title\": {\"zh\": \"小包\", \"en\": \"small\"},\n"                             /* 5 */
    "  \"zone\": \"+08:00\",\n"                                                         /* 6 */
    "  \"notify_at\": \"09:00\",\n"                                                     /* 7 */
    "  \"case_number\": \"{unit}信〔{year}〕{seq:4}号\",\n"                             /* 8 */
    "  \"limits\": {\"representatives\": 5},\n"                                         /* 9 */
    "  \"deadlines\": [\n"                                                              /* 10 */
    "    {\"id\": \"days\", \"title\": {\"zh\": \"日\", \"en\": \"days\"},\n"           /* 11 */
    "     \"basis\": {\"zh\": \"第一条\",\n"                                            /* 12 */
    "               \"en\": \"Art. 1\"},\n"                                             /* 13 */
    "     \"kind\": \"duty\",\n"                                                        /* 14 */
    "     \"opens_on\": [\"accept:ordinary\",\n"                                        /* 15 */
    "                  \"reopen\"],\n"                                                  /* 16 */
    "     \"fulfilled_by\": [\"answer\"],\n"                                            /* 17 */
    "     \"cancelled_by\": [\"withdraw\"],\n"                                          /* 18 */
    "     \"start\": \"accepted\",\n"                                                   /* 19 */
    "     \"amount\": 60,\n"                                                            /* 20 */
    "     \"unit\": \"day\",\n"                                                         /* 21 */
    "     \"roll\": \"next_workday\",\n"                                                /* 22 */
    "     \"pauses\": [{\"from\": \"hold_hearing\",\n"                                  /* 23 */
    "                 \"until\": \"end_hearing\",\n"                                    /* 24 */
    "                 \"basis\": {\"zh\": \"第二条\", \"en\": \"Art. 2\"}}],\n"         /* 25 */
    "     \"extension\": {\"max_total\": 30,\n"                                         /* 26 */
    "                   \"max_times\": 1,\n"                                            /* 27 */
    "                   \"approver\": \"principal\",\n"                                 /* 28 */
    "                   \"inform_petitioner\": true,\n"                                 /* 29 */
    "                   \"basis\": {\"zh\": \"第三条\", \"en\": \"Art. 3\"}},\n"        /* 30 */
    "     \"ladder\": [\n"                                                              /* 31 */
    "       {\"id\": \"before\", \"offset\": -5, \"unit\": \"day\",\n"                  /* 32 */
    "        \"to\": \"handler\", \"raises\": \"reminder\"},\n"                         /* 33 */
    "       {\"id\": \"after\", \"offset\": 1, \"unit\": \"workday\",\n"                /* 34 */
    "        \"to\": \"superior\", \"level\": 2, \"raises\": \"report\",\n"             /* 35 */
    "        \"repeat\": {\"every\": 5, \"times\": 12}}\n"                              /* 36 */
    "     ]},\n"                                                                        /* 37 */
    "    {\"id\": \"minutes\", \"title\": {\"zh\": \"分\", \"en\": \"minutes\"},\n"     /* 38 */
    "     \"basis\": {\"zh\": \"第四条\", \"en\": \"Art. 4\"}, \"kind\": \"window\",\n" /* 39 */
    "     \"opens_on\": [\"report_visit\"], \"fulfilled_by\": [\"arrive\"],\n"          /* 40 */
    "     \"amount\": 30, \"unit\": \"minute\",\n"                                      /* 41 */
    "     \"ladder\": [{\"id\": \"soon\", \"offset\": -10, \"unit\": \"minute\",\n"     /* 42 */
    "       \"to\": \"principal\", \"raises\": \"yellow\"}]}\n"                         /* 43 */
    "  ]\n"                                                                             /* 44 */
    "}\n";                                                                              /* 45 */

/* `text` with the first `from` made `to`; the caller frees it. */
static inline char *edited(const char *text, const char *from, const char *to)
{
    const char *at = strstr(text, from);
    if (at == NULL) {
        fail_msg("the pack has no %s", from);
    }
    size_t size = strlen(text) + strlen(to) + 1;
    char *result = malloc(size);
    assert_non_null(result);
    (void)snprintf(result, size, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
    return result;
}

static inline char *file_text(const char *path, size_t *len)
{
    char full[512];
    (void)snprintf(full, sizeof full, "%s/%s", XFCASE_SOURCE_DIR, path);
    FILE *file = fopen(full, "rb");
    if (file == NULL) {
        fail_msg("cannot open %s", full);
    }
    char *text = calloc(1, 1 << 20);
    assert_non_null(text);
    *len = fread(text, 1, (1 << 20) - 1, file);
    (void)fclose(file);
    return text;
}

/* Loads a text that must have mistakes and gives their list. */
static inline json_t *mistakes_of(const char *text, size_t len, const char *name)
{
    xfi_error err = {0};
    xf_policy *pack = NULL;
    assert_int_equal(xfi_policy_load(text, len, name, &pack, &err), XF_E_POLICY);
    assert_null(pack);
    assert_int_equal(err.status, XF_E_POLICY);
    assert_non_null(err.text_zh);
    assert_non_null(err.text_en);
    assert_true(xfi_utf8_valid(err.text_zh, strlen(err.text_zh)));
    assert_non_null(err.details);
    json_t *list = json_loads(err.details, JSON_REJECT_DUPLICATES, NULL);
    assert_true(json_is_array(list));
    assert_true(json_array_size(list) > 0);
    xfi_error_clear(&err);
    return list;
}

static inline const char *member(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    if (text == NULL) {
        fail_msg("no text %s", key);
    }
    return text;
}

static inline void assert_has(const char *text, const char *part)
{
    if (text == NULL || strstr(text, part) == NULL) {
        fail_msg("\"%s\" is not in \"%s\"", part, text == NULL ? "(null)" : text);
    }
}

#endif
