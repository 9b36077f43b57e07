#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Routing: the sheet, proposals, who answers for an area.
. "$SRC/tests/cli/lib.shinc"
office
cat >sheet.json <<'JSON'
{"format": 1, "routing": {
  "areas": [{"code": "east", "name": {"zh": "东片", "en": "East"}, "unit": "白河镇"}],
  "roles": [{"role": "@personnel", "unit": "青石镇"}],
  "charges": [{"official": "青石镇-承办一", "area": "east", "until": "2026-12-31"}]
}}
JSON
sed 's/"青石镇"/"没有的镇"/' sheet.json >bad.json
expect 0 x register --unit 青石镇 --actor 青石镇-承办一 --number R1 --form 来信 --title 反映除名 --category dismissal --area east
expect 0 x route case R1
has out '不能提出建议'
expect 2 x route load bad.json --actor host
has err '/routing/roles/0/unit'
has err 'bad.json'
expect 0 x route load sheet.json --actor host
expect 0 x route case R1
has out '建议接待单位：'
has out '青石镇'
has out '建议包案领导：'
has out '东片的属地单位'
has out '仅为建议'
expect 0 x --lang en route propose --area east
has out 'proposed to handle: '
has out 'the territory of East'
expect 0 x --json route propose --category restructuring
has out '"result":"no_role"'
# figures name areas as the sheet does
expect 0 x --now 2026-12-01T09:00 stats --from 2020-01-01 --until 2030-12-31 --rows area
has out '东片'
hasnot out 'east'
# by name as by code
expect 0 x --lang en route propose --area East
has out 'the territory of East'
expect 0 x route propose --area 东片 >by_name
cp out by_name
expect 0 x route propose --area east
cmp out by_name
expect 0 x --json route propose --category 解除劳动关系和除名
cp out by_name
expect 0 x --json route propose --category dismissal
cmp out by_name
expect 0 x route leaders --area 东片
has out '青石镇-承办一'
expect 0 x route leaders --area east
has out '青石镇-承办一'
expect 0 x route leaders --area east --date 2027-01-01
[ ! -s out ] || fail 'nobody answers for the area in 2027'
expect 0 x route table
has out '@personnel'
has out '家属院'
expect 2 x route
expect 2 x route propose --level 火星
expect 2 x route case
expect 0 x verify
