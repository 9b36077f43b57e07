/* SPDX-License-Identifier: Apache-2.0 */
/* The facts of an act from texts: for the command `do` and for ledgers of acts. */
#ifndef XFCASE_CLI_ACTARGS_H
#define XFCASE_CLI_ACTARGS_H

#include "cli.h"

/* Texts as they were given; NULL or "" is not given. */
typedef struct act_texts {
    const char *at, *actor, *reason, *text, *document, *unit, *official, *approver, *days, *other,
        *outcome, *channel, *policy_version, *revision, *item, *assessment, *measure, *basis,
        *amount, *source, *date, *report_date, *satisfaction, *cause, *check, *ground, *relief,
        *fund, *means, *name, *media_type, *bytes, *digest, *persons, *title, *matter, *category,
        *area, *form, *level, *discovery, *field, *interest, *origin, *happened_on, *place,
        *contact, *outlook, *history, *phone, *address, *representative, *id_number, *household,
        *residence, *capacity, *workplace, *clear, *former, *refusal, *competent_body, *findings;
} act_texts;

enum { ACT_TEXTS = sizeof(act_texts) / sizeof(const char *) };

/* An option for each text, in the order in which they are shown. */
void act_options(act_texts *texts, cli_option out[ACT_TEXTS]);
/* The text of this name; NULL: there is none. */
const char **act_text(act_texts *texts, const char *name);

/* What may be given for a field of an act: the codes and names there are, or what is to be written; "" where
 * nothing is to be said. Valid until the next call. */
const char *act_choices(const cli *c, const char *field);

/* False when a text does not fit; *field says which, *why what is wrong. The texts must outlive the act. */
bool act_read(cli *c, const act_texts *texts, xf_act *out, const char **field, const char **why);
/* The kind for a code or name; XF_ACT_NONE: there is none. */
xf_act_kind act_kind(const char *text);

#endif
