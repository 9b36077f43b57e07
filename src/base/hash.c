/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

#include <openssl/evp.h>

struct xfi_hasher {
    EVP_MD *algorithm;
    EVP_MD_CTX *context;
};

static xf_status crypto_failed(xfi_error *err)
{
    return xfi_error_set(err, XF_E_INTERNAL, NULL, "密码库调用失败", "the crypto library failed");
}

xf_status xfi_hasher_open(xfi_hash_kind kind, xfi_hasher **out, xfi_error *err)
{
    *out = NULL;
    xfi_hasher *hasher = xfi_alloc(sizeof *hasher);
    if (hasher == NULL) {
        return xfi_error_no_memory(err);
    }
    hasher->algorithm = EVP_MD_fetch(NULL, kind == XFI_HASH_SHA256 ? "SHA256" : "SM3", NULL);
    hasher->context = EVP_MD_CTX_new();
    if (hasher->algorithm == NULL || hasher->context == NULL) {
        xfi_hasher_free(hasher);
        return crypto_failed(err);
    }
    *out = hasher;
    return XF_OK;
}

void xfi_hasher_free(xfi_hasher *hasher)
{
    if (hasher != NULL) {
        EVP_MD_CTX_free(hasher->context);
        EVP_MD_free(hasher->algorithm);
        xfi_free(hasher);
    }
}

xf_status xfi_hasher_start(xfi_hasher *hasher, xfi_error *err)
{
    return EVP_DigestInit_ex(hasher->context, hasher->algorithm, NULL) == 1 ? XF_OK
                                                                            : crypto_failed(err);
}

xf_status xfi_hasher_add(xfi_hasher *hasher, const void *data, size_t len, xfi_error *err)
{
    return EVP_DigestUpdate(hasher->context, data, len) == 1 ? XF_OK : crypto_failed(err);
}

xf_status xfi_hasher_end(xfi_hasher *hasher, uint8_t out[XFI_HASH_SIZE], xfi_error *err)
{
    unsigned int len = XFI_HASH_SIZE;
    return EVP_DigestFinal_ex(hasher->context, out, &len) == 1 ? XF_OK : crypto_failed(err);
}

void xfi_hex(const uint8_t *bytes, size_t len, char *out)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < len; i++) {
        out[2 * i] = digits[bytes[i] >> 4U];
        out[2 * i + 1] = digits[bytes[i] & 0x0FU];
    }
    out[2 * len] = '\0';
}
