/* SPDX-License-Identifier: Apache-2.0 */
/* Reading options with getopt_long, from one table per command. */
#include "cli.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 96 };

/* What every command takes. */
typedef enum common_option { STORE, LANG, JSON, NOW, KNOWN_AT, READER, HELP, COMMON } common_option;
static const struct {
    const char *name;
    bool valued;
    const char *zh, *en;
} common[COMMON] = {
    [STORE] = {"store", true, "案件库文件（或环境变量 XFCASE_STORE）",
               "the store (or XFCASE_STORE)"},
    [LANG] = {"lang", true, "zh（默认）或 en", "zh (default) or en"},
    [JSON] = {"json", false, "以 JSON 输出", "print JSON"},
    [NOW] = {"now", true, "以此时间为现在（试算用）", "take this for now, for trials"},
    [KNOWN_AT] = {"known-at", true, "按此时所知情况查看（此后录入的不计，只能读取）",
                  "as known then, without what was entered since; reads only"},
    [READER] = {"reader", true, "何人在看（隐去其不应知悉的内容）",
                "who reads: hides what they must not know"},
    [HELP] = {"help", false, "显示此帮助", "show this help"},
};

int cli_common(const char *word)
{
    const bool dashed = strncmp(word, "--", 2) == 0;
    for (size_t i = 0; dashed && i < COMMON; i++) {
        const size_t length = strlen(common[i].name);
        if (strncmp(word + 2, common[i].name, length) != 0) {
            continue;
        }
        if (word[2 + length] == '\0') {
            return common[i].valued ? 2 : 1;
        }
        if (word[2 + length] == '=') {
            return 1;
        }
    }
    return 0;
}

const char *cli_say(const cli *c, const char *zh, const char *en)
{
    return c->lang == XF_LANG_EN ? en : zh;
}

const char *cli_plural(int64_t count)
{
    return count == 1 ? "" : "s";
}

bool cli_number(const char *text, int64_t low, int64_t high, int64_t *out)
{
    char plain[64];
    char *end;
    cli_half_width(text, plain, sizeof plain);
    errno = 0;
    long long value = strtoll(plain, &end, 10);
    *out = value;
    return errno == 0 && end != plain && *end == '\0' && value >= low && value <= high;
}

/* What is to be known beyond the options. */
static const struct {
    const char *command, *zh, *en;
} notes[] = {
    {"similar",
     "分值（1至100）是尚存疑问的余数：文字相同比例（相邻两字为一对，200×共有÷两文对数之和，不足40不"
     "计，\n"
     "双方非同一人且一方只有标题时减半）为起点，身份号码相同再去掉余下疑问的90%"
     "，电话、姓名加住址各去掉70%。\n"
     "核查默认列出60分以上的；每组均与其中一件（中心件）直接相连。手算方法见 docs/office.md。",
     "The score (1 to 100) is 100 less the doubt: the share of the text takes its percentage "
     "(pairs of\n"
     "neighbouring characters, 200 * shared / both; nothing below 40; half where other people have "
     "no more\n"
     "than a title), the same identity number 90 % of what is left, a telephone and a name with "
     "home 70 %\n"
     "each. A review lists 60 and more; all of a group are linked with one of them. By hand: "
     "docs/office.md."},
    {"search",
     "词语之间空格表示同时具备；不设运算符，标点、全半角和大小写不计。姓名、电话、身份号码不可检索"
     "。",
     "Words with blanks between are all to be there. There are no operators; punctuation, width "
     "and case\n"
     "do not count. Names, telephone and identity numbers of petitioners are not searched."},
};

static void print_note(const cli *c, const cli_command *command)
{
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        if (strcmp(notes[i].command, command->name) == 0) {
            (void)printf("\n%s\n", cli_say(c, notes[i].zh, notes[i].en));
        }
    }
}

static void print_words(const cli *c)
{
    for (size_t i = 0; c->words != NULL && i < c->words->count; i++) {
        (void)fputs("  ", stdout);
        cli_pad(stdout, c->words->items[i].word, 22);
        (void)printf("%s\n%s", cli_word_says(c, &c->words->items[i]),
                     i + 1 == c->words->count ? "\n" : "");
    }
}

static int help(const cli *c, const cli_command *command, const cli_option *options, size_t count)
{
    (void)printf("%sxfcase %s %s\n%s\n\n", cli_say(c, "用法：", "usage: "), command->name,
                 *command->arguments == '\0'
                     ? cli_say(c, "[选项 …]", "[options …]")
                     : cli_say(c, command->arguments_zh, command->arguments),
                 cli_say(c, command->zh, command->en));
    print_words(c);
    for (size_t i = 0; i < count; i++) {
        char name[64];
        (void)snprintf(name, sizeof name, "  --%s%s", options[i].name,
                       options[i].text != NULL ? " …" : "");
        cli_pad(stdout, name, 24);
        (void)printf("%s\n", cli_say(c, options[i].zh, options[i].en));
    }
    print_note(c, command);
    (void)printf("\n%s%s\n", cli_say(c, "示例：", "example: "), command->example);
    return EXIT_OK;
}

static int read_common(cli *c, const char *const given[COMMON])
{
    const char *lang = given[LANG];
    const char *now = given[NOW];
    const char *known = given[KNOWN_AT];
    c->path = given[STORE] != NULL ? given[STORE] : c->path;
    c->reader = given[READER] != NULL ? given[READER] : c->reader;
    if (lang != NULL && strcmp(lang, "zh") != 0 && strcmp(lang, "en") != 0) {
        return cli_usage(c, "--lang 只能是 zh 或 en", "--lang is zh or en");
    }
    if (lang != NULL) {
        c->lang = strcmp(lang, "en") == 0 ? XF_LANG_EN : XF_LANG_ZH;
    }
    if (now != NULL && !cli_read_time(now, &c->now)) {
        return cli_usage(c, "--now 不是时间，例：2026-03-05T09:00",
                         "--now is no time; 2026-03-05T09:00 is one");
    }
    if (known != NULL && !cli_read_time(known, &c->known_at)) {
        return cli_usage(c, "--known-at 不是时间，例：2026-03-05T09:00",
                         "--known-at is no time; 2026-03-05T09:00 is one");
    }
    return -1;
}

/* How many words the command takes behind its options, as its usage line says. */
static int words_of(const cli_command *command)
{
    int words = *command->arguments == '\0' ? 0 : 1;
    for (const char *at = command->arguments; *at != '\0'; at++) {
        words += *at == ' ' ? 1 : 0;
    }
    return strstr(command->arguments, "…") == NULL ? words : INT_MAX;
}

/* Who acts need not be said with every command: XFCASE_ACTOR says it. */
static void take_actor(cli *c, const cli_option *options, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(options[i].name, "actor") == 0 && *options[i].text == NULL) {
            const char *known = getenv("XFCASE_ACTOR");
            *options[i].text = known == NULL || *known == '\0' ? NULL : known;
            c->no_actor = *options[i].text == NULL;
        }
    }
}

int cli_parse(cli *c, const cli_command *command, const cli_option *options, size_t count, int argc,
              char **argv, int *rest)
{
    const char *given[COMMON] = {NULL};
    bool asked = false;
    cli_option all[MOST + COMMON];
    struct option longs[MOST + COMMON + 1];
    for (size_t i = 0; i < count; i++) {
        all[i] = options[i];
    }
    for (size_t i = 0; i < COMMON; i++) {
        all[count + i] = (cli_option){common[i].name, common[i].valued ? &given[i] : NULL,
                                      i == JSON   ? &c->json
                                      : i == HELP ? &asked
                                                  : NULL,
                                      common[i].zh, common[i].en};
    }
    memset(longs, 0, sizeof longs);
    for (size_t i = 0; i < count + COMMON; i++) {
        longs[i].name = all[i].name;
        longs[i].has_arg = all[i].text != NULL ? required_argument : no_argument;
        longs[i].val = 1000 + (int)i;
    }
    optind = 1;
    opterr = 0;
    for (int found; (found = getopt_long(argc, argv, ":", longs, NULL)) != -1;) {
        if (found < 1000) {
            return cli_tell_field(
                c, argv[optind - 1],
                found == ':' ? cli_say(c, "此选项须带内容", "this option needs a value")
                             : cli_say(c, "没有这个选项，见 --help", "no such option, see --help"));
        }
        const cli_option *option = &all[found - 1000];
        if (option->text != NULL) {
            *option->text = optarg;
        } else {
            *option->flag = true;
        }
    }
    take_actor(c, options, count);
    cli_names_expect(c, options, count);
    int code = read_common(c, given);
    if (code != -1) {
        return code;
    }
    if (!asked && argc - optind > words_of(command)) {
        return cli_usage(c, "有多余的参数，见 --help", "too many arguments, see --help");
    }
    *rest = optind;
    return asked ? help(c, command, all, count + COMMON) : -1;
}
