/* SPDX-License-Identifier: Apache-2.0 */
/* How a check that looks at several keys says where the mistake is. */
#include "policy/read_p.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const json_t *xfi_policy_value_at(const json_t *value, const char *path)
{
    while (value != NULL && *path == '/') {
        char segment[XFI_PATH_SIZE];
        size_t len = strcspn(path + 1, "/");
        (void)snprintf(segment, sizeof segment, "%.*s", (int)len, path + 1);
        value = json_is_array(value) ? json_array_get(value, strtoul(segment, NULL, 10))
                                     : json_object_get(value, segment);
        path += 1 + len;
    }
    return value;
}

bool xfi_policy_place_mistaken(const xfi_place_of *at, const char *key)
{
    char path[XFI_PATH_SIZE];
    (void)snprintf(path, sizeof path, "%s/%s", at->above, key);
    return xfi_policy_mistaken(at->list, path);
}

void xfi_policy_note(const xfi_place_of *at, const char *key, xfi_bi expected)
{
    char path[XFI_PATH_SIZE];
    (void)snprintf(path, sizeof path, "%s/%s", at->above, key);
    xfi_policy_mistake(at->list, path,
                       xfi_policy_found(at->list, xfi_policy_value_at(at->root, path)), "%s%.0s",
                       "%.0s%s", expected.zh, expected.en);
}

const xfi_bi xfi_policy_double_id = {"未用过的标识", "an id that is not used yet"};
