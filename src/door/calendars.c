/* SPDX-License-Identifier: Apache-2.0 */
/* The calendars by which a store counts: everybody's, and those of the regions (民族自治地方) over it. */
#include "door/door.h"

#include <stdlib.h>
#include <string.h>

void xfi_door_drop_calendars(xf_store *store)
{
    for (size_t i = 0; i < store->region_count; i++) {
        xfi_calendar_unref(store->regions[i].calendar);
    }
    xfi_calendar_unref(store->calendar);
    xfi_arena_free(&store->calendar_arena);
    store->calendar = NULL;
    store->regions = NULL;
    store->region_count = 0;
}

/* `calendar` with a document over it takes its place. */
static xf_status lay(xf_calendar **calendar, const xfi_calendar_doc *doc, xfi_error *err)
{
    xf_calendar *next = NULL;
    size_t len = strlen(doc->text);
    xf_status status = xfi_blank(doc->unit)
                           ? xfi_calendar_load(*calendar, doc->text, len, &next, NULL, err)
                           : xfi_calendar_overlay(*calendar, doc->text, len, &next, NULL, err);
    if (status == XF_OK) {
        xfi_calendar_unref(*calendar);
        *calendar = next;
    }
    return status;
}

static xf_status lay_all(xf_calendar **calendar, const xfi_calendar_doc *docs, size_t count,
                         const char *unit, xfi_error *err)
{
    xf_status status = XF_OK;
    for (size_t i = 0; status == XF_OK && i < count; i++) {
        if (xfi_same(docs[i].unit, unit)) {
            status = lay(calendar, &docs[i], err);
        }
    }
    return status;
}

/* ---- regions -------------------------------------------------------------------------------------------- */

typedef struct place {
    const char *unit;
    int depth; /* how many units stand above it */
} place;

static int depth_of(const xfi_org *org, const char *unit)
{
    enum { MAX_CLIMB = 16 };
    int depth = 0;
    const xfi_unit *row = xfi_model_unit(org, unit);
    while (row != NULL && !xfi_blank(row->superior) && depth < MAX_CLIMB) {
        row = xfi_model_unit(org, row->superior);
        depth++;
    }
    return depth;
}

static int by_depth(const void *a, const void *b)
{
    const place *x = a;
    const place *y = b;
    return x->depth != y->depth ? x->depth - y->depth : strcmp(x->unit, y->unit);
}

/* The units with documents of their own, each once; those above before those under them. */
static xf_status list_places(const xfi_org *org, const xfi_calendar_doc *docs, size_t count,
                             xfi_arena *arena, place **out, size_t *found, xfi_error *err)
{
    *found = 0;
    *out = xfi_arena_alloc(arena, (count + 1) * sizeof **out);
    if (*out == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < count; i++) {
        bool known = xfi_blank(docs[i].unit);
        for (size_t k = 0; k < *found && !known; k++) {
            known = xfi_same((*out)[k].unit, docs[i].unit);
        }
        if (!known) {
            (*out)[(*found)++] = (place){docs[i].unit, depth_of(org, docs[i].unit)};
        }
    }
    qsort(*out, *found, sizeof **out, by_depth);
    return XF_OK;
}

/* The days of a region are set year by year, as everybody's are. */
static xf_status find_end(const xfi_calendar_doc *docs, size_t count, xfi_region *region,
                          xfi_error *err)
{
    enum { DECEMBER = 12 };
    xf_date last = 0;
    for (size_t i = 0; i < count; i++) {
        xf_date named = 0;
        if (xfi_same(docs[i].unit, region->unit)) {
            XFI_TRY(xfi_calendar_last_named(docs[i].text, strlen(docs[i].text), &named, err));
        }
        last = named > last ? named : last;
    }
    region->until = last == 0 ? 0 : xfi_calendar_date(xfi_calendar_civil(last).year, DECEMBER, 31);
    return XF_OK;
}

/* Each over the region around it, or over everybody's calendar. */
static xf_status build_regions(xf_store *store, const xfi_calendar_doc *docs, size_t count,
                               xfi_error *err)
{
    const xfi_org *org;
    place *places;
    size_t found;
    xfi_arena *arena = &store->calendar_arena;
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    XFI_TRY(list_places(org, docs, count, arena, &places, &found, err));
    store->regions = xfi_arena_alloc(arena, (found + 1) * sizeof *store->regions);
    if (store->regions == NULL) {
        return xfi_error_no_memory(err);
    }
    for (size_t i = 0; i < found; i++) {
        const xfi_region *around =
            xfi_model_region(org, store->regions, store->region_count, places[i].unit);
        xfi_region *region = &store->regions[store->region_count++];
        region->unit = places[i].unit;
        region->calendar = xfi_calendar_ref(around == NULL ? store->calendar : around->calendar);
        XFI_TRY(lay_all(&region->calendar, docs, count, region->unit, err));
        XFI_TRY(find_end(docs, count, region, err));
    }
    return XF_OK;
}

static xf_status build(xf_store *store, xfi_error *err)
{
    xfi_calendar_doc *docs;
    size_t count;
    XFI_TRY(xfi_calendar_builtin(&store->calendar, err));
    XFI_TRY(xfi_store_calendar_docs(store->inner, &store->calendar_arena, &docs, &count, err));
    XFI_TRY(lay_all(&store->calendar, docs, count, NULL, err));
    return build_regions(store, docs, count, err);
}

/* ---- offers ------------------------------------------------------------------------------------------------ */

xf_status xfi_door_calendar(xf_store *store, const xf_calendar **out, xfi_error *err)
{
    int64_t version;
    *out = NULL;
    XFI_TRY(xfi_store_reference_version(store->inner, &version, err));
    if (store->calendar == NULL || store->calendar_version != version) {
        xfi_door_drop_calendars(store);
        xf_status status = build(store, err);
        if (status != XF_OK) { /* the list of notices could not be read */
            xfi_door_drop_calendars(store);
            return status;
        }
        store->calendar_version = version;
    }
    *out = store->calendar;
    return XF_OK;
}

xf_status xfi_door_calendar_of(xf_store *store, const char *unit, const xf_calendar **out,
                               const xfi_region **region, xfi_error *err)
{
    const xfi_org *org;
    *region = NULL;
    XFI_TRY(xfi_door_calendar(store, out, err));
    if (store->region_count == 0 || xfi_blank(unit)) {
        return XF_OK;
    }
    XFI_TRY(xfi_store_org(store->inner, &org, err));
    *region = xfi_model_region(org, store->regions, store->region_count, unit);
    *out = *region == NULL ? *out : (*region)->calendar;
    return XF_OK;
}
