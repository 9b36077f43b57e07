#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Steps of the office by their code, and records as lists.
. "$SRC/tests/cli/lib.shinc"
office
expect 0 x office
has out 'set_up_body  成立机构'
has out '（必填）名称'
expect 0 x records
has out 'body_member  机构成员'
expect 0 x office set-up-body --actor 青石镇-承办一 --unit 青石镇 --name 示例领导小组 --code leading_group --from 2026-01-12
grep -q '^编号  *1$' out || fail 'no id'
grep -q '^开始日期  *2026-01-12$' out || fail 'no first day'
grep -q '^类别  *领导小组$' out || fail 'the code is not said in words'
expect 0 x --json office join_body --actor 青石镇-承办一 --of 1 --official 青石镇-承办一 --code member
has out '"post":"member"'
expect 0 x records body_member --of 1 --open
has out '人员：高某文  职务：成员'
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
has err '可用：领导小组（leading_group）；联席会议（joint_conference）；工作专班（task_force）'
expect 2 x office dance --actor 青石镇-承办一
expect 2 x records dances
expect 2 x records body --of 1
expect 2 x office set_up_body --actor 青石镇-承办一 --from tomorrow
expect 0 x office dissolve_body --actor 青石镇-承办一 --id 1 --dry-run
expect 0 x records body --open
has out '未结束：是'
expect 0 x --lang en records body
has out 'kind: leading group'
# codes and steps by name; each step offers what it reads and nothing else
expect 0 x office 成立机构 --actor 青石镇-承办一 --unit 青石镇 --name 示例专班 --code 工作专班
has out 工作专班
expect 0 x records 工作机构
has out 示例专班
expect 0 x office join_body --help
has out '--code …'
has out '（必填）职务：组长（head）；副组长（deputy）；成员（member）；办公室主任（'
hasnot out '--persons'
hasnot out '--visitor'
expect 0 x --lang en office join_body --help
has out '(required) post: head'
expect 0 x duty open --help
has out '（必填）定期职责代码'
hasnot out '--amount'
expect 0 x do extend --help
has out '（必填）延长天数'
hasnot out '--relief'
expect 0 x verify

# a unit or a round that nobody knows is no empty list
expect 3 x ledger --csv none.csv --unit 没有的镇
expect 3 x reception --unit 没有的镇
has err '单位'
expect 3 x reception register 没有的镇
has err '单位'
expect 3 x drive --unit 没有的镇
expect 3 x screen --warnings --unit 没有的镇
expect 3 x screen 99
expect 3 x duty hold 99 --actor 青石镇-承办一 --text 示例 --next 示例
has err '没有编号为 99 的职责事项'
