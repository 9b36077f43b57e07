#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Steps of the office by their code, and records as lists.
. "$SRC/tests/cli/lib.shinc"
office
expect 0 x office
has out 'set_up_body  成立机构'
has out 'name! unit! code!'
expect 0 x records
has out 'body_member  机构成员'
expect 0 x office set-up-body --actor 青石镇-承办一 --unit 青石镇 --name 示例领导小组 --code leading_group --from 2026-01-12
has out 'id=1'
has out 'from=2026-01-12'
expect 0 x --json office join_body --actor 青石镇-承办一 --of 1 --official 青石镇-承办一 --code member
has out '"post":"member"'
expect 0 x records body_member --of 1 --open
has out 'official=青石镇-承办一'
# what is refused says rule and field, and leaves nothing
expect 1 x office join_body --actor 青石镇-承办一 --of 1 --official 青石镇-承办一 --code member
has err 'body.member_twice'
expect 2 x office set_up_body --actor 青石镇-承办一 --unit 青石镇 --code leading_group
has err 'name'
expect 2 x office set_up_body --actor 青石镇-承办一 --unit 青石镇 --name 示例 --code leading_group --persons 3
has err 'persons'
expect 3 x office dissolve_body --actor 青石镇-承办一 --id 9
# a code that is unknown is answered with those that there are
expect 2 x office set_up_body --actor 青石镇-承办一 --unit 青石镇 --name 示例 --code choir
has err 'leading_group'
expect 2 x office dance --actor 青石镇-承办一
expect 2 x records dances
expect 2 x records body --of 1
expect 2 x office set_up_body --actor 青石镇-承办一 --from tomorrow
expect 0 x office dissolve_body --actor 青石镇-承办一 --id 1 --dry-run
expect 0 x records body --open
has out 'open=true'
expect 0 x verify
