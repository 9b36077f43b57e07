/* SPDX-License-Identifier: Apache-2.0 */
/* Feeds files, and the files of folders, to a fuzz target: how its corpus runs as a test when the
 * compiler has no fuzzer. Each input is also cut at every length of its first bytes. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Under the sanitizers each fifth prefix: the plain build feeds them all. */
#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define STEP 5
#endif
#endif
#ifndef STEP
#define STEP 1
#endif

enum { PREFIXES = 64, PATH_SIZE = 4096 };

/* The target gets a block of exactly the input's size, so that a sanitizer sees each byte too far. */
static void feed(const uint8_t *data, size_t size)
{
    uint8_t *copy = malloc(size == 0 ? 1 : size);
    if (copy == NULL) {
        exit(2);
    }
    if (size != 0) {
        memcpy(copy, data, size);
    }
    (void)LLVMFuzzerTestOneInput(copy, size);
    free(copy);
}

static int replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = NULL;
    size_t size = 0;
    if (file == NULL) {
        perror(path);
        return 1;
    }
    for (;;) {
        uint8_t *grown = realloc(data, size + PATH_SIZE);
        if (grown == NULL) {
            exit(2);
        }
        data = grown;
        size_t got = fread(data + size, 1, PATH_SIZE, file);
        size += got;
        if (got == 0) {
            break;
        }
    }
    (void)fclose(file);
    for (size_t cut = 0; cut < size && cut < PREFIXES; cut += STEP) {
        feed(data, cut);
    }
    feed(data, size);
    free(data);
    return 0;
}

static int replay(const char *path, int *count)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        perror(path);
        return 1;
    }
    if (!S_ISDIR(info.st_mode)) {
        (*count)++;
        return replay_file(path);
    }
    DIR *folder = opendir(path);
    if (folder == NULL) {
        perror(path);
        return 1;
    }
    int failed = 0;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        char inner[PATH_SIZE];
        if (entry->d_name[0] == '.') {
            continue;
        }
        int length = snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        if (length > 0 && (size_t)length < sizeof inner) {
            failed |= replay(inner, count);
        }
    }
    (void)closedir(folder);
    return failed;
}

int main(int argc, char **argv)
{
    int count = 0;
    int failed = 0;
    for (int i = 1; i < argc; i++) {
        failed |= replay(argv[i], &count);
    }
    printf("%d inputs\n", count);
    return failed || count == 0;
}
