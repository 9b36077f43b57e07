#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# People read names and may type them; programs get codes; what is unknown is told with what there is.
. "$SRC/tests/cli/lib.shinc"
office
clerk=青石镇-承办一 # 高某文, 科员
expect 0 x register --unit 示例县青石镇 --actor 高某文 --number N1 --form 来信 --title 示例 --at 2026-11-02 \
    --category 土地征用 --petitioner 示例甲
expect 0 x --json show N1
has out '"unit":"青石镇"'
has out '"actor":"青石镇-承办一"'
has out '"category":"land"'

# 等6人 is a number and no name; what is cleared is called as people call it
expect 0 x register --unit 示例县青石镇 --actor 高某文 --number N9 --form 来信 --title 联名示例 --at 2026-11-02 \
    --category 土地征用 --petitioner 示例乙、示例丙等六人
expect 0 x --json show N9
has out '"persons":6'
has out '"示例丙"'
hasnot out '等六人'
expect 2 x do correct N9 --actor "$clerk" --clear 内容 --reason 示例
has err '内容分类 category'
expect 0 x do correct N9 --actor "$clerk" --clear 内容分类 --reason 示例
expect 0 x show N9
has out '内容分类 土地征用 → （无）'
expect 0 x --lang en show N9
has out 'category: Requisition of land → (none)'
expect 0 x do correct_petitioner N9 --actor "$clerk" --item 2 --phone 00012345678
expect 0 x --lang en show N9
has out 'corrected petitioner 2: telephone'
expect 0 x do assign-handler N1 --actor 陈某兴 --official $clerk --at 2026-11-03
expect 2 x do transfer N1 --actor $clerk --unit 没有的单位 --dry-run --at 2026-11-03
has err '没有的单位'
expect 0 x do accept N1 --actor $clerk --at 2026-11-04

# the file and its history
expect 0 x show N1
grep -q '^  责任单位  *示例县青石镇$' out || fail 'no name of the unit'
grep -q '^  承办人  *高某文$' out || fail 'no name of the handler'
grep -q '^  内容分类  *土地征用$' out || fail 'no name of the category'
has out '示例县青石镇科员高某文　登记信访事项'
has out '示例县青石镇镇长陈某兴　确定科员高某文为承办人'
hasnot out "$clerk"
expect 0 x --lang en show N1
has out '高某文 (示例县青石镇, 科员) registered'

# an official of the line has left for another post: what the line says stays
printf '人员代码,姓名,单位代码,职务,任职起,任职止\n%s,高某文,青石镇,科员,,2026-11-10\n%s,高某文,县住建局,副局长,2026-11-11,\n' \
    $clerk $clerk >moved.csv
expect 0 x import --officials moved.csv
expect 0 x show N1
has out '示例县青石镇科员高某文　受理'

# lists
expect 0 x due --rule 办理并书面答复 --unit 示例县青石镇 --official 高某文
grep -q '示例县青石镇  *高某文' out || fail 'no names on the board'
expect 0 x --json due --rule handle
has out '"handler":"青石镇-承办一"'
expect 0 x explain N1 办理并书面答复
has out '期限为60个日历日'
has out '2026-11-04 09:00 受理（高某文）'
expect 3 x explain N1 办理
has err '办理并书面答复（handle）'
expect 3 x due --rule nothing
has err '提出异议（object）'
expect 3 x --lang en due --rule nothing
has err 'Objection of the receiving unit (object)'
expect 3 x due --unit 没有的单位
has err '没有这个单位'

# two of one name: the code decides
printf '人员代码,姓名,单位代码,职务\n示例-重名,陈某兴,县信访局,科员\n' >same.csv
expect 0 x import --officials same.csv
expect 2 x due --official 陈某兴
has err '青石镇-主要负责人'
has err '示例-重名'
expect 0 x due --official 青石镇-主要负责人

# duties by name
expect 0 x duty open 领导下访日 --actor 青石镇-主要负责人 --unit 青石镇 --official 孙某成 --from 2026-12-01 --dry-run
expect 3 x duty open 下访 --actor 青石镇-主要负责人 --unit 青石镇
has err '领导下访日（visiting_day）'

# exports
expect 0 x export --what 时限
has out '办理并书面答复'
expect 2 x export --what 报表
has err '时限（deadlines）'
expect 2 x export --format xls
has err 'csv'

# what was merged is called by its number
expect 0 x register --unit 示例县青石镇 --actor 青石镇-主要负责人 --number N8 --form 来信 --title 示例 --petitioner 示例甲
expect 0 x do merge N9 --actor 青石镇-主要负责人 --other N8 --reason 示例
expect 0 x show N9
has out '并入信访事项青石镇信〔2026〕0003号'
expect 0 x --lang en show N8
has out 'absorbed case 青石镇信〔2026〕0002号'
