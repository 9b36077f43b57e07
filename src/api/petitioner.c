/* SPDX-License-Identifier: Apache-2.0 */
/* The people of a snapshot. */
#include "door/door.h"

#include <xfcase/petitioner.h>

size_t xf_case_petitioner_count(const xf_case *case_)
{
    return case_ == NULL ? 0 : case_->petitioner_count;
}

static const xfi_petitioner *petitioner(const xf_case *case_, size_t index)
{
    static const xfi_petitioner nobody;
    return case_ == NULL || index >= case_->petitioner_count ? &nobody : &case_->petitioners[index];
}

int32_t xf_case_petitioner_number(const xf_case *case_, size_t index)
{
    return petitioner(case_, index)->n;
}

const char *xf_case_petitioner_name(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->name);
}

const char *xf_case_petitioner_phone(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->phone);
}

const char *xf_case_petitioner_address(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->address);
}

const char *xf_case_petitioner_id_number(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->id_number);
}

const char *xf_case_petitioner_household(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->household);
}

const char *xf_case_petitioner_residence(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->residence);
}

const char *xf_case_petitioner_capacity(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->capacity);
}

const char *xf_case_petitioner_workplace(const xf_case *case_, size_t index)
{
    return xfi_or_empty(petitioner(case_, index)->workplace);
}

int xf_case_petitioner_representative(const xf_case *case_, size_t index)
{
    return petitioner(case_, index)->representative ? 1 : 0;
}
