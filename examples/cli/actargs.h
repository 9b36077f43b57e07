/* SPDX-License-Identifier: Apache-2.0 */
/* The facts of an act from texts: for the command `do` and for ledgers of acts. */
#ifndef XFCASE_CLI_ACTARGS_H
#define XFCASE_CLI_ACTARGS_H

#include "cli.h"

/* Texts as they were given; NULL or "" is not given. */
typedef struct act_texts {
    const char *at, *actor, *reason, *text, *document, *unit, *official, *approver, *days, *other,
        *outcome, *satisfied, *channel, *policy_version, *revision, *item, *assessment, *measure,
        *basis, *amount, *source, *date, *report_date, *satisfaction, *cause, *check, *ground,
        *relief, *fund, *means, *name, *media_type, *bytes, *digest, *persons;
} act_texts;

/* False when a text does not fit; *field says which, *why what is wrong. The texts must outlive the act. */
bool act_read(cli *c, const act_texts *texts, xf_act *out, const char **field, const char **why);
/* The kind for a code or name; XF_ACT_NONE: there is none. */
xf_act_kind act_kind(const char *text);

#endif
