#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Letters: facts, a letter that is filled, numbered and on record; the register of receptions.
. "$SRC/tests/cli/lib.shinc"
office
who=青石镇-承办一
expect 0 x --json office register-reception --actor $who --unit 青石镇 --official $who --code duty \
    --name 示例停水 --text 反映停水 --persons 2 --visitor 示例来访人
has out '"result":"registered"'
case=$(sed -n 's/.*"case_id":\([0-9]*\).*/\1/p' out)
expect 0 x reception
# required, done; days, receptions, by kind (4), people, not counted; settled, registered, transferred, linked,
# escorted, open
has out '接访领导'
sed 's/  */ /g; s/ $//' out >line
# nobody was to receive on certain days: that is not the same as none done
has line '高某文 示例县青石镇 — — 1 1 1 0 0 0 2 0 0 1 0 0 0 0'
has line '合计 — — 1 1 1 0 0 0 2 0 0 1 0 0 0 0'
expect 0 x --lang en reception
has out 'receptions'
expect 3 x reception register 青石镇
has err '没有指定接访登记的保管部门'
expect 0 x reception keep --actor $who --unit 青石镇 --to-unit 青石镇
expect 0 x office receive --actor $who --unit 青石镇 --official $who --code duty --text 反映路灯不亮（示例） --persons 2 --place 接访室
expect 0 x reception register 青石镇
has out '青石镇的接访登记'
has out '2026-1'
has out '接访室'
expect 0 x reception register --help
has out 'xfcase reception register 单位'
has out '--category'
hasnot out 'keep'
expect 0 x --json reception register 青石镇
has out '"seq":1'
expect 0 x reception end --actor $who --id 1 --reason 示例
expect 2 x reception --from tomorrow
# without an acceptance there is no letter that tells it
expect 1 x letter "$case" acceptance
has err '尚未受理'
has err 'letter.not_yet'
expect 1 x --lang en letter "$case" answer
has err 'the matter is not answered yet'
expect 0 x do accept "$case" --actor $who
expect 0 x letter "$case" acceptance
has out '青石镇信受〔'
has out '示例来访人'
expect 2 x letter "$case" dances
expect 0 x office open-contact --actor $who --unit 青石镇 --official $who --phone 0100-1234567
if x template list >/dev/null 2>&1; then
    expect 0 x letter "$case" acceptance --to a.txt --actor $who
    has a.txt '1号'
    has a.txt '示例来访人'
    # a second one of the same acceptance: only with a reason, and the letter that is there stays
    cp a.txt first.txt
    expect 1 x letter "$case" acceptance --to again.txt --actor $who
    has err 'letter.twice'
    has err '1号'
    [ ! -e again.txt ] && [ ! -e again.txt.draft ] || fail 'something of a letter that was refused is there'
    # the file of a letter that was issued is not overwritten, nor a template that was edited
    expect 4 x letter "$case" acceptance --to a.txt --actor $who --reason 信访人遗失（示例）
    has err '文件已存在'
    cmp a.txt first.txt
    cp a.txt edited.docx
    expect 4 x template write acceptance edited.docx
    cmp a.txt edited.docx
    expect 0 x letter "$case" acceptance --to b.docx --actor $who --reason 信访人遗失（示例）
    has out '代替青石镇信受〔'
    expect 0 x records letter
    has out '序号：2'
    has out '摘要（SM3）：'
    # a template of the office: on record with what it needs, and letters made from it say so
    expect 0 x template write acceptance own.docx
    expect 0 x template register acceptance own.docx --actor $who --unit 青石镇 --name 本镇受理告知书
    has out '本镇受理告知书'
    has out 'petitioners'
    expect 1 x template register acceptance own.docx --actor $who --unit 青石镇 --name 本镇受理告知书
    has err 'letter.template_twice'
    expect 2 x template register transfer own.docx --actor $who --unit 青石镇
    expect 3 x template register acceptance none.docx --actor $who --unit 青石镇
    expect 0 x letter "$case" acceptance --template own.docx --to d.docx --actor $who \
        --reason 改用本镇模板（示例）
    expect 0 x --json records letter
    has out '"name":"本镇受理告知书","version":"1"'
    # a text is a template as well; what could not be registered makes no letter either
    printf '%s\n' '{{文号}}' '{{信访人}}：{{信访事项}}已受理。' >own.txt
    expect 0 x template check acceptance own.txt
    has out '文号'
    expect 0 x template register acceptance own.txt --actor $who --unit 青石镇 --name 本镇受理文本
    expect 0 x letter "$case" acceptance --template own.txt --to e.txt --actor $who --reason 示例
    has e.txt '示例来访人：示例停水已受理。'
    expect 2 x letter "$case" acceptance --template own.txt --to e.docx --actor $who --reason 示例
    has err '只能写为 txt'
    printf '%s\n' '{{文号}}{{天气}}' >bad.txt
    printf '%s\n' '{{信访人}}' >unnumbered.txt
    printf '\377\376x' >bytes.txt
    for bad in bad unnumbered bytes; do
        expect 2 x template register acceptance $bad.txt --actor $who --unit 青石镇
        tail -n 1 err | sed 's/^[^：]*txt: //' >registering
        expect 2 x letter "$case" acceptance --template $bad.txt --to f.txt --actor $who --reason 示例
        [ ! -e f.txt ] || fail "a letter of $bad.txt"
        tail -n 1 err | sed 's/^[^：]*txt: //' >filling
        cmp registering filling
    done
    # nothing is left of a letter that may not be issued
    expect 1 x letter "$case" answer --to c.txt --actor $who
    [ ! -e c.txt ] || fail 'a letter that was refused is there'
fi
expect 0 x verify
