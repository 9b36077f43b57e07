/* SPDX-License-Identifier: Apache-2.0 */
/* What the tests of the second library share, besides the county of api/host.h. */
#ifndef XFCASE_TEST_OFFICE_H
#define XFCASE_TEST_OFFICE_H

#include "api/host.h"

#include <xfcase-office.h>

/* The whole file with a NUL behind it; NULL: there is none. The caller frees it. */
static UNUSED char *slurp(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return NULL;
    }
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    long len = ftell(file);
    assert_true(len >= 0);
    rewind(file);
    char *text = malloc((size_t)len + 1);
    assert_non_null(text);
    assert_int_equal(fread(text, 1, (size_t)len, file), (size_t)len);
    text[len] = '\0';
    assert_int_equal(fclose(file), 0);
    if (size != NULL) {
        *size = (size_t)len;
    }
    return text;
}

static UNUSED void spill(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static UNUSED void is_still(const char *path, const char *text)
{
    char *there = slurp(path, NULL);
    assert_non_null(there);
    assert_string_equal(there, text);
    free(there);
}

/* The file is there, says this, and goes. */
static UNUSED void holds_and_goes(const char *path, const char *const *texts)
{
    char *there = slurp(path, NULL);
    assert_non_null(there);
    for (; *texts != NULL; texts++) {
        if (strstr(there, *texts) == NULL) {
            print_error("%s\nlacks: %s\n", there, *texts);
            fail();
        }
    }
    free(there);
    assert_int_equal(unlink(path), 0);
}

static UNUSED size_t count_of(const char *text, const char *what)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, what)) != NULL; at += strlen(what)) {
        count++;
    }
    return count;
}

/* Stops at the call that finds *userdata at 0. */
static UNUSED int stop_after(int64_t left, int64_t total, void *userdata)
{
    int *calls = userdata;
    assert_true(left >= 0 && left <= total);
    return (*calls)-- == 0;
}

#endif
