#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Ledgers as clerks first bring them: columns nobody knows, names for codes, wide numbers, other sorts of files.
. "$SRC/tests/cli/lib.shinc"
office
who=青石镇-承办一

# columns that nothing is taken from are named, in one line, with what was probably meant
printf '序号,编号,收到日期,登记单位,经办人,信访形式,标题,备注,电话号码,信仿人\n1,A1,2026-03-05,青石镇,青石镇-承办一,来信,示例一,急,,张某甲\n' >c.csv
expect 0 x import c.csv
has err '未使用的列：备注、电话号码（是否为“电话”？）、信仿人（是否为“信访人”？）'
[ "$(wc -l <err)" -eq 1 ] || fail 'more than a line'
expect 0 x --lang en import c.csv
has err 'columns that are not used: 备注, 电话号码 (did you mean “电话”?)'
expect 0 x --json import c.csv
has err '"what":"columns"'
expect 0 x import "$data/cases.csv"
hasnot err '未使用的列'

# units and officials by name: where several are called so, their codes are said
printf '编号,收到日期,登记单位,经办人,信访形式,标题\nB1,2026-03-05,示例县青石镇,高某文,来信,示例\nB2,2026-03-05,青石镇,无此人,来信,示例\n' >names.csv
expect 1 x import names.csv
has out '导入1'
has err '没有这个人员：无此人'
hasnot err 不在任
expect 0 x --json show B1
has out '"registered_unit":"青石镇"'
printf '人员代码,姓名,单位\n甲一,同某名,示例县青石镇\n甲二,同某名,青石镇\n' >two.csv
expect 0 x import --officials two.csv
printf '编号,收到日期,登记单位,经办人,信访形式,标题\nB4,2026-03-05,青石镇,同某名,来信,示例\n' >names2.csv
expect 1 x import names2.csv
has err '经办人: 同名不止一个，请用代码：甲一, 甲二'
expect 1 x import names.csv # there, and not said to differ
has out '已有1，退回1'
printf '编号,时间,动作,经办人,人员\nB1,2026-03-06,受理,高某文,\nB1,2026-03-06,assign_handler,示例,高某文\nB1,2026-03-06,assign_handler,高某文,宋某静\n' >names3.csv
expect 1 x import --acts names3.csv
has err '没有这个人员：示例'
has out '导入2，已有0，退回1'
expect 1 x import --acts names3.csv
has out '导入0，已有2，退回1'
expect 0 x --json show B1
has out '"handler":"青石镇-承办二"'

# nobody is named who acts
printf '编号,收到日期,登记单位,信访形式,标题\nD1,2026-03-05,青石镇,来信,示例\n' >nobody.csv
expect 1 x import nobody.csv
has err '缺少经办人'
hasnot err 'host'
expect 0 x import nobody.csv --actor $who
printf '编号,时间,动作\nD1,2026-03-06,受理\n' >nobody2.csv
expect 1 x import --acts nobody2.csv
has err '缺少经办人'
expect 0 x import --acts nobody2.csv --actor $who
[ ! -e nobody2.csv.rejects.csv ] || fail 'the file of rows that were rejected before is still there'
[ ! -e nobody.csv.rejects.csv ] || fail 'the file of rows that were rejected before is still there'

# a mended reject file: what it added is no reason of an act, and is not added twice
printf '编号,时间,动作,经办人,说明\nD1,2026-03-07,调查,青石镇-承办一,\n' >act.csv
expect 1 x import --acts act.csv
sed 's/,调查,青石镇-承办一,/,调查核实,青石镇-承办一,走访（示例）/' act.csv.rejects.csv >mended.csv
expect 0 x import --acts mended.csv
hasnot err '未使用的列'
expect 0 x --json show D1
hasnot out '没有这个动作'
sed 's/调查核实/调查/; s/2026-03-07/2026-03-08/' mended.csv >again.csv
expect 1 x import --acts again.csv
[ "$(head -n 1 again.csv.rejects.csv | grep -o 退回原因 | wc -l)" -eq 1 ] || fail 'columns were added twice'
# only what an import wrote is removed
printf '我的笔记\n' >nobody.csv.rejects.csv
expect 0 x import nobody.csv --actor $who
has nobody.csv.rejects.csv '我的笔记'

# a wide number is the number; capitals may tell two apart, and it is said
expect 0 x show Ｄ１
printf '编号,收到日期,登记单位,经办人,信访形式,标题\nＤ１,2026-03-05,青石镇,青石镇-承办一,来信,示例\nd1,2026-03-05,青石镇,青石镇-承办一,来信,另一件\nＤ－９,2026-03-05,青石镇,青石镇-承办一,来信,示例九\n' >wide.csv
expect 0 x import wide.csv
has out '导入2，已有1'
has err '另有编号“D1”的事项，仅大小写不同'
expect 0 x --json show D-9
has out '"host_number":"D-9"'
expect 4 x register --unit 青石镇 --actor $who --form 来信 --title 示例 --number Ｄ１
expect 0 x import wide.csv
has out '导入0，已有3'

# nobody is no number of people
printf '编号,收到日期,登记单位,经办人,信访形式,标题,人数,信访人\nE1,2026-03-05,青石镇,青石镇-承办一,来信,示例,0,张某甲；李某乙\n' >none.csv
expect 1 x import none.csv
has err '人数: 不是人数：至少1人'

# units and officials that are there are not imported again
expect 0 x import --units "$data/units.csv" --officials "$data/officials.csv"
[ "$(grep -c '导入0，已有' out)" -eq 2 ] || fail 'what is there is said to be imported'
sed '2s/胡某文/胡某武/; 2s/王某兴/王某旺/' "$data/officials.csv" >renamed.csv
expect 0 x import --officials renamed.csv
has out '导入1，'

# other sorts of files say what they are
printf 'PK\003\004xxxx' >book.xlsx
expect 2 x import book.xlsx
has err '.xlsx'
hasnot err '缺少列'
printf '编号;收到日期;登记单位\n' >semi.csv
expect 2 x import semi.csv
has err '分号'
printf '编号\t收到日期\t登记单位\n' >tabs.csv
expect 2 x import tabs.csv
has err '制表符'
printf '编号,收到日期\n' | iconv -f UTF-8 -t UTF-16 >u16.csv
expect 2 x import u16.csv
has err 'UTF-16'

# who is dissatisfied is counted as that: one of three who said anything
for n in 1 2 3 4; do
    printf 'S%s,2026-03-02,青石镇,青石镇-承办一,来信,评价%s\n' $n $n
done | sed '1i编号,收到日期,登记单位,经办人,信访形式,标题' >cases.csv
expect 0 x import cases.csv
{
    printf '编号,时间,动作,经办人,说明,结论,理由,依据,查明事实,是否满意,满意程度\n'
    for n in 1 2 3 4; do
        printf 'S%s,2026-03-03,受理,青石镇-承办一,,,,,,,\n' $n
        printf 'S%s,2026-03-20,答复,青石镇-承办一,示例,支持,示例,示例,示例,,\n' $n
        printf 'S%s,2026-03-21,送达,青石镇-承办一,,,,,,,\n' $n
    done
    printf 'S1,2026-05-20,办结,青石镇-承办一,,,,,,是,\n'
    printf 'S2,2026-05-20,办结,青石镇-承办一,,,,,,否,\n'
    printf 'S3,2026-05-20,办结,青石镇-承办一,,,,,,,不满意\n'
    printf 'S4,2026-05-20,办结,青石镇-承办一,,,,,,否,满意\n'
} >acts.csv
expect 1 x import --acts acts.csv
has err '是否满意: 与满意程度不一致'
has out '退回1'
sed -i 's/,否,满意$/,,/' acts.csv
expect 0 x import --acts acts.csv
expect 0 x stats --from 2026-03-02 --until 2026-03-02 --figures 满意率
has out '33.3% (1/3)'
expect 0 x do follow_up S4 --actor $who --satisfaction 否 --text 示例
expect 0 x stats --from 2026-03-02 --until 2026-03-02 --figures 满意率
has out '25.0% (1/4)'

# words of the documentation, and what there is of them in every error and help
expect 0 x duty open 领导接访 --actor 青石镇-承办一 --unit 青石镇 --official 青石镇-主要负责人 --from 2026-12-01 --dry-run
expect 0 x do decline --help
has out '其他（other）'
expect 0 x do refer --help
has out '行政复议'
expect 2 x do decline S4 --actor $who --reason 示例 --refusal 没有的
has err '属于其他机关、单位职权范围（other_organ）'
# "other" is no ground that a notice could state: the reasons stand alone
printf '编号,收到日期,登记单位,经办人,信访形式,标题,信访人\nN1,2026-03-05,青石镇,青石镇-承办一,来信,示例,张某甲\n' >n.csv
expect 0 x import n.csv
expect 0 x do decline N1 --actor $who --reason 所提问题无法核实（示例） --refusal 其他
expect 0 x letter N1 不予受理
has out '所提问题无法核实（示例）'
hasnot out '其他'
expect 0 x verify
