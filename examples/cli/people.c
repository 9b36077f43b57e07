/* SPDX-License-Identifier: Apache-2.0 */
#include "people.h"

#include <stdlib.h>
#include <string.h>

/* The end of the name at `at`; *skip is the width of the mark that ends it. */
static char *name_end(char *at, size_t *skip)
{
    static const char *const marks[] = {"；", "、", "，", ";", ","};
    char *end = at + strlen(at);
    *skip = 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        char *mark = strstr(at, marks[i]);
        if (mark != NULL && mark < end) {
            end = mark;
            *skip = strlen(marks[i]);
        }
    }
    return end;
}

static char *without_blanks(char *name)
{
    name += strspn(name, " ");
    for (size_t len = strlen(name); len > 0 && name[len - 1] == ' ';) {
        name[--len] = '\0';
    }
    return name;
}

/* Whoever speaks for the others is one of them: a name in both lists is one person. */
static bool in_other_list(people *list, const char *name, bool representatives)
{
    for (size_t i = 0; i < list->count; i++) {
        xf_petitioner_args *one = &list->items[i];
        bool other = (one->representative == 1) != representatives;
        if (other && strcmp(one->name, name) == 0) {
            one->representative = 1;
            return true;
        }
    }
    return false;
}

bool people_add(people *list, const char *names, bool representatives)
{
    char *at = strdup(names);
    list->names[representatives ? 0 : 1] = at;
    while (at != NULL && *at != '\0') {
        size_t skip;
        char *end = name_end(at, &skip);
        char *next = end + skip;
        *end = '\0';
        at = without_blanks(at);
        if (*at != '\0' && in_other_list(list, at, representatives)) {
            at = next;
            continue;
        }
        if (*at != '\0' && list->count == PEOPLE_MAX) {
            return false;
        }
        if (*at != '\0') {
            list->items[list->count++] = (xf_petitioner_args)XF_PETITIONER_ARGS_INIT;
            list->items[list->count - 1].name = at;
            list->items[list->count - 1].representative = representatives ? 1 : 0;
        }
        at = next;
    }
    return at != NULL;
}

void people_free(people *list)
{
    free(list->names[0]);
    free(list->names[1]);
}
