/* SPDX-License-Identifier: Apache-2.0 */
/* What somebody writes who links the second installed library for the first time. */
#include <stdio.h>
#include <xfcase-office.h>

int main(int argc, char **argv)
{
    xf_store_config config = XF_STORE_CONFIG_INIT;
    xf_store *store = NULL;
    config.mode = XF_OPEN_MEMORY;
    if (argc != 2 || xf_store_open(NULL, &config, &store) != XF_OK ||
        xf_ledger_write(store, argv[1], NULL, NULL, NULL) != XF_OK) {
        (void)fprintf(stderr, "%s\n", xf_error_text(xf_error_last(), XF_LANG_EN));
        return 1;
    }
    xf_store_free(store);
    return 0;
}
