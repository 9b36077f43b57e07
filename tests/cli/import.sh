#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Ledgers as spreadsheets save them, what becomes of bad rows, and importing twice.
. "$SRC/tests/cli/lib.shinc"
office

# Chinese headers, four ways of writing a date, a byte order mark, CR LF, quotes
printf '\357\273\277编号,收到日期,登记单位,经办人,信访形式,标题,内容,人数,代表\r\n' >good.csv
printf 'A1,2026-03-05,青石镇,青石镇-承办一,来信,反映道路破损（示例）,"含逗号,含""引号""\r\n并换行",2,\r\n' >>good.csv
printf 'A2,2026/3/5,青石镇,青石镇-承办一,走访,示例二,,12,张某甲；李某乙\r\n' >>good.csv
printf 'A3,2026年3月5日,青石镇,青石镇-承办一,网上,示例三,,,\r\n' >>good.csv
printf 'A4,2026-03-05 14:30,青石镇,青石镇-承办一,call,示例四,,,\r\n' >>good.csv
expect 0 x import good.csv
has out '导入4，已有0，退回0'
expect 0 x show A2
has out '信访代表'
has out '2026-03-05'
expect 0 x --json show A1
has out '含逗号,含\"引号\"'
expect 0 x show A4
has out '2026-03-05 14:30'

# again: nothing twice
expect 0 x export --output once.csv
expect 0 x import good.csv
has out '导入0，已有4，退回0'
expect 0 x export --output twice.csv
cmp once.csv twice.csv

# the same as GB18030, with other numbers, found out and named
sed '1s/^\xEF\xBB\xBF//; s/^A/B/' good.csv | iconv -f UTF-8 -t GB18030 >gb.csv
expect 0 x import gb.csv
has out '导入4'
sed 's/^A/C/' good.csv | sed '1s/^\xEF\xBB\xBF//' | iconv -f UTF-8 -t GB18030 >gb2.csv
expect 0 x import --encoding GB18030 gb2.csv
expect 0 x show C1
has out '反映道路破损（示例）'

# English headers, and a mapping for others
printf 'host_number,received,unit,actor,form,title\nD1,2026-03-05,青石镇,青石镇-承办一,letter,example\n' >en.csv
expect 0 x import en.csv
printf '流水,哪天,哪里,谁,怎么来,什么事\nE1,2026-03-05,青石镇,青石镇-承办一,来信,示例\n' >map.csv
expect 2 x import map.csv
has err '缺少列'
expect 0 x import --map '流水=host_number,哪天=received,哪里=unit,谁=actor,怎么来=form,什么事=title' map.csv
expect 2 x import --map '没有=host_number' map.csv

# bad rows are kept with line, column and reason; the rest goes on
{
    printf '编号,收到日期,登记单位,经办人,信访形式,标题\n'
    printf 'F1,2026-02-30,青石镇,青石镇-承办一,来信,坏日期\n'
    printf 'F2,2026-03-05,没有的单位,青石镇-承办一,来信,坏单位\n'
    printf 'F3,2026-03-05,青石镇,青石镇-承办一,传真,坏形式\n'
    printf ',2026-03-05,青石镇,青石镇-承办一,来信,没有编号\n'
    printf 'F5,2026-03-05,青石镇\n'
    printf 'F6,2026-12-05,青石镇,青石镇-承办一,来信,将来\n'
    printf 'F7,2026-03-05,青石镇,青石镇-承办一,来信,好的\n'
} >bad.csv
expect 1 x import bad.csv --rejects rejects.csv
has out '导入1，已有0，退回6'
has err 'bad.csv:2: 收到日期'
has err 'bad.csv:3: 登记单位'
has err 'bad.csv:6:'
has err 'time.future'
has rejects.csv 'F1,2026-02-30'
has rejects.csv "退回行号,退回列,退回原因"
[ "$(grep -c '' rejects.csv)" -eq 7 ] || fail 'six rows and a header'
expect 0 x show F7
expect 3 x show F1

# what is rejected is kept whole: names, cells beyond the header, each ledger its own file
printf '编号,收到日期,登记单位,经办人,信访形式,标题,信访人,代表\nH1,2026-03-05,没有的单位,青石镇-承办一,来信,示例,张某甲；李某乙,王某丙、赵某丁\n' >names.csv
expect 1 x import names.csv
has names.csv.rejects.csv 'H1,2026-03-05,没有的单位,青石镇-承办一,来信,示例,张某甲；李某乙,王某丙、赵某丁,2,登记单位,'
has err 'names.csv.rejects.csv'
printf '编号,收到日期,登记单位,经办人,信访形式,标题\nH2,2026-03-05,青石镇,青石镇-承办一,来信,示例,多出的\n' >wide.csv
expect 1 x import wide.csv
has wide.csv.rejects.csv ',多出的'
printf '编号,时间,动作,经办人\nH9,2026-03-05,受理,青石镇-承办一\n' >act.csv
expect 2 x import names.csv --acts act.csv --rejects r.csv
has err '--rejects'
cp names.csv kept.csv
expect 2 x import names.csv --rejects names.csv
expect 2 x import names.csv --rejects "$XFCASE_STORE"
cmp names.csv kept.csv
expect 6 x import names.csv --rejects no/such/folder.csv
expect 6 x import names.csv --rejects /dev/full

# two matters with one number: the second does not vanish; a running number of the sheet is no key
printf '编号,收到日期,登记单位,经办人,信访形式,标题\nI1,2026-03-05,青石镇,青石镇-承办一,来信,甲事\nI1,2026-03-05,青石镇,青石镇-承办一,来信,乙事\n' >same.csv
expect 1 x import same.csv
has out '导入1，已有0，退回1'
has err 'same.csv:3: 编号'
has err '标题 甲事 → 乙事'
printf '序号,信访编号,收到日期,登记单位,经办人,信访形式,标题\n1,J1,2026-03-05,青石镇,青石镇-承办一,来信,甲事\n' >running.csv
expect 0 x import running.csv
expect 0 x show J1
expect 3 x show 序号

# what is registered already: where the row says something else it is told, field by field, and nothing is changed
printf '编号,收到日期,登记单位,经办人,信访形式,标题,内容,人数,信访人,到访层级,发生日期,电话\n' >first.csv
printf 'K1,2026-03-05,青石镇,青石镇-承办一,来信,甲事,经过（示例）,,示例甲、示例乙,乡镇,2026/1/5,00012345678\n' >>first.csv
printf 'K2,2026-03-05,青石镇,青石镇-承办一,走访,乙事,,,示例丙等6人,县级,,\n' >>first.csv
printf 'K3,2026-03-05,青石镇,青石镇-承办一,走访,丙事,,,,街道,,\n' >>first.csv
expect 0 x import first.csv
expect 0 x import first.csv
has out '已有3'
hasnot err 'K1'
hasnot err '→'
expect 0 x --json stats --from 2026-03-05 --until 2026-03-05 --rows level
has out '{"code":"county","name":"县（区）","total":{"batches":1,'
sed 's/来信,甲事,经过/走访,甲事,另一经过/; s/示例甲、示例乙,乡镇,2026\/1\/5,00012345678/示例甲、示例丁、示例戊,区,2026年1月6日,00087654321/; s/等6人/等7人/' first.csv >second.csv
expect 0 x import second.csv
has out '已有3（其中2行与登记不同）'
has err '信访形式 来信 → 走访；内容 经过（示例） → 另一经过（示例）；到访层级 乡镇（街道） → 县（区）；发生日期 2026-01-05 → 2026-01-06；电话 00012345678 → 00087654321；信访人 示例甲、示例乙 → 示例甲、示例丁、示例戊；人数 2 → 3'
has err 'second.csv:3: 编号: 已有，与登记不同（登记 → 本行，未更改）：人数 6 → 7'
expect 0 x --json import second.csv
has err '"line":3,"what":"编号","text":"已有，与登记不同（登记 → 本行，未更改）：人数 6 → 7"'
expect 0 x --lang en import second.csv
has err '信访形式 letter → visit; '
expect 0 x --reader 青石镇-主要负责人 import second.csv
hasnot err '00012345678'
hasnot err '示例乙'
expect 0 x import first.csv
hasnot err '→'

# two acts of one kind on one day, told apart by their words; again: nothing twice
printf '编号,时间,动作,经办人,说明\nJ1,2026-03-06,受理,青石镇-承办一,\nJ1,2026-03-07,调查核实,青石镇-承办一,第一次\nJ1,2026-03-07,调查核实,青石镇-承办一,第二次\n' >days.csv
expect 0 x import --acts days.csv
has out '导入3，已有0，退回0'
expect 0 x import --acts days.csv
has out '导入0，已有3，退回0'
expect 0 x verify

# a column that is not there says nothing; a blank cell in one that is there says that there is none
cat >org.csv <<'F'
单位代码,单位名称,层级,机关代字
shi,示例市人民政府,市,示市
F
cat >people.csv <<'F'
人员代码,姓名,单位代码,职务,主要负责人
zhang,示例市长,shi,市长,是
F
expect 0 x --store org.xfc init
expect 0 x --store org.xfc import --units org.csv --officials people.csv
printf '单位代码,单位名称\nshi,示例市政府\n' >names.csv
printf '人员代码,姓名,单位代码\nzhang,示例市长甲,shi\n' >people2.csv
expect 0 x --store org.xfc import --units names.csv --officials people2.csv
expect 0 x --store org.xfc register --unit shi --actor zhang --form 来信 --title 示例 --at 2026-03-02
expect 0 x --store org.xfc show 1
has out '示市信'
printf '单位代码,单位名称,机关代字\nshi,示例市政府,\n' >blank.csv
expect 0 x --store org.xfc import --units blank.csv
expect 0 x --store org.xfc register --unit shi --actor zhang --form 来信 --title 示例二 --at 2026-03-02
expect 0 x --store org.xfc show 2
hasnot out '示市信'

# what was registered by mistake is void, and says where its matter goes on
expect 0 x --store org.xfc register --unit shi --actor zhang --form 来信 --title 重复登记 --petitioner 示例甲 --at 2026-03-05
expect 0 x --store org.xfc register --unit shi --actor zhang --form 来信 --title 重复登记 --petitioner 示例甲 --at 2026-03-05
expect 1 x --store org.xfc do void_registration 4 --actor zhang --reason 录入两次 --at 2026-03-06
has err 'void_registration.needs_ground'
expect 0 x --store org.xfc do void_registration 4 --actor zhang --reason 录入两次 --other 3 --at 2026-03-06
expect 0 x --store org.xfc show 4
has out '已作废'

# people as clerks count them: what is certain is taken, "more than" is said, the rest is asked for
{
    printf '编号,收到日期,登记单位,经办人,信访形式,标题,人数,信访人\n'
    printf 'L1,2026-03-05,青石镇,青石镇-承办一,来信,联名一,,示例甲等3名村民\n'
    printf 'L2,2026-03-05,青石镇,青石镇-承办一,来信,联名二,,示例甲等30余人\n'
    printf 'L3,2026-03-05,青石镇,青石镇-承办一,来信,联名三,,等6人\n'
    printf 'L4,2026-03-05,青石镇,青石镇-承办一,来信,联名四,,示例甲等六人、示例乙\n'
    printf 'L5,2026-03-05,青石镇,青石镇-承办一,来信,联名五,,示例甲、示例甲\n'
    printf 'L6,２０２６年３月５日,青石镇,青石镇-承办一,来信,联名六,１２,示例甲等3户\n'
    printf 'L7,２０２６－０３－０５ １４：３０,青石镇,青石镇-承办一,来信,　示例七　,,示例丙\n'
    printf 'L8,2026-03-05,青石镇,青石镇-承办一,来信,　,,示例丙\n'
    printf 'L9,2026-03-05,青石镇,青石镇-承办一,来信,"两\n行",,示例丙\n'
} >people.csv
expect 1 x import people.csv
has out '导入4，已有0，退回5'
has err 'people.csv:3: 人数: 按至少30人登记'
hasnot err 'people.csv:2:'
for line in 4 5 6; do
    has err "people.csv:$line: 人数: 姓名栏写有多人，但人数不确定"
done
has err 'people.csv:9: 标题: '
has err 'people.csv:10: 标题: title 须为一行'
expect 0 x --json show L1
has out '"persons":3'
expect 0 x --json show L6
has out '"persons":12'
expect 0 x show L7
has out '2026-03-05 14:30'
has out '示例七'
hasnot out '　示例七'

# who imports need not be said with every command
printf '编号,收到日期,登记单位,信访形式,标题\nM1,2026-03-05,青石镇,来信,示例\n' >actor.csv
XFCASE_ACTOR=青石镇-承办一
export XFCASE_ACTOR
expect 0 x import actor.csv
unset XFCASE_ACTOR
expect 0 x --json show M1
has out '青石镇-承办一'

# rejected rows go to no file of the store
for beside in '' -wal -shm -journal; do
    expect 2 x import bad.csv --rejects "$XFCASE_STORE$beside"
    has err '--rejects'
done
ln -s "$work" again
expect 2 x import bad.csv --rejects "again/store.xfc-wal"
expect 2 x export --output "./store.xfc-shm"
expect 2 x import bad.csv --rejects -
expect 0 x verify
