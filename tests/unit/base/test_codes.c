/* SPDX-License-Identifier: Apache-2.0 */
/* Text codes and statuses against the public headers, read here as text: nobody can add an
 * enumerator and forget its code, or give it another's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/base.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 1000, LENGTH = 64 };

typedef struct constant {
    char name[LENGTH]; /* "XF_STATE_NONE" */
    int value;
} constant;

static constant constants[MOST];
static size_t count;

/* Every "XF_NAME = 7", wherever the lines break. */
static void read_header(const char *path)
{
    static char text[65536];
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    size_t size = fread(text, 1, sizeof text - 1, file);
    (void)fclose(file);
    assert_true(size > 0 && size < sizeof text - 1);
    text[size] = '\0';
    for (const char *at = strstr(text, "XF_"); at != NULL; at = strstr(at + 1, "XF_")) {
        constant c;
        if (sscanf(at, "%63[A-Z0-9_] = %d", c.name, &c.value) == 2) {
            assert_true(count < MOST);
            constants[count++] = c;
        }
    }
}

static bool begins(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static void lower(const char *from, char to[LENGTH])
{
    size_t i = 0;
    for (; from[i] != '\0' && i < LENGTH - 1; i++) {
        to[i] = (char)tolower((unsigned char)from[i]);
    }
    to[i] = '\0';
}

/* The constants that begin with `prefix` are the rows of `which`, value by value. */
static size_t compare(xf_enum which, const char *prefix)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (!begins(constants[i].name, prefix)) {
            continue;
        }
        char code[LENGTH];
        lower(constants[i].name + strlen(prefix), code);
        const xfi_code *row = xfi_code_by_text(which, code);
        if (row == NULL || row->value != constants[i].value) {
            fail_msg("%s = %d has no code \"%s\"", constants[i].name, constants[i].value, code);
        }
        assert_string_equal(xfi_code_text(which, constants[i].value), code);
        found++;
    }
    return found;
}

static void each_enumerator_has_its_code(void **unused)
{
    (void)unused;
    size_t enums = 0;
    for (size_t i = 0; i < count; i++) {
        if (!begins(constants[i].name, "XF_ENUM_")) {
            continue;
        }
        const xfi_codes *codes = xfi_codes_of((xf_enum)constants[i].value);
        char name[LENGTH];
        char prefix[LENGTH + 8];
        const char *upper = constants[i].name + strlen("XF_ENUM_");
        lower(upper, name);
        assert_non_null(codes);
        assert_string_equal(codes->name, name);
        /* the one enumeration whose constants do not carry its whole name */
        (void)snprintf(prefix, sizeof prefix, "XF_%s_",
                       strcmp(upper, "DEADLINE_STATE") == 0 ? "DEADLINE" : upper);
        assert_int_equal(compare(codes->which, prefix), codes->count);
        enums++;
    }
    assert_true(enums > 20); /* the headers were read */
}

static void each_status_has_its_name(void **unused)
{
    (void)unused;
    size_t statuses = 0;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(constants[i].name, "XF_OK") != 0 && !begins(constants[i].name, "XF_E_")) {
            continue;
        }
        xf_status status = (xf_status)constants[i].value;
        assert_string_equal(xfi_status_name(status), constants[i].name);
        assert_true(*xfi_status_text(status).zh != '\0' && *xfi_status_text(status).en != '\0');
        assert_int_equal(xfi_status_at(statuses), constants[i].value);
        statuses++;
    }
    assert_int_equal(statuses, 17);
    assert_int_equal(xfi_status_at(statuses), 1); /* no more of them */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_enumerator_has_its_code),
        cmocka_unit_test(each_status_has_its_name),
    };
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/types.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/enums.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/codes.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/error.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/record.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/body.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/duty.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/letter.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/drive.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/screening.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/warning.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/reception.h");
    read_header(XFCASE_SOURCE_DIR "/include/xfcase/pending.h");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
