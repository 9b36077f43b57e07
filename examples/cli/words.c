/* SPDX-License-Identifier: Apache-2.0 */
/* Words behind a command that stand for another one. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* ---- where they stand --------------------------------------------------------------------------------- */

int cli_word_index(int argc, char **argv)
{
    int i = 1;
    while (i < argc && argv[i][0] == '-') {
        const int taken = cli_common(argv[i]);
        if (taken == 0) {
            return argc;
        }
        i += taken;
    }
    return i < argc ? i : argc;
}

/* Options may be shortened: a flag that is called so, or begins so. */
static bool is_flag(const char *word, const cli_option *options, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (options[i].flag != NULL && strlen(word) > 2 &&
            strncmp(options[i].name, word + 2, strlen(word) - 2) == 0) {
            return true;
        }
    }
    return false;
}

const char *cli_first_word(int argc, char **argv, const cli_option *options, size_t count)
{
    for (int i = 1; i < argc; i++) {
        const int taken = cli_common(argv[i]);
        if (argv[i][0] != '-') {
            return argv[i];
        }
        i += taken > 0                                                          ? taken - 1
             : is_flag(argv[i], options, count) || strchr(argv[i], '=') != NULL ? 0
                                                                                : 1;
    }
    return NULL;
}

/* ---- what they stand for -------------------------------------------------------------------------------- */

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

/* A step of the office: the argument behind the word is what it is about. */
static int run_step(cli *c, const char *as, const cli_word *word, int argc, char **argv, int at)
{
    const bool named = word->subject != NULL && at + 1 < argc && argv[at + 1][0] != '-';
    const char *const words[] = {word->stands_for, named ? word->subject : NULL,
                                 named ? argv[at + 1] : NULL, NULL};
    char called[40];
    (void)snprintf(called, sizeof called, "%s %s", as, word->word);
    c->as = called;
    c->subject = word->subject;
    return cli_run_as(c, cmd_office, argc, argv, at, named ? 2 : 1, words);
}

bool cli_knows_word(const cli_words *words, const char *asked)
{
    for (size_t i = 0; i < words->count; i++) {
        if (strcmp(words->items[i].word, asked) == 0) {
            return true;
        }
    }
    return false;
}

int cli_run_word(cli *c, const char *as, const cli_words *words, int argc, char **argv, int at)
{
    for (size_t i = 0; at < argc && i < words->count; i++) {
        const cli_word *word = &words->items[i];
        const char *const others[] = {word->stands_for, NULL};
        if (strcmp(argv[at], word->word) != 0) {
            continue;
        }
        return word->run == NULL ? run_step(c, as, word, argc, argv, at)
                                 : cli_run_as(c, word->run, argc, argv, at, 1, others);
    }
    return -1;
}

int cli_no_word(const cli *c, const cli_words *words, const char *asked)
{
    char message[1024];
    int used = snprintf(message, sizeof message, "%s",
                        cli_say(c, "没有这个用法，可用：", "no such word; there are: "));
    for (size_t i = 0; i < words->count && used > 0 && (size_t)used < sizeof message; i++) {
        used += snprintf(message + used, sizeof message - (size_t)used, "%s%s",
                         i == 0 ? "" : cli_say(c, "、", ", "), words->items[i].word);
    }
    if (words->zh != NULL && used > 0 && (size_t)used < sizeof message) {
        (void)snprintf(message + used, sizeof message - (size_t)used, "%s%s",
                       cli_say(c, "，或", ", or "), cli_say(c, words->zh, words->en));
    }
    return cli_tell(c, EXIT_USAGE, asked, message);
}

const char *cli_word_says(const cli *c, const cli_word *word)
{
    return word->zh != NULL
               ? cli_say(c, word->zh, word->en)
               : xf_code_name(XF_ENUM_OFFICE, xf_code_value(XF_ENUM_OFFICE, word->stands_for),
                              c->lang);
}

/* ---- fields ------------------------------------------------------------------------------------------------ */

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
