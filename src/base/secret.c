/* SPDX-License-Identifier: Apache-2.0 */
/* Codes that people keep: made at random, stored as a slow salted hash only. */
#include "base/base.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SALT = 16, ROUNDS = 200000 };

static xf_status crypto_failed(xfi_error *err)
{
    return xfi_error_set(err, XF_E_INTERNAL, NULL, "密码库调用失败", "the crypto library failed");
}

xf_status xfi_secret_make(char out[XFI_SECRET_CODE + 1], xfi_error *err)
{
    /* 32 characters, none of which is read for another one: 50 bits in ten */
    static const char letters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    unsigned char random[XFI_SECRET_CODE];
    if (RAND_bytes(random, sizeof random) != 1) {
        return crypto_failed(err);
    }
    for (size_t i = 0; i < XFI_SECRET_CODE; i++) {
        out[i] = letters[random[i] % 32];
    }
    out[XFI_SECRET_CODE] = '\0';
    return XF_OK;
}

xf_status xfi_secret_salt(char out[XFI_SECRET_SALT], xfi_error *err)
{
    uint8_t salt[SALT];
    if (RAND_bytes(salt, SALT) != 1) {
        return crypto_failed(err);
    }
    xfi_hex(salt, SALT, out);
    return XF_OK;
}

static xf_status derive(const char *code, const uint8_t salt[SALT], uint8_t out[XFI_HASH_SIZE],
                        xfi_error *err)
{
    return PKCS5_PBKDF2_HMAC(code, (int)strlen(code), salt, SALT, ROUNDS, EVP_sha256(),
                             XFI_HASH_SIZE, out) == 1
               ? XF_OK
               : crypto_failed(err);
}

static void write_hash(const uint8_t salt[SALT], const uint8_t hash[XFI_HASH_SIZE],
                       char out[XFI_SECRET_HASH])
{
    char salt_text[2 * SALT + 1];
    char hash_text[2 * XFI_HASH_SIZE + 1];
    xfi_hex(salt, SALT, salt_text);
    xfi_hex(hash, XFI_HASH_SIZE, hash_text);
    (void)snprintf(out, XFI_SECRET_HASH, "pbkdf2-sha256$%d$%s$%s", ROUNDS, salt_text, hash_text);
}

xf_status xfi_secret_hash(const char *code, char out[XFI_SECRET_HASH], xfi_error *err)
{
    uint8_t salt[SALT];
    uint8_t hash[XFI_HASH_SIZE];
    if (RAND_bytes(salt, SALT) != 1) {
        return crypto_failed(err);
    }
    XFI_TRY(derive(code, salt, hash, err));
    write_hash(salt, hash, out);
    return XF_OK;
}

static bool read_salt(const char *stored, uint8_t salt[SALT])
{
    char prefix[32];
    int len = snprintf(prefix, sizeof prefix, "pbkdf2-sha256$%d$", ROUNDS);
    if (stored == NULL || strlen(stored) + 1 > XFI_SECRET_HASH ||
        strncmp(stored, prefix, (size_t)len) != 0) {
        return false;
    }
    const char *at = stored + len;
    for (size_t i = 0; i < SALT; i++) {
        char pair[3] = {at[2 * i], at[2 * i] == '\0' ? '\0' : at[2 * i + 1], '\0'};
        char *end;
        salt[i] = (uint8_t)strtoul(pair, &end, 16);
        if (end != pair + 2) {
            return false;
        }
    }
    return true;
}

/* A code that cannot be right takes as long as one that is. */
xf_status xfi_secret_check(const char *code, const char *stored, bool *right, xfi_error *err)
{
    uint8_t salt[SALT] = {0};
    uint8_t hash[XFI_HASH_SIZE];
    char expected[XFI_SECRET_HASH];
    bool readable = read_salt(stored, salt);
    *right = false;
    XFI_TRY(derive(code, salt, hash, err));
    write_hash(salt, hash, expected);
    *right = readable && strlen(stored) == strlen(expected) &&
             CRYPTO_memcmp(stored, expected, strlen(expected)) == 0;
    return XF_OK;
}
