#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Parts of units, attachments from files and the focus list.
. "$SRC/tests/cli/lib.shinc"
office
who=青石镇-承办一
expect 0 x register --unit 青石镇 --actor $who --number W1 --form 来信 --title 示例 --at 2026-10-12
expect 0 x do accept W1 --actor $who --at 2026-10-13
printf abc >letter.pdf
# SM3 of "abc": the first example of GB/T 32905
sm3=66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0
expect 0 x do attach W1 --actor $who --file letter.pdf --media-type application/pdf
expect 0 x --json work W1
has out $sm3
has out '"bytes":3'
expect 1 x do attach W1 --actor $who --file letter.pdf --media-type application/pdf
has err 'attach.name_taken'
printf abcd >letter.pdf
expect 0 x do check-file W1 --actor $who --item 1 --file letter.pdf
expect 0 x work W1
has out '内容已变动'
expect 2 x do attach W1 --actor $who --name other.pdf --media-type pdf --bytes 3 --digest $sm3
has err 'media_type'
expect 3 x do attach W1 --actor $who --file nothing.pdf --media-type application/pdf

expect 0 x do assign-part W1 --actor $who --unit 白河镇 --text 核实 --date 2026-11-27
expect 1 x do assign-part W1 --actor $who --unit 白河镇 --text 核实 --date 2026-11-19
has err 'part.day_past'
expect 0 x work W1
has out '协办'
expect 0 x --lang en work W1
has out 'under way'

expect 0 x focus
[ ! -s out ] || fail 'nothing is in focus'
expect 0 x do mark-key W1 --actor 青石镇-主要负责人 --reason 影响大
expect 0 x focus
has out '重点事项'
expect 0 x --lang en focus --unit 青石镇
has out 'key case'
expect 2 x focus W1
