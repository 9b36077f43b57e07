#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Drives, screening and warnings as a clerk sees them.
. "$SRC/tests/cli/lib.shinc"
office
A='--actor 青石镇-承办一'
expect 0 x --now 2026-03-02 office open_drive $A --unit 青石镇 --name 积案化解专项行动 --from 2026-03-02 --until 2026-12-31
expect 0 x --now 2026-03-02 office set_drive_target $A --id 1 --code earlier --count 100
expect 0 x drive
has out '积案化解专项行动'
expect 0 x --now 2026-03-02 office begin_screening $A --unit 青石镇 --name 节前排查 --code before_period
expect 0 x --now 2026-03-02 office record_finding $A --of 1 --code soon --text 灌溉渠损坏（示例） --persons 5
expect 0 x screen
has out '重要时段前排查'
expect 0 x screen 1
has out '待处理'
expect 0 x --now 2026-03-03 office register_finding $A --id 1 --name 灌溉渠损坏（示例）
expect 0 x --now 2026-03-03 office record_finding $A --of 1 --code soon --text 另一处（示例） --persons 2
expect 0 x --now 2026-03-03 office void_finding $A --id 2 --reason 误登（示例）
expect 0 x screen 1
has out '作废'
hasnot out '待处理'
expect 0 x screen 1
has out '登记为信访事项'
has out '青石镇信〔2026〕0001号'
expect 0 x --now 2026-03-03 office enter_drive_case $A --of 1 --case 1 --code screening --date 2024-05-01
# handed out on 3 March 2026, a Tuesday: five working days are the 10th
expect 0 x --now 2026-03-03 office hand_out_drive_case $A --id 1 --unit 青石镇
expect 0 x --now 2026-03-04 duty list --unit 青石镇 --until 2026-03-31
has out '接收交办'
grep '接收交办' out | grep '余6日' | grep -qF '青石镇信〔2026〕0001号' || fail 'no days left, or no case'
expect 0 x --now 2026-03-12 --lang en duty list --unit 青石镇 --until 2026-03-31
has out '2 days late'
expect 0 x --now 2026-03-12 --json duty list --unit 青石镇 --until 2026-03-31
has out '"days_left":-2'
expect 0 x --now 2026-03-04 drive 1
has out '往年积案'
has out '100'
expect 0 x --now 2026-03-04 --json drive 1 --date 2026-03-02
has out '"total":0'
expect 0 x --now 2026-03-04 drive 1 --material
has out '往年积案：共1件，化解0件'
expect 0 x --now 2026-03-04 --lang en drive 1 --material
has out 'earlier backlog: 1'
expect 0 x --now 2026-03-04 drive resource promise 1 $A --code money --unit 青石镇 --official 青石镇-承办一 --amount 5000000 --date 2026-03-31 --text 专项经费
expect 0 x --now 2026-03-05 drive resource give 1 $A --amount 3000000
expect 1 x --now 2026-03-05 drive resource give 1 $A --count 3
has err 'resource.needs_amount'
expect 0 x drive resource 1 --open
has out '财力'
has out '3000000'
expect 0 x --json drive resource
has out '"given_amount":3000000'
expect 0 x --now 2026-03-05 drive 1 --material
has out '承诺财力50000.00元（专项经费），2026年3月31日前到位；已到位30000.00元（部分到位）'
expect 0 x --now 2026-03-05 --lang en drive 1 --material
has out 'promised money: CNY 50000.00 (专项经费), by 2026-03-31; given: CNY 30000.00 (partly given)'
expect 0 x --now 2026-03-06 drive resource withdraw 1 $A --reason 另有安排（示例）
expect 0 x drive resource 1 --open
hasnot out '财力'
expect 2 x drive resource one
expect 3 x drive 9
expect 2 x drive one
expect 2 x drive 1 --date soon
expect 2 x screen one
expect 0 x --now 2026-03-04 screen --warnings
has out '预警 0'
