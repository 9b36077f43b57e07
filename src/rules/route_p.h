/* SPDX-License-Identifier: Apache-2.0 */
/* Shared by the files of routing. */
#ifndef XFI_RULES_ROUTE_P_H
#define XFI_RULES_ROUTE_P_H

#include "rules/rules_p.h"

const xfi_nodes *xfi_rules_nodes(const xfi_routing *from, xfi_route_fact table);
const xfi_node *xfi_rules_node(const xfi_route_world *world, xfi_route_fact table,
                               const char *code); /* the host's before the pack's; NULL: none */

#endif
