/* SPDX-License-Identifier: Apache-2.0 */
/* Looking up units, and whose region a unit lies in. */
#include "model/model.h"

#include <string.h>

enum { MAX_CLIMB = 16 }; /* levels; deeper trees are a circle in the host's data */

const xfi_unit *xfi_model_unit(const xfi_org *org, const char *id)
{
    size_t low = 0;
    size_t high = xfi_blank(id) ? 0 : org->unit_count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        int order = strcmp(org->units[mid].id, id);
        if (order == 0) {
            return &org->units[mid];
        }
        if (order < 0) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    return NULL;
}

const xfi_official *xfi_model_person(const xfi_org *org, const char *id, xf_date date)
{
    const xfi_official *found = NULL;
    size_t low = 0;
    size_t high = xfi_blank(id) ? 0 : org->official_count;
    while (low < high) { /* the first post of the id */
        size_t mid = low + (high - low) / 2;
        if (strcmp(org->officials[mid].id, id) < 0) {
            low = mid + 1;
        } else {
            high = mid;
        }
    }
    for (; low < org->official_count && xfi_same(org->officials[low].id, id); low++) {
        if (found == NULL || org->officials[low].valid_from <= date) {
            found = &org->officials[low];
        }
    }
    return found;
}

const xfi_region *xfi_model_region(const xfi_org *org, const xfi_region *regions, size_t count,
                                   const char *unit)
{
    for (int level = 0; level < MAX_CLIMB && count > 0 && !xfi_blank(unit); level++) {
        for (size_t i = 0; i < count; i++) {
            if (strcmp(regions[i].unit, unit) == 0) {
                return &regions[i];
            }
        }
        const xfi_unit *row = xfi_model_unit(org, unit);
        unit = row == NULL ? NULL : row->superior;
    }
    return NULL;
}

const char *xfi_model_unit_in_numbers(const xfi_org *org, const char *id)
{
    const xfi_unit *unit = xfi_blank(id) ? NULL : xfi_model_unit(org, id);
    return unit == NULL || xfi_blank(unit->short_name) ? id : unit->short_name;
}
