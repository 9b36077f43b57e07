/* SPDX-License-Identifier: Apache-2.0 */
/* Templates of letters: given out, checked, filled. */
#include "documents.h"
#include "ledger.h"

#include <stdlib.h>
#include <string.h>

#ifdef XFCASE_OFFICE

/* A kind of letter by its code or its name. */
static bool read_kind(const char *text, xf_letter_kind *out)
{
    int value = ledger_choice(XF_ENUM_LETTER, text);
    *out = value < 0 ? XF_LETTER_NONE : (xf_letter_kind)value;
    return *out != XF_LETTER_NONE;
}

static int list(const cli *c)
{
    for (size_t i = 0; xf_code_at(XF_ENUM_LETTER, i) >= 0; i++) {
        int kind = xf_code_at(XF_ENUM_LETTER, i);
        if (kind != XF_LETTER_NONE) {
            (void)printf("%-16s %s\n", xf_code_of(XF_ENUM_LETTER, kind),
                         xf_code_name(XF_ENUM_LETTER, kind, c->lang));
        }
    }
    return EXIT_OK;
}

static int check(const cli *c, xf_letter_kind kind, const char *source)
{
    xf_text *names = NULL;
    if (xf_template_check(kind, source, &names) != XF_OK) {
        return cli_fail(c, source);
    }
    size_t i;
    const json_t *name;
    json_t *needed = cli_json_load(names);
    if (c->json) {
        return cli_json(needed);
    }
    json_array_foreach(needed, i, name)
    {
        const char *code = json_string_value(name);
        int value = xf_code_value(XF_ENUM_PLACEHOLDER, code);
        if (value < 0) { /* the host's own */
            cli_text(stdout, code);
            (void)putchar('\n');
        } else {
            cli_pad(stdout, code, 16);
            (void)puts(xf_code_name(XF_ENUM_PLACEHOLDER, value, c->lang));
        }
    }
    json_decref(needed);
    return EXIT_OK;
}

static int fill(const cli *c, xf_letter_kind kind, const char *source, const char *facts,
                const char *path)
{
    char *text = NULL;
    size_t size;
    xf_text *digest = NULL;
    int code = ledger_read_file(c, facts, "UTF-8", false, &text, &size);
    if (code != -1) {
        return code;
    }
    if (xf_template_fill(kind, source, text, path, XF_DOCUMENT_BY_NAME, &digest) != XF_OK) {
        code = cli_fail(c, path);
    } else if (c->json) {
        code = cli_json(json_pack("{s:s, s:s}", "file", path, "sm3", xf_text_get(digest)));
    } else {
        (void)printf("%s  ", xf_text_get(digest));
        code = document_written(c, path, XF_OK);
    }
    xf_text_free(digest);
    free(text);
    return code;
}

/* "number date unit": the placeholders of a template, as its record keeps them. */
static char *joined(const json_t *names)
{
    size_t i;
    const json_t *name;
    size_t room = 1;
    json_array_foreach(names, i, name)
    {
        room += json_string_length(name) + 1;
    }
    char *text = calloc(room, 1);
    char *at = text;
    json_array_foreach(names, i, name)
    {
        at += text == NULL ? 0
                           : snprintf(at, room - (size_t)(at - text), "%s%s", i == 0 ? "" : " ",
                                      json_string_value(name));
    }
    return text;
}

/* Checks a file and puts it on record: what it is called, its digest, what it needs. */
static int put_on_record(cli *c, xf_letter_kind kind, const char *path, xf_office_act *act)
{
    xf_text *digest = NULL;
    xf_text *names = NULL;
    xf_record *record = NULL;
    const char *slash = strrchr(path, '/');
    int code = document_digest(c, path, &digest);
    if (code != -1) {
        return code;
    }
    if (xf_template_check(kind, path, &names) != XF_OK) {
        xf_text_free(digest);
        return cli_fail(c, path);
    }
    json_t *needed = cli_json_load(names);
    char *text = joined(needed);
    act->code = xf_code_of(XF_ENUM_LETTER, (int)kind);
    act->digest = xf_text_get(digest);
    act->text = text;
    act->name = act->name != NULL ? act->name : slash == NULL ? path : slash + 1;
    act->version = act->version != NULL ? act->version : "1";
    code = xf_letter_add_template(c->store, act, &record) == XF_OK ? cli_record(c, record, true)
                                                                   : cli_fail(c, path);
    xf_record_free(record);
    free(text);
    json_decref(needed);
    xf_text_free(digest);
    return code;
}

int cmd_template(cli *c, int argc, char **argv)
{
    xf_office_act act = XF_OFFICE_ACT_INIT;
    const char *source = NULL;
    const char *facts = NULL;
    xf_letter_kind kind = XF_LETTER_NONE;
    int rest;
    const cli_option options[] = {
        {"template", &source, NULL, "fill：本单位的模板（默认：内置模板）",
         "fill: a template of the office (default: the built-in one)"},
        {"facts", &facts, NULL, "fill：文书要素（JSON 文件）", "fill: the facts, a JSON file"},
        {"actor", &act.actor, NULL, "register：登记人", "register: the official who registers it"},
        {"unit", &act.unit, NULL, "register：使用模板的单位", "register: the unit that uses it"},
        {"name", &act.name, NULL, "register：模板名称（默认：文件名）",
         "register: what it is called (default: the name of the file)"},
        {"version", &act.version, NULL, "register：版本（默认 1）",
         "register: its version (default 1)"},
    };
    static const cli_word items[] = {
        {"list", NULL, NULL, NULL, "有哪些文书", "which letters there are"},
        {"write", NULL, NULL, NULL, "写出内置模板，供修改",
         "writes the built-in one, to be changed"},
        {"check", NULL, NULL, NULL, "检查模板用到的要素", "checks the placeholders of a template"},
        {"register", NULL, NULL, NULL, "登记本单位的模板", "registers a template of the office"},
        {"fill", NULL, NULL, NULL, "以给出的要素填写", "fills it with given facts"},
    };
    static const cli_words known = CLI_WORDS(items, NULL, NULL);
    c->words = &known;
    int code = cli_parse(c, cli_command_named("template"), options,
                         sizeof options / sizeof *options, argc, argv, &rest);
    if (code != -1) {
        return code;
    }
    int words = argc - rest;
    const char *what = words > 0 ? argv[rest] : "";
    if (words > 0 && !cli_knows_word(&known, what)) {
        return cli_no_word(c, &known, what);
    }
    if (words == 1 && strcmp(what, "list") == 0) {
        return list(c);
    }
    if (words == 3 && !read_kind(argv[rest + 1], &kind)) {
        return cli_tell(c, EXIT_USAGE, argv[rest + 1], ledger_unknown(c, XF_ENUM_LETTER));
    }
    if (words == 3 && strcmp(what, "write") == 0) {
        code = document_new(c, argv[rest + 2]);
        return code != -1
                   ? code
                   : document_written(c, argv[rest + 2], xf_template_write(kind, argv[rest + 2]));
    }
    if (words == 3 && strcmp(what, "check") == 0) {
        return check(c, kind, argv[rest + 2]);
    }
    if (words == 3 && strcmp(what, "fill") == 0 && facts != NULL) {
        return fill(c, kind, source, facts, argv[rest + 2]);
    }
    if (words == 3 && strcmp(what, "register") == 0) {
        code = cli_open(c, XF_OPEN_EXISTING);
        return code == -1 ? put_on_record(c, kind, argv[rest + 2], &act) : code;
    }
    return cli_usage(
        c, "用法：template list，template write|check|register|fill 文书 文件，见 --help",
        "use: template list, template write|check|register|fill LETTER FILE, see --help");
}

#else

int cmd_template(cli *c, int argc, char **argv)
{
    return document_missing(c, "template", argc, argv);
}

#endif
