#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What a dissolved unit missed is owed by the unit that goes on: boards, ledgers, the journal and letters name it.
. "$SRC/tests/cli/lib.shinc"
cat >units.csv <<'F'
单位代码,单位名称,单位性质,层级,上级单位,设立日期,撤销日期
xian,示例县人民政府,机关单位,县（区）,,,
old,示例旧桥镇,机关单位,乡镇（街道）,xian,,2026-06-30
new,示例新桥镇,机关单位,乡镇（街道）,xian,2026-07-01,
F
cat >officials.csv <<'F'
人员代码,姓名,单位代码,职务,主要负责人,任职起,任职止
head,示例县长,xian,县长,是,,
clerk,示例旧镇干部,old,科员,,,2026-06-30
heir,示例新镇长,new,镇长,是,2026-07-01,
F
now=2026-07-06T10:00
# what is open with it, and who goes on
expect 0 x init
expect 0 x import --units units.csv --officials officials.csv
expect 0 x register --unit old --actor clerk --form 来信 --title 道路占地 --petitioner 示例甲 --at 2026-05-01
expect 0 x do accept 1 --actor clerk --at 2026-05-03 # 60 days: 2 July
expect 0 x office open_drive --unit old --name 示例行动 --from 2026-05-01 --until 2026-12-31 --actor clerk --at 2026-05-04
expect 0 x left
has out '示例旧桥镇（2026-06-30撤销）'
has out '道路占地'
has out '2026-07-02'
has out '已逾期'
has out '示例行动'
expect 0 x left --unit old --lang en
has out 'dissolved on 2026-06-30'
expect 2 x left --unit new
expect 0 x office succeed_unit --unit old --to-unit new --actor head --document 示例〔2026〕1号
expect 0 x records drive --unit new
has out '示例行动'
expect 0 x do succeed 1 --actor head --unit new --at 2026-07-06
expect 0 x left
has out '没有已撤销单位的未办结工作'
expect 0 x due --unit new
has out '逾期4日'
has out '示例新桥镇'
hasnot out '示例旧桥镇'
expect 0 x show 1
has out '示例旧桥镇已撤销，由示例新桥镇继续办理'
expect 0 x export --what deadlines --format csv
grep -q '办理并书面答复.*,old,.*,new' out || fail 'who missed it, and who goes on'
expect 0 x letter 1 acceptance --to letter.txt --actor heir
has letter.txt '原示例旧桥镇（已撤销，由本单位继续行使其职权）决定于2026年5月3日予以受理'
