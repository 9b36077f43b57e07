/* SPDX-License-Identifier: Apache-2.0 */
/* Opening the store, and telling what went wrong. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const struct {
    xf_status status;
    int code;
} codes[] = {
    {XF_E_REFUSED, EXIT_REFUSED}, {XF_E_DENIED, EXIT_REFUSED},      {XF_E_INVALID, EXIT_USAGE},
    {XF_E_POLICY, EXIT_USAGE},    {XF_E_NOT_FOUND, EXIT_NOT_FOUND}, {XF_E_CONFLICT, EXIT_CONFLICT},
    {XF_E_BUSY, EXIT_CONFLICT},   {XF_E_EXISTS, EXIT_CONFLICT},     {XF_E_CORRUPT, EXIT_CORRUPT},
    {XF_E_VERSION, EXIT_CORRUPT},
};

int cli_exit_code(xf_status status)
{
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (codes[i].status == status) {
            return codes[i].code;
        }
    }
    return status == XF_OK ? EXIT_OK : EXIT_IO;
}

/* What the library says; of whoever was not named, how to name them. */
static const char *text_of(const cli *c, const xf_error *error)
{
    return c->no_actor && strcmp(xf_error_field(error), "actor") == 0
               ? cli_say(c, "请用 --actor 指明办理人（姓名或代码），或设环境变量 XFCASE_ACTOR",
                         "say who acts with --actor (name or code), or set XFCASE_ACTOR")
               : xf_error_text(error, c->lang);
}

/* Every error has this shape; what is not known of it is left out. */
typedef struct error_members {
    const char *what, *status, *rule, *field, *text, *basis, *details;
} error_members;

static void print_error_json(const error_members *e)
{
    const struct {
        const char *name, *value;
    } members[] = {{"what", e->what},   {"status", e->status}, {"rule", e->rule},
                   {"field", e->field}, {"text", e->text},     {"basis", e->basis}};
    json_t *all = json_object();
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        if (members[i].value != NULL && *members[i].value != '\0') {
            (void)json_object_set_new(all, members[i].name, json_string(members[i].value));
        }
    }
    json_t *details = e->details == NULL ? NULL : json_loads(e->details, 0, NULL);
    (void)(details != NULL ? json_object_set_new(all, "details", details) : 0);
    (void)json_dumpf(all, stderr, JSON_COMPACT);
    (void)fputc('\n', stderr);
    json_decref(all);
}

static void tell_error(const cli *c, const char *what, const xf_error *error)
{
    const char *rule = xf_error_rule(error);
    const char *named = *rule != '\0' ? rule : xf_error_field(error);
    (void)fputs("xfcase: ", stderr);
    if (what != NULL) {
        cli_text(stderr, what);
        (void)fputs(": ", stderr);
    }
    cli_text(stderr, text_of(c, error));
    if (*xf_error_basis(error, c->lang) != '\0') {
        (void)fprintf(stderr, cli_say(c, "〔%s〕", " [%s]"), xf_error_basis(error, c->lang));
    }
    (void)fprintf(stderr, *named != '\0' ? " (%s)\n" : "\n", named);
    if (*xf_error_details(error) != '\0') {
        (void)fprintf(stderr, "%s\n", xf_error_details(error));
    }
}

int cli_fail(const cli *c, const char *what)
{
    const xf_error *error = xf_error_last();
    int code = cli_exit_code(xf_error_status(error));
    if (c->json) {
        const error_members all = {what,
                                   xf_status_name(xf_error_status(error)),
                                   xf_error_rule(error),
                                   xf_error_field(error),
                                   text_of(c, error),
                                   xf_error_basis(error, c->lang),
                                   xf_error_details(error)};
        print_error_json(&all);
    } else {
        tell_error(c, what, error);
    }
    return code;
}

/* The status of what the command finds by itself. */
static const char *status_of(int code)
{
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (codes[i].code == code) {
            return xf_status_name(codes[i].status);
        }
    }
    return xf_status_name(XF_E_IO);
}

static int tell(const cli *c, int code, const char *what, const char *field, const char *text)
{
    if (c->json) {
        const error_members all = {.what = what,
                                   .status = status_of(code),
                                   .field = field == NULL ? NULL : field + strspn(field, "-"),
                                   .text = text};
        print_error_json(&all);
        return code;
    }
    const char *named = what != NULL ? what : field;
    (void)fputs("xfcase: ", stderr);
    if (named != NULL) {
        cli_text(stderr, named);
        (void)fputs(": ", stderr);
    }
    (void)fprintf(stderr, "%s\n", text);
    return code;
}

int cli_tell(const cli *c, int code, const char *what, const char *text)
{
    return tell(c, code, what, NULL, text);
}

int cli_tell_field(const cli *c, const char *field, const char *text)
{
    return tell(c, EXIT_USAGE, NULL, field, text);
}

int cli_usage(const cli *c, const char *zh, const char *en)
{
    return cli_tell(c, EXIT_USAGE, NULL, cli_say(c, zh, en));
}

bool cli_has_path(cli *c)
{
    if (c->path == NULL) {
        c->path = getenv("XFCASE_STORE");
    }
    return c->path != NULL && *c->path != '\0';
}

int cli_path(cli *c)
{
    return cli_has_path(c)
               ? -1
               : cli_usage(c, "请用 --store 指明案件库文件", "name the store with --store");
}

/* As known then: the store of then takes the place of the one of now. */
static int look_back(cli *c)
{
    xf_store *then = NULL;
    if (c->known_at == 0) {
        return -1;
    }
    if (xf_store_as_known(c->store, c->known_at, &then) != XF_OK) {
        return cli_fail(c, "--known-at");
    }
    xf_store_free(c->store);
    c->store = then;
    return -1;
}

int cli_open(cli *c, xf_open_mode mode)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    config.mode = mode;
    config.now = c->now;
    int code = cli_path(c);
    if (code != -1) {
        return code;
    }
    if (xf_store_open(c->path, &config, &c->store) != XF_OK) {
        return cli_fail(c, c->path);
    }
    code = cli_names_resolve(c);
    code = code == -1 && c->reader != NULL ? cli_code(c, CLI_OFFICIAL, &c->reader) : code;
    if (code == -1 && xf_store_set_reader(c->store, c->reader) != XF_OK) {
        return cli_fail(c, c->reader);
    }
    return code == -1 ? look_back(c) : code;
}

int cli_known(const cli *c, xf_query *query)
{
    int code = query->unit == NULL ? -1 : cli_code(c, CLI_UNIT, &query->unit);
    code =
        code != -1 || query->official == NULL ? code : cli_code(c, CLI_OFFICIAL, &query->official);
    return code != -1 || query->rule == NULL ? code : cli_code(c, CLI_RULE, &query->rule);
}

int cli_find_case(cli *c, const char *text, xf_id *out)
{
    int64_t id;
    xf_case *found = NULL;
    if (xf_case_find(c->store, text, NULL, out) == XF_OK ||
        xf_case_find(c->store, NULL, text, out) == XF_OK) {
        return -1;
    }
    if (cli_number(text, 1, INT64_MAX, &id) && xf_case_read(c->store, id, &found) == XF_OK) {
        xf_case_free(found);
        *out = id;
        return -1;
    }
    return cli_fail(c, text);
}

void cli_case_title(const xf_case *file)
{
    (void)printf("%s  ", xf_case_number(file));
    cli_text(stdout, xf_case_title(file));
    (void)putchar('\n');
}

int cli_case_line(const cli *c, const xf_case *file)
{
    xf_text *text = NULL;
    if (c->json) {
        return xf_case_json(file, &text) == XF_OK ? cli_json(cli_json_load(text))
                                                  : cli_fail(c, NULL);
    }
    (void)printf("%s  %s  ", xf_case_number(file),
                 xf_code_name(XF_ENUM_STATE, (int)xf_case_state(file), c->lang));
    cli_text(stdout, xf_case_title(file));
    (void)putchar('\n');
    return EXIT_OK;
}

/* ---- files that are written -------------------------------------------------------------------------- */

static bool is_same_file(const char *a, const char *b)
{
    struct stat one;
    struct stat other;
    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

/* By its file, however it is reached, and by its name where it is not there at the moment. */
static bool is_of_store(const char *store, const char *path)
{
    static const char *const beside[] = {"", "-wal", "-shm", "-journal"};
    enum { LONGEST = 4096 };
    char name[LONGEST + 16];
    size_t len = strlen(path);
    bool found = false;
    for (size_t i = 0; i < sizeof beside / sizeof *beside && !found; i++) {
        size_t end = strlen(beside[i]);
        (void)snprintf(name, sizeof name, "%.4096s%s", store, beside[i]);
        found = is_same_file(name, path);
        if (!found && len > end && len < LONGEST && strcmp(path + len - end, beside[i]) == 0) {
            (void)snprintf(name, sizeof name, "%.*s", (int)(len - end), path);
            found = is_same_file(name, store);
        }
    }
    return found;
}

int cli_target(const cli *c, const char *option, const char *path)
{
    if (strcmp(path, "-") == 0) {
        return cli_tell(c, EXIT_USAGE, option,
                        cli_say(c, "须为文件名；名为“-”的文件请写作 ./-",
                                "a file name is needed; a file that is called “-” is ./-"));
    }
    return c->path == NULL || !is_of_store(c->path, path)
               ? -1
               : cli_tell(
                     c, EXIT_USAGE, option,
                     cli_say(c, "不能是案件库本身，也不能是其旁的工作文件（-wal、-shm、-journal）",
                             "it must be neither the store nor a file that belongs to it "
                             "(-wal, -shm, -journal)"));
}
