/* SPDX-License-Identifier: Apache-2.0 */
/* Answers for programs. */
#include "cli.h"

int cli_json(json_t *value)
{
    int failed = value == NULL ? -1 : json_dumpf(value, stdout, JSON_COMPACT | JSON_ENCODE_ANY);
    (void)putchar('\n');
    json_decref(value);
    return failed == 0 ? EXIT_OK : EXIT_IO;
}

json_t *cli_json_load(xf_text *text)
{
    json_t *value = json_loads(xf_text_get(text), 0, NULL);
    xf_text_free(text);
    return value;
}
