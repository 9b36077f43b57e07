#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The ledger of acts, single acts, and refusals with rule and article.
. "$SRC/tests/cli/lib.shinc"
office
expect 0 x import "$data/cases.csv"
expect 0 x import "$data/cases-gb18030.csv"
expect 1 x import --acts "$data/acts.csv" --rejects rejects.csv
has rejects.csv 'extend.too_long'
has rejects.csv 'extend.twice'
has rejects.csv '第三十四条'
hasnot rejects.csv 'state.not_now' # every other act of the example is lawful
expect 0 x export --what journal --format jsonl --output once.jsonl
expect 1 x import --acts "$data/acts.csv" --rejects rejects2.csv
has out '导入0'
expect 0 x export --what journal --format jsonl --output twice.jsonl
cmp once.jsonl twice.jsonl

expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number S1 --form 来信 --title 示例 --at 2026-10-12
expect 1 x do answer S1 --actor 青石镇-承办一 --text 意见 --findings 事实 --reason 理由 --basis 依据 --outcome 支持 --at 2026-10-13
has err '第三十四条'
has err 'state.not_now'
[ ! -s out ] || fail 'a refusal says nothing on stdout'
expect 0 x do accept S1 --actor 青石镇-承办一 --at 2026-10-13
expect 1 x do extend S1 --actor 青石镇-承办一 --days 31 --approver 青石镇-主要负责人 --reason 示例
has err 'extend.too_long'
expect 1 x --lang en do extend S1 --actor 青石镇-承办一 --days 31 --approver 青石镇-主要负责人 --reason 示例
has err 'at most 30 days, asked for 31'
has err 'Art. 34'
expect 1 x do extend S1 --actor 青石镇-承办一 --days 10 --approver 青石镇-分管领导 --reason 示例
has err 'extend.not_principal'
expect 1 x do extend S1 --actor 青石镇-承办一 --days 10 --approver 青石镇-主要负责人
has err 'extend.needs_reason'
expect 1 x do transfer S1 --actor 没有的人 --unit 白河镇
expect 2 x do accept S1 --actor 青石镇-承办一 --days 3
has err 'days'
expect 2 x do fly S1 --actor 青石镇-承办一
expect 3 x do accept 没有的编号 --actor 青石镇-承办一
expect 0 x --json show S1
cp out before.json
expect 0 x do extend S1 --actor 青石镇-承办一 --days 10 --approver 青石镇-主要负责人 --reason 示例 --dry-run
expect 0 x --json show S1
cmp out before.json
expect 4 x do investigate S1 --actor 青石镇-承办一 --text 示例 --revision 1
has err '"kind":"accept"'
expect 0 x do investigate S1 --actor 青石镇-承办一 --text 示例 --revision 2
expect 0 x options S1 --actor 青石镇-承办一
has out 'days! approver! reason! document'
has out '当前状态为“办理中”'
expect 0 x show S1
has out '受理；办理并书面答复至2026-12-14'
expect 0 x explain S1 handle
has out '2026-10-13'
has out '届满日：2026-12-14' # 60 days after 13 October is Saturday 12 December
has out '第二百零三条'
expect 0 x --json explain S1 handle
has out '"due_date":"2026-12-14"'

# claims, resolution work and the checklists
expect 0 x do add-claim S1 --actor 青石镇-承办一 --text 补发补助（示例）
expect 0 x do assess-claim S1 --actor 青石镇-承办一 --item 1 --assessment 诉求合理 --basis 示例办法
expect 1 x do assess-claim S1 --actor 青石镇-承办一 --item 7 --assessment reasonable --basis 示例办法
has err 'claim.unknown'
expect 2 x do assess-claim S1 --actor 青石镇-承办一 --item 1 --assessment 没有这种 --basis 示例办法
has err 'assessment'
expect 0 x do take-measure S1 --actor 青石镇-承办一 --measure 解决诉求 --item 1 --text 补发（示例）
expect 0 x work S1
has out '未落实'
has out '进行中'
has out '缺'
expect 0 x do finish-measure S1 --actor 青石镇-承办一 --item 1 --text 已补发（示例）
expect 0 x --lang en work S1
has out 'fulfilled'
has out 'one lead'
expect 0 x --json work S1
has out '"checklist"'
expect 0 x missing --unit 青石镇
has out '起因'
expect 2 x missing 多余

# what the petitioner sees
expect 0 x code S1 --actor 青石镇-承办一
secret=$(cat out)
expect 0 x --json show S1
number=$(sed -n 's/.*"number":"\([^"]*\)".*/\1/p' out | head -n 1)
expect 0 x inquire "$number" "$secret"
has out '状态：办理中'
hasnot out 青石镇-承办一
expect 1 x inquire "$number" AAAAAAAAAA
has err 'inquiry.wrong'
expect 1 x inquire 没有的编号 "$secret"
has err 'inquiry.wrong'

# who reads
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number J1 --form 来信 --kind 检举控告 --title 举报示例 \
    --concerned-official 青石镇-分管领导 --petitioner 示例甲乙 --at 2026-10-12
expect 0 x --reader 青石镇-承办一 show J1
has out '示***'
expect 3 x --reader 青石镇-分管领导 show J1
expect 0 x --reader 青石镇-分管领导 export --what journal --format jsonl --output seen.jsonl
hasnot seen.jsonl 举报示例
expect 3 x --reader 没有的人 show J1
expect 0 x do reveal J1 --actor 青石镇-承办一 --reason 电话告知
