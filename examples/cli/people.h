/* SPDX-License-Identifier: Apache-2.0 */
/* Lists of names in one text, as clerks write them: separated by ；、， or their ASCII forms. */
#ifndef XFCASE_CLI_PEOPLE_H
#define XFCASE_CLI_PEOPLE_H

#include <xfcase.h>

#include <stdbool.h>

enum { PEOPLE_MAX = 200 };

typedef struct people {
    xf_petitioner_args items[PEOPLE_MAX];
    size_t count;
    char *names[2]; /* of representatives and of the others, cut up */
} people;

/* False when they are too many. people_free() follows in any case. */
bool people_add(people *list, const char *names, bool representatives);
void people_free(people *list);

#endif
