#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Searching, and repeated cases.
. "$SRC/tests/cli/lib.shinc"
office
by='--actor 青石镇-承办一'
expect 0 x register --unit 青石镇 $by --number S1 --form 来信 --title 反映征地补偿 --matter '村里征地，补偿款未发放' --phone 13800000001 --petitioner 示例赵
expect 0 x register --unit 青石镇 $by --number S2 --form 走访 --title 征地补偿 --phone '+86 138-0000-0001' --petitioner 示例赵
expect 0 x register --unit 青石镇 $by --number S3 --form 来信 --title 电梯停运 --at 2026-07-01
for word in 征地 补偿 征 款未 '征地 发放'; do
    expect 0 x search $word
    has out '反映征地补偿'
done
expect 0 x search 征地补偿
has out '标题：反映【征地补偿】'
expect 0 x search 款未发
has out '内容：村里征地，补偿【款未发】放'
hasnot out '电梯'
expect 0 x search 征地 --limit 1
has out '已列1件；继续：--after '
expect 0 x search 征地
hasnot out '继续'
# no operators: each is a plain word, and punctuation is nothing
for word in 'title:征地' '征地 OR 电梯' '征地 NOT 补偿' 'NEAR(征地 补偿)' '{title}:征地' '征地 AND 补偿'; do
    expect 0 x search "$word"
    has out '没有找到'
done
for word in '"征地' '征地*' '^征地' '+征地' "征地' OR '1'='1" '（征地）'; do
    expect 0 x search "$word"
    case $word in *1*) has out '没有找到' ;; *) has out '反映【征地】补偿' ;; esac
done
expect 2 x search ''
expect 2 x search "$(printf '征%.0s' $(seq 101))"
has err '最多300字节'
expect 0 x search --help
has out '不设运算符'
expect 0 x similar --help
has out '200×共有'
expect 0 x --lang en similar --help
has out '200 * shared'
expect 0 x --lang en search 款未发
has out 'matter: '
expect 0 x search 示例赵
has out '没有找到'
expect 0 x search 电梯 --from 2026-07-01 --until 2026-07-01
has out '电梯停运'
expect 0 x search 电梯 --from 2026-07-02
has out '没有找到'
expect 0 x --json search 征地 --limit 1
[ "$(wc -l <out)" -eq 1 ] || fail 'one hit was asked for'
has out '"found":"征地"'
first=$(sed 's/.*"case_id":\([0-9]*\).*/\1/' out)
expect 0 x --json search 征地 --after "$first"
hasnot out "\"case_id\":$first,"
expect 2 x search
expect 2 x search ，。
has err '检索内容'
expect 2 x search 征地 --from 昨天
expect 3 x search 征地 --unit 没有的镇
expect 3 x search 征地 --after S3

# S2 repeats S1: its title is 征地补偿 (3 pairs), that of S1 has 5: 75 percent; a telephone more: 93
expect 0 x similar S1
has out ' 93  '
has out '1名信访人相同（电话相同）；内容相似（75%）'
has out '仅为建议'
hasnot out '1380000'
expect 0 x --lang en similar S1
has out 'the same telephone'
expect 0 x --json similar S1
has out '"score":93'
expect 0 x similar S3
has out '没有相似的事项'
expect 0 x similar --review
has out '比对3件，1组可能重复'
has out '◆ 最高93分，2件，均与#'
has out '：93分，1名信访人相同（电话相同）；内容相似（75%）'
expect 0 x --lang en similar --review
has out '* highest score 93, 2 cases, all linked with #'
has out ': score 93, 1 petitioner the same (the same telephone); a similar matter (75%)'
expect 0 x similar --review --from 2026-07-01 --until 2026-07-31
has out '比对1件，0组可能重复'
expect 2 x similar S1 --apart S2 $by
has err 'reason'
expect 0 x similar S1 --apart S2 --reason '两块地（示例）' $by
has out '第1号，误认的可以 office void_apart --id 1'
expect 1 x similar S2 --apart S1 --reason '两块地（示例）' $by
has err '第1号'
has err 'apart.twice'
expect 0 x similar S1
has out '没有相似的事项'
expect 0 x similar --review
has out '比对3件，0组可能重复'
expect 2 x similar
expect 2 x similar --review S1
expect 2 x similar --review --least 101
expect 3 x similar 没有的
expect 0 x verify
expect 0 x verify --rebuild
expect 0 x search 征地
has out '反映征地补偿'
