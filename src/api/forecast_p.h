/* SPDX-License-Identifier: Apache-2.0 */
/* The forecast: what the sweep would do, decided by the same functions on rows in memory. */
#ifndef XFI_API_FORECAST_P_H
#define XFI_API_FORECAST_P_H

#include "api/run_p.h"

typedef struct xfi_forecast {
    xf_time until;
    xf_time now;      /* what waits already would fire now */
    xfi_arena *arena; /* of the list that is made */
    const void **rows;
    size_t count, cap, limit;
} xfi_forecast;

/* Ids that the store does not have yet: what is decided for them goes on in memory only. */
typedef struct xfi_unborn {
    xf_id deadline, duty, duty_step; /* the first of each; 0: none is made */
} xfi_unborn;

/* forecast_rows.c: a row of the list. */
xf_status xfi_api_foresee_row(xfi_forecast *f, const xfi_foreseen *row, xfi_error *err);
/* The notices among changes, as rows of the list. */
xf_status xfi_api_foresee_notices(xfi_forecast *f, const xfi_change *changes, size_t count,
                                  const xfi_unborn *unborn, xfi_error *err);
/* forecast_office.c: what waits of the office. */
xf_status xfi_api_foresee_office(xf_store *store, xfi_forecast *f, xfi_error *err);

/* The list, in order of time. */
xf_status xfi_api_forecast(xf_store *store, xf_time until, int64_t limit, xf_iter **out,
                           xfi_error *err);

#endif
