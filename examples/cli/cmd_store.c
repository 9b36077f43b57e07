/* SPDX-License-Identifier: Apache-2.0 */
/* The store itself: init, verify, backup. */
#include "cli.h"

#include <string.h>
#include <unistd.h>

int cmd_init(cli *c, int argc, char **argv)
{
    const char *hash = NULL;
    xf_store_config config = XF_STORE_CONFIG_INIT;
    int rest;
    const cli_option options[] = {
        {"hash", &hash, NULL, "sm3（默认）或 sha256", "sm3 (default) or sha256"}};
    int code = cli_parse(c, cli_command_named("init"), options, 1, argc, argv, &rest);
    code = code == -1 ? cli_path(c) : code;
    if (code != -1) {
        return code;
    }
    if (hash != NULL && strcmp(hash, "sm3") != 0 && strcmp(hash, "sha256") != 0) {
        return cli_usage(c, "--hash 只能是 sm3 或 sha256", "--hash is sm3 or sha256");
    }
    if (access(c->path, F_OK) == 0) {
        return cli_tell(c, EXIT_CONFLICT, c->path, cli_say(c, "文件已存在", "the file exists"));
    }
    config.hash = hash != NULL && strcmp(hash, "sha256") == 0 ? XF_HASH_SHA256 : XF_HASH_SM3;
    config.now = c->now;
    code = xf_store_open(c->path, &config, &c->store) == XF_OK ? -1 : cli_fail(c, c->path);
    if (code != -1) {
        return code;
    }
    if (c->json) {
        return cli_json(json_pack("{s:s}", "store", c->path));
    }
    (void)printf("%s %s\n", cli_say(c, "已新建案件库", "made"), c->path);
    return EXIT_OK;
}

int cmd_verify(cli *c, int argc, char **argv)
{
    int64_t entries = 0;
    int64_t rows = 0;
    int64_t seq = 0;
    xf_text *hash = NULL;
    bool rebuild = false;
    int rest;
    const cli_option options[] = {{"rebuild", NULL, &rebuild, "先由日志重建各表",
                                   "first make all rows anew from the journal"}};
    int code = cli_parse(c, cli_command_named("verify"), options, 1, argc, argv, &rest);
    code = code == -1 ? cli_open(c, rebuild ? XF_OPEN_EXISTING : XF_OPEN_READ_ONLY) : code;
    if (code != -1) {
        return code;
    }
    if (rebuild && xf_store_rebuild(c->store) != XF_OK) {
        return cli_fail(c, "rebuild");
    }
    if (xf_store_check(c->store) != XF_OK || xf_store_verify(c->store, &entries, &rows) != XF_OK ||
        xf_store_head(c->store, &seq, &hash) != XF_OK) {
        return cli_fail(c, c->path);
    }
    (void)printf(c->json ? "{\"entries\":%lld,\"rows\":%lld,\"hash\":\"%s\"}\n"
                         : cli_say(c, "日志%lld条、数据%lld行核验一致；末条哈希 %s\n",
                                   "%lld entries and %lld rows agree; hash of the last entry %s\n"),
                 (long long)entries, (long long)rows, xf_text_get(hash));
    xf_text_free(hash);
    return EXIT_OK;
}

static int show_progress(int64_t left, int64_t total, void *userdata)
{
    (void)userdata;
    (void)fprintf(stderr, "\r%3d%%", total == 0 ? 100 : (int)((total - left) * 100 / total));
    return 0;
}

int cmd_backup(cli *c, int argc, char **argv)
{
    int rest;
    int code = cli_parse(c, cli_command_named("backup"), NULL, 0, argc, argv, &rest);
    if (code == -1 && argc - rest != 1) {
        code = cli_usage(c, "用法：xfcase backup 文件", "usage: xfcase backup FILE");
    }
    code = code == -1 ? cli_open(c, XF_OPEN_EXISTING) : code;
    code = code == -1 && strcmp(argv[rest], "-") == 0 ? cli_target(c, "backup", argv[rest]) : code;
    if (code != -1) {
        return code;
    }
    bool terminal = isatty(STDERR_FILENO) == 1;
    if (xf_store_backup(c->store, argv[rest], terminal ? show_progress : NULL, NULL) != XF_OK) {
        return cli_fail(c, argv[rest]);
    }
    (void)fputs(terminal ? "\n" : "", stderr);
    if (c->json) {
        return cli_json(json_pack("{s:s}", "backup", argv[rest]));
    }
    (void)printf("%s %s\n", cli_say(c, "已备份到", "copied to"), argv[rest]);
    return EXIT_OK;
}
