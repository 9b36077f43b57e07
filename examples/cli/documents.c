/* SPDX-License-Identifier: Apache-2.0 */
#include "documents.h"
#include "ledger.h"

#include <stdlib.h>

#include <string.h>

#ifdef XFCASE_OFFICE

int document_digest(const cli *c, const char *path, xf_text **out)
{
    char *content = NULL;
    size_t size = 0;
    int code = ledger_read_bytes(c, path, &content, &size);
    if (code == -1 && xf_digest_of(content, size, out) != XF_OK) {
        code = cli_fail(c, path);
    }
    free(content);
    return code;
}

int document_new(const cli *c, const char *path)
{
    FILE *there = fopen(path, "rb");
    if (there == NULL) {
        return -1;
    }
    (void)fclose(there);
    return cli_tell(c, EXIT_CONFLICT, path,
                    cli_say(c, "文件已存在，不予覆盖：请另取文件名，或者先移走该文件",
                            "the file is there and is not overwritten: choose another name, or "
                            "move it away first"));
}

static int show_progress(int64_t left, int64_t total, void *userdata)
{
    (void)userdata;
    (void)fprintf(stderr, "\r%3d%%", total == 0 ? 100 : (int)((total - left) * 100 / total));
    (void)fputs(left == 0 ? "\r\033[K" : "", stderr);
    return 0;
}

xf_progress_fn document_progress(void)
{
    return cli_colour(stderr) ? show_progress : NULL;
}

int document_written(const cli *c, const char *path, xf_status status)
{
    if (status != XF_OK) {
        return cli_fail(c, path);
    }
    if (c->json) {
        return cli_json(json_pack("{s:s}", "file", path));
    }
    (void)fputs(cli_say(c, "已写入 ", "written: "), stdout);
    cli_text(stdout, path);
    (void)putchar('\n');
    return EXIT_OK;
}

static xf_status export_document(cli *c, const char *what, const char *path, const char *unit,
                                 const char *official)
{
    xf_eventlog_args log = XF_EVENTLOG_ARGS_INIT;
    xf_agenda_args agenda = XF_AGENDA_ARGS_INIT;
    log.lang = agenda.lang = c->lang;
    log.unit = agenda.unit = unit;
    log.official = agenda.official = official;
    return strcmp(what, "xes") == 0
               ? xf_eventlog_write(c->store, path, &log, document_progress(), NULL)
               : xf_agenda_write(c->store, path, &agenda, document_progress(), NULL);
}

int document_export(cli *c, const char *what, const char *path, const char *unit,
                    const char *official)
{
    if (path == NULL) {
        return cli_usage(c, "请用 --output 指明文件", "name the file with --output");
    }
    int code = cli_open(c, XF_OPEN_READ_ONLY);
    xf_query query = {.size = sizeof query, .unit = unit, .official = official};
    code = code == -1 ? cli_known(c, &query) : code;
    return code != -1 ? code
                      : document_written(
                            c, path, export_document(c, what, path, query.unit, query.official));
}

#else

int document_export(cli *c, const char *what, const char *path, const char *unit,
                    const char *official)
{
    (void)path, (void)unit, (void)official;
    return document_missing(c, what, 0, NULL);
}

int document_missing(cli *c, const char *command, int argc, char **argv)
{
    (void)argc, (void)argv;
    return cli_tell(c, EXIT_USAGE, command,
                    cli_say(c, "本程序未与 libxfcase-office 一同构建",
                            "this program was built without libxfcase-office"));
}

#endif
