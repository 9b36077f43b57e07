/* SPDX-License-Identifier: Apache-2.0 */
/* Words behind a command that stand for another one. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

int cli_word_index(int argc, char **argv)
{
    static const char *const valued[] = {"--store", "--lang", "--now", "--reader"};
    for (int i = 1; i < argc; i++) {
        bool takes_value = false;
        for (size_t k = 0; k < sizeof valued / sizeof *valued; k++) {
            takes_value = takes_value || strcmp(argv[i], valued[k]) == 0;
        }
        if (argv[i][0] != '-') {
            return i;
        }
        if (!takes_value && strchr(argv[i], '=') == NULL && strcmp(argv[i], "--json") != 0) {
            return argc;
        }
        i += takes_value ? 1 : 0;
    }
    return argc;
}

int cli_run_as(cli *c, int (*run)(cli *c, int argc, char **argv), int argc, char **argv, int at,
               int replaced, const char *const *words)
{
    char **args = calloc((size_t)argc + 4, sizeof *args);
    int count = 0;
    if (args == NULL) {
        return cli_tell(c, EXIT_IO, argv[at], cli_say(c, "内存不足", "out of memory"));
    }
    for (int i = 0; i < argc; i++) {
        for (size_t k = 0; i == at && words[k] != NULL; k++) {
            args[count++] = (char *)(uintptr_t)words[k];
        }
        if (i < at || i >= at + replaced) {
            args[count++] = argv[i];
        }
    }
    int code = run(c, count, args);
    free(args);
    return code;
}

const char *cli_required(const cli *c, const char *fields, const char *field)
{
    size_t len = strlen(field);
    const char *at = fields == NULL ? NULL : strstr(fields, field); /* NULL: of no act */
    for (; at != NULL; at = strstr(at + 1, field)) {
        if ((at == fields || at[-1] == ' ') && at[len] == '!') {
            return cli_say(c, "（必填）", "(required) ");
        }
    }
    return "";
}

static bool is_flag(const char *word, const char *const *flags)
{
    for (; *flags != NULL; flags++) {
        if (strcmp(word, *flags) == 0) {
            return true;
        }
    }
    return strcmp(word, "--json") == 0 || strcmp(word, "--help") == 0;
}

const char *cli_first_word(int argc, char **argv, const char *const *flags)
{
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] != '-') {
            return argv[i];
        }
        i += is_flag(argv[i], flags) || strchr(argv[i], '=') != NULL ? 0 : 1;
    }
    return NULL;
}
