/* SPDX-License-Identifier: Apache-2.0 */
/* One act on one case. */
#include "actargs.h"
#include "ledger.h"

#include <stdlib.h>
#include <string.h>

/* What a file on the disk says of itself; the texts of the act point into it. */
typedef struct file_facts {
    char bytes[24];
    char digest[128];
} file_facts;

static int digest_of(const cli *c, const char *path, const char *content, size_t size,
                     file_facts *out)
{
    xf_text *text = NULL;
    if (xf_digest_of(content, size, &text) != XF_OK) {
        return cli_fail(c, path);
    }
    (void)snprintf(out->digest, sizeof out->digest, "%s", xf_text_get(text));
    (void)snprintf(out->bytes, sizeof out->bytes, "%zu", size);
    xf_text_free(text);
    return -1;
}

/* Fills name, size and digest where they were not given. */
static int read_file(const cli *c, const char *path, file_facts *facts, act_texts *texts)
{
    char *content = NULL;
    size_t size = 0;
    int code = ledger_read_bytes(c, path, &content, &size);
    if (code != -1) {
        return code;
    }
    code = digest_of(c, path, content, size, facts);
    free(content);
    const char *slash = strrchr(path, '/');
    texts->name = texts->name == NULL && texts->item == NULL ? (slash == NULL ? path : slash + 1)
                                                             : texts->name;
    texts->bytes = texts->bytes == NULL ? facts->bytes : texts->bytes;
    texts->digest = texts->digest == NULL ? facts->digest : texts->digest;
    return code;
}

/* The field of an act that an option gives. */
static void field_of(const char *option, char out[64])
{
    (void)snprintf(out, 64, "%s", strcmp(option, "other") == 0 ? "other_case" : option);
    for (char *at = out; *at != '\0'; at++) {
        *at = *at == '-' ? '_' : *at;
    }
}

/* The options that the act reads, as the library says; all where no act is named. */
static size_t of_act(const cli *c, xf_act_kind kind, const cli_option *all, size_t count,
                     cli_option *out, char (*said)[LEDGER_CHOICES])
{
    static const char *const of_every[] = {"at", "actor", "revision", "dry-run"};
    const char *reads = xf_act_fields(kind);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        char field[64];
        field_of(all[i].name, field);
        const char *title = xf_act_field_name(kind, field, c->lang);
        bool always =
            reads == NULL || (strcmp(field, "file") == 0 && strstr(reads, "digest") != NULL);
        for (size_t k = 0; k < sizeof of_every / sizeof *of_every; k++) {
            always = always || strcmp(all[i].name, of_every[k]) == 0;
        }
        if (!always && title == NULL) {
            continue;
        }
        out[kept] = all[i];
        if (title != NULL) {
            const char *choices = act_choices(c, field);
            (void)snprintf(said[i], sizeof said[i], "%s%s%s%s", cli_required(c, reads, field),
                           title, *choices == '\0' ? "" : cli_say(c, "：", ": "), choices);
            out[kept].zh = out[kept].en = said[i];
        }
        kept++;
    }
    return kept;
}

int cmd_do(cli *c, int argc, char **argv)
{
    enum { COUNT = ACT_TEXTS + 2 };
    act_texts t = {.at = NULL};
    const char *path = NULL;
    file_facts facts;
    bool dry_run = false;
    xf_act act;
    xf_case *file = NULL;
    xf_id id;
    int rest;
    const char *field, *why;
    cli_option options[COUNT];
    act_options(&t, options);
    options[ACT_TEXTS] = (cli_option){"file", &path, NULL, "文件：由此得出名称、大小和摘要",
                                      "a file: gives name, size and digest"};
    options[ACT_TEXTS + 1] =
        (cli_option){"dry-run", NULL, &dry_run, "只试算，不写入", "decide only, write nothing"};
    const char *word = cli_first_word(argc, argv, options, COUNT);
    char said[COUNT][LEDGER_CHOICES];
    cli_option read[COUNT];
    size_t count =
        of_act(c, word == NULL ? XF_ACT_NONE : act_kind(word), options, COUNT, read, said);
    int code = cli_parse(c, cli_command_named("do"), read, count, argc, argv, &rest);
    if (code == -1 && argc - rest != 2) {
        code = cli_usage(c, "用法：xfcase do 动作 事项", "usage: xfcase do ACT CASE");
    }
    xf_act_kind kind = code == -1 ? act_kind(argv[rest]) : XF_ACT_NONE;
    if (code == -1 && kind == XF_ACT_NONE) {
        code = cli_usage(c, "没有这个动作，见 xfcase options", "no such act, see xfcase options");
    }
    code = code == -1 && path != NULL ? read_file(c, path, &facts, &t) : code;
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    code = code == -1 ? cli_find_case(c, argv[rest + 1], &id) : code;
    if (code != -1) {
        return code;
    }
    if (!act_read(c, &t, &act, &field, &why)) {
        return cli_tell_field(c, field, why);
    }
    act.dry_run = dry_run ? 1 : 0;
    if (xf_case_do(c->store, id, kind, &act, &file) != XF_OK) {
        return cli_fail(c, argv[rest]);
    }
    code = cli_case_line(c, file);
    xf_case_free(file);
    return code;
}
