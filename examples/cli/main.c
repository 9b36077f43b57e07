/* SPDX-License-Identifier: Apache-2.0 */
/* xfcase: petition cases from the command line. */
#include "cli.h"

#include <locale.h>
#include <string.h>

static int help(const cli *c, FILE *out)
{
    (void)fprintf(out, "%s\n\n",
                  cli_say(c, "用法：xfcase [选项] 命令 …", "usage: xfcase [options] command …"));
    size_t count = 0;
    const cli_command *commands = cli_commands(&count);
    for (size_t i = 0; i < count; i++) {
        (void)fputs("  ", out);
        cli_pad(out, commands[i].name, 10);
        (void)fprintf(out, "%s\n", cli_say(c, commands[i].zh, commands[i].en));
    }
    (void)fprintf(
        out, "\n%s\n",
        cli_say(c,
                "公共选项：--store 文件  --lang zh|en  --json  --now 时间  --known-at 时间 "
                " --reader 人员  --help  --version\n"
                "“xfcase 命令 --help” 查看各命令的选项。",
                "common options: --store FILE  --lang zh|en  --json  --now TIME  "
                "--known-at TIME  --reader WHO  --help  --version\n"
                "“xfcase COMMAND --help” shows the options of a command."));
    return EXIT_OK;
}

/* Options may stand before the command as well: its index, or argc. */
static int command_index(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] != '-') {
            return i;
        }
        i += cli_common(argv[i]) == 2 ? 1 : 0;
    }
    return argc;
}

static bool is_given(int argc, char **argv, const char *option)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], option) == 0) {
            return true;
        }
    }
    return false;
}

/* The language of what is said before the options are read. */
static xf_lang early_language(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        bool next = strcmp(argv[i], "--lang") == 0 && i + 1 < argc;
        if (strcmp(next ? argv[i + 1] : argv[i], next ? "en" : "--lang=en") == 0) {
            return XF_LANG_EN;
        }
    }
    return XF_LANG_ZH;
}

static int no_command(const cli *c, int argc, char **argv)
{
    if (is_given(argc, argv, "--version")) {
        (void)printf("xfcase %s\n", xf_version_text());
        return EXIT_OK;
    }
    bool asked = is_given(argc, argv, "--help");
    (void)help(c, asked ? stdout : stderr);
    return asked ? EXIT_OK : EXIT_USAGE;
}

static int no_such_command(const cli *c, const char *asked)
{
    char message[1024];
    size_t count = 0;
    const cli_command *commands = cli_commands(&count);
    int used = snprintf(message, sizeof message, "%s",
                        cli_say(c, "没有这个命令，可用：", "no such command; there are: "));
    for (size_t i = 0; i < count && used > 0 && (size_t)used < sizeof message; i++) {
        used += snprintf(message + used, sizeof message - (size_t)used, "%s%s",
                         i == 0 ? "" : cli_say(c, "、", ", "), commands[i].name);
    }
    return cli_tell(c, EXIT_USAGE, asked, message);
}

static int run(cli *c, int argc, char **argv)
{
    int at = command_index(argc, argv);
    if (at == argc) {
        return no_command(c, argc, argv);
    }
    const cli_command *command = cli_command_named(argv[at]);
    if (command == NULL) {
        return no_such_command(c, argv[at]);
    }
    /* the command's name moves to the front, so that its options may stand anywhere */
    char *name = argv[at];
    for (int i = at; i > 1; i--) {
        argv[i] = argv[i - 1];
    }
    argv[1] = name;
    return command->run(c, argc - 1, argv + 1);
}

int main(int argc, char **argv)
{
    cli c = {.lang = early_language(argc, argv), .json = is_given(argc, argv, "--json")};
    /* for the width of Chinese text; everything else is independent of the locale */
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) {
        (void)setlocale(LC_CTYPE, "");
    }
    c.names = cli_names_new();
    int code = c.names == NULL ? EXIT_IO : run(&c, argc, argv);
    xf_store_free(c.store);
    cli_names_free(c.names);
    bool lost = fflush(stdout) != 0 || ferror(stdout) != 0;
    if (lost && code == EXIT_OK) {
        (void)cli_tell(&c, EXIT_IO, NULL,
                       cli_say(&c, "输出没有写完", "the output could not be written"));
    }
    return lost && code == EXIT_OK ? EXIT_IO : code;
}
