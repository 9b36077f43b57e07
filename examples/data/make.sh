#!/bin/sh
# Makes the example ledger anew: invented units, officials, cases and acts of two years. The same
# output every time; a test compares it with the files beside this script.
# Usage: sh make.sh DIRECTORY
set -eu
out=${1:?directory}
mkdir -p "$out"
LC_ALL=C awk -v out="$out" '
# ---- dates: days since 1970-01-01 (a Thursday) ---------------------------------------------------
function civil(d,   z, era, doe, yoe, doy, mp, dd, mm, yy) {
    z = d + 719468; era = int(z / 146097); doe = z - era * 146097
    yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
    doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153)
    dd = doy - int((153 * mp + 2) / 5) + 1; mm = mp < 10 ? mp + 3 : mp - 9
    yy = yoe + era * 400 + (mm <= 2 ? 1 : 0)
    return sprintf("%04d-%02d-%02d", yy, mm, dd)
}
function weekday_of(d) { return (d + 3) % 7 } # 0 Monday .. 6 Sunday
function office_day(d) { return weekday_of(d) == 5 ? d + 2 : weekday_of(d) == 6 ? d + 1 : d }
# A repeatable sequence of numbers (Park and Miller).
function draw(n) { seed = (seed * 16807) % 2147483647; return seed % n }

# ---- writing ---------------------------------------------------------------------------------------
function act(day, hour, name, who, fields) {
    day = office_day(day)
    if (day > LAST) { stopped = 1 }
    if (stopped) { return }
    delete F
    n = split(fields, part, "|")
    for (k = 1; k <= n; k++) {
        eq = index(part[k], "=")
        F[substr(part[k], 1, eq - 1)] = substr(part[k], eq + 1)
    }
    printf "%s,%s %s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\n", number, civil(day), hour, name, who,
        F["理由"], F["说明"], F["文号"], F["单位"], F["人员"], F["批准人"], F["天数"], F["并入"],
        F["结论"], F["满意"], F["途径"], F["事由"], F["依据"], F["情形"], F["事实"] > (out "/acts.csv")
    last_day = day
}
function principal(unit, day) {
    if (unit == "白河镇" && day >= Y2026) { return "王某某（调任）" }
    return unit "-主要负责人"
}
# where a post is vacant, the principal above
function chief(unit, day) {
    return unit == "柳川街道" && day >= Y2026 + 59 ? "示例县-主要负责人" : principal(unit, day)
}
function people(n,   s, k) {
    s = ""
    for (k = 1; k <= n; k++) { s = s (k > 1 ? "；" : "") surname[draw(surnames) + 1] "某" nth[draw(nths) + 1] }
    return s
}
function answer(day, outcome) {
    act(day, "10:30", "答复", handler, "说明=经调查核实，意见见附件（示例）|理由=查明的情况见调查报告（示例）|依据=《信访工作条例》第三十二条|事实=经现场核实，反映的情况基本属实（示例）|结论=" outcome "|文号=示例答复" i "号")
    act(last_day + 2, "11:00", "送达", handler, "文号=示例送达" i "号")
}
function accept_and_assign(day) {
    act(day, "09:30", "受理", handler, "文号=示例受理" i "号")
    act(day, "10:00", "确定承办人", unit "-分管领导", "人员=" handler)
    act(day, "10:10", "确定包案领导", unit "-分管领导", "人员=" (count >= 5 ? chief(unit, office_day(day)) : unit "-分管领导"))
}
function review(day, outcome) {
    act(day, "09:20", "申请复查", "示例县-承办一", "说明=信访人不服答复意见（示例）")
    act(last_day + 22, "15:00", "复查决定", "示例县-承办一", "说明=复查意见见附件（示例）|理由=原处理意见的事实、依据见复查卷（示例）|依据=《信访工作条例》第三十五条|结论=" outcome)
    act(last_day + 2, "10:00", "送达", "示例县-承办一", "")
}

# ---- one life per kind -------------------------------------------------------------------------------
function live(kind, day,   first) {
    first = day + 4 + draw(7)
    if (kind == 1) { act(day + 6, "10:00", "不予受理", handler, "理由=不属于信访事项受理范围（示例）|情形=其他"); return }
    if (kind == 2) { act(day + 5, "10:00", "导入法定途径", handler, "途径=劳动仲裁|理由=属于仲裁范围（示例）"); return }
    if (kind == 3) { act(day + 8, "10:00", "撤回", handler, "理由=信访人自愿撤回（示例）"); return }
    if (kind == 4) { # simple procedure
        accept_and_assign(day + 1)
        answer(day + 8, "支持")
        act(last_day + 3, "15:00", "办结", handler, "满意=是")
        act(last_day + 20, "15:00", "归档", handler, "")
        return
    }
    if (kind == 13) { first = day + 19 } # accepted late
    accept_and_assign(first)
    if (kind == 5 || kind == 6) {
        act(first + 12, "14:30", "调查核实", handler, "说明=现场核查（示例）")
        answer(first + 35 + draw(15), "支持")
        act(last_day + 3, "16:00", "办结", handler, "满意=是")
        act(last_day + 40, "16:00", "归档", handler, "")
    } else if (kind == 7) { # extended, within the law
        act(first + 50, "09:40", "延长办理期限", handler, "天数=20|批准人=" principal(unit, office_day(first + 50)) "|理由=情况复杂，需专业鉴定（示例）")
        answer(first + 74, "解释说明")
        act(last_day + 45, "16:00", "办结", handler, "")
    } else if (kind == 8) { # extensions that must be refused, and one that is granted
        act(first + 45, "09:40", "延长办理期限", handler, "天数=31|批准人=" principal(unit, office_day(first + 45)) "|理由=情况复杂（示例）")
        act(first + 46, "09:40", "延长办理期限", handler, "天数=30|批准人=" principal(unit, office_day(first + 46)) "|理由=情况复杂（示例）")
        act(first + 70, "09:40", "延长办理期限", handler, "天数=5|批准人=" principal(unit, office_day(first + 70)) "|理由=仍需时间（示例）")
        answer(first + 80, "不予支持")
        act(last_day + 45, "16:00", "办结", handler, "")
    } else if (kind == 9) { # a public hearing
        act(first + 20, "09:00", "听证开始", handler, "说明=公开听证（示例）")
        act(first + 21, "17:00", "听证结束", handler, "说明=形成听证意见（示例）")
        answer(first + 40, "支持")
        act(last_day + 4, "16:00", "办结", handler, "满意=是")
    } else if (kind == 10) { # review
        answer(first + 44, "不予支持")
        review(last_day + 18, "维持")
        act(last_day + 46, "10:00", "办结", "示例县-承办一", "")
    } else if (kind == 11) { # review, recheck with a hearing, termination
        answer(first + 40, "不予支持")
        review(last_day + 15, "维持")
        act(last_day + 20, "09:20", "申请复核", "示例市-承办一", "说明=信访人不服复查意见（示例）")
        act(last_day + 10, "09:00", "听证开始", "示例市-承办一", "")
        act(last_day + 2, "17:00", "听证结束", "示例市-承办一", "")
        act(last_day + 15, "15:00", "复核决定", "示例市-承办一", "说明=复核意见见附件（示例）|理由=复查意见的事实、依据见复核卷（示例）|依据=《信访工作条例》第三十六条|结论=维持")
        act(last_day + 3, "10:00", "送达", "示例市-承办一", "")
        act(last_day + 7, "10:00", "终结", "示例县-主要负责人", "")
        act(last_day + 20, "10:00", "归档", "示例县-承办一", "")
    } else if (kind == 12) { # the review revokes: handled anew
        answer(first + 42, "不予支持")
        review(last_day + 16, "撤销")
        act(last_day + 3, "09:00", "重新办理", handler, "理由=复查撤销原意见（示例）")
        answer(last_day + 38, "支持")
        act(last_day + 3, "16:00", "办结", handler, "满意=是")
    } else if (kind == 13 || kind == 14) { # late, and many still open
        if (day < Y2026 + 90) { answer(first + 60 + 12 + draw(30), "解释说明"); act(last_day + 45, "16:00", "办结", handler, "") }
    } else if (kind == 15) { # supervised
        act(first + 15, "09:00", "督办", "县信访局-承办一", "理由=信访人反映办理迟缓（示例）|事由=敷衍")
        act(first + 24, "15:00", "督办反馈", handler, "说明=已约谈承办单位，加快办理（示例）")
        answer(first + 52, "支持")
        act(last_day + 5, "16:00", "办结", handler, "满意=是")
    } else if (kind == 16) { # comes back after closing
        answer(first + 30, "支持")
        act(last_day + 3, "16:00", "办结", handler, "满意=是")
        act(last_day + 50, "09:00", "重新办理", handler, "理由=承诺事项未落实，反弹（示例）")
        answer(last_day + 40, "支持")
        act(last_day + 3, "16:00", "办结", handler, "满意=是")
    } else if (kind == 17) { # an improvement proposal beside it
        act(first + 10, "09:00", "提出改进建议", "县信访局-承办一", "说明=建议完善告知程序（示例）")
        act(first + 30, "09:00", "反馈改进建议", handler, "说明=已采纳（示例）")
        answer(first + 55, "解释说明")
        act(last_day + 45, "16:00", "办结", handler, "")
    } # 18, 19: being handled
}

BEGIN {
    seed = 20261120
    Y2026 = 20454; LAST = 20775 # 2026-01-01; the last act is of 2026-11-18
    surnames = split("张 王 李 赵 陈 刘 杨 黄 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋", surname, " ")
    nths = split("兰 平 芳 强 军 秀 英 涛 明 霞 伟 娟 勇 梅 刚 丽 华 斌 玲 波 燕 辉 凤 杰 云 林 珍 国 红 建", nth, " ")
    split("青石镇 白河镇 松涧镇 柳川街道 县住建局 县人社局 县自然资源局 县农业农村局", unit_of, " ")
    matters = split("宅基地边界与邻居有争议|工程完工后拖欠农民工工资|征地补偿款未足额发放|小区物业擅自提高收费标准|农机购置补贴迟迟未到账|道路路面破损影响出行|异地就医费用报销被拒|夜间施工噪声扰民|自来水计量不准|退休待遇核定年限有误|旧房改造后屋面漏水|开发商逾期不办不动产权证|养殖场污水直排|低保申请未获批准|校车停靠点取消|电梯长期停运无人维修|土地承包合同到期后未续签|医院收费项目有疑问|店铺油烟直排居民楼|下岗职工安置费未兑现", title, "|")
    split("土地权属|欠薪|房屋征迁|物业|惠农补贴|道路交通|医疗保障|噪声|供水|社会保障|城区改造|房地产|环境污染|社会救助|教育|物业|土地权属|医疗卫生|环境污染|历史遗留", category, "|")
    split("自然资源|劳动和社会保障|农村农业|住房和城乡建设|农村农业|交通运输|卫生健康|住房和城乡建设|住房和城乡建设|劳动和社会保障|住房和城乡建设|住房和城乡建设|生态环境|民政|教育|住房和城乡建设|自然资源|卫生健康|生态环境|劳动和社会保障", field, "|")
    split("2024年以来多次与有关方面协商，至今没有结果|已向承办窗口递交材料三个月，未收到答复|邻近几户情况相同，希望一并解决|曾有口头承诺，但一直没有落实|手中有合同和收据，可以随时提供|影响全家生活，希望尽快处理", plea, "|")
    places = split("柳树村 河湾村 石桥村 新塘村 东关社区 南园社区 枫林小区 建设路 环城路 工业园", place, " ")
    split("来信 走访 网上 来电 走访", form, " ")
    named = split("县住建局 县人社局 县自然资源局 县农业农村局", short, " ")
    split("住房和城乡建设局 人力资源和社会保障局 自然资源局 农业农村局", full, " ")
    for (u = 1; u <= named; u++) { unit_name[short[u]] = "示例县" full[u] }
    split("镇长 镇长 镇长 主任 局长 局长 局长 局长", post, " ")

    print "单位代码,单位名称,单位性质,层级,上级单位" > (out "/units.csv")
    print "示例市,示例省示例市人民政府,机关单位,市," > (out "/units.csv")
    print "示例县,示例省示例市示例县人民政府,机关单位,县（区）,示例市" > (out "/units.csv")
    print "县信访局,示例县信访局,信访部门,县（区）,示例县" > (out "/units.csv")
    for (u = 1; u <= 8; u++) {
        printf "%s,%s,机关单位,%s,示例县\n", unit_of[u],
            (unit_of[u] in unit_name ? unit_name[unit_of[u]] : "示例县" unit_of[u]), (u <= 4 ? "乡镇（街道）" : "县（区）") > (out "/units.csv")
    }

    print "人员代码,姓名,单位代码,职务,主要负责人,任职起,任职止,缺位起,缺位止,班子成员" > (out "/officials.csv")
    total = split("示例市 示例县 县信访局 青石镇 白河镇 松涧镇 柳川街道 县住建局 县人社局 县自然资源局 县农业农村局", all, " ")
    for (u = 1; u <= total; u++) {
        until = all[u] == "白河镇" ? "2025-12-31" : all[u] == "柳川街道" ? "2026-02-28" : ""
        away = all[u] == "县农业农村局" ? "2026-06-01,2026-12-31" : ","
        head = u > 3 ? post[u - 3] : u == 3 ? "局长" : u == 2 ? "县长" : "市长"
        printf "%s-主要负责人,%s某兴,%s,%s,是,,%s,%s,是\n", all[u], surname[u % surnames + 1], all[u], head, until, away > (out "/officials.csv")
        printf "%s-分管领导,%s某成,%s,副%s,,,,,,是\n", all[u], surname[(u + 7) % surnames + 1], all[u], head > (out "/officials.csv")
        printf "%s-承办一,%s某文,%s,科员,,,,,,\n", all[u], surname[(u + 13) % surnames + 1], all[u] > (out "/officials.csv")
        printf "%s-承办二,%s某静,%s,科员,,,,,,\n", all[u], surname[(u + 19) % surnames + 1], all[u] > (out "/officials.csv")
    }
    print "王某某（调任）,王某某,松涧镇,副镇长,,,2025-12-31,,,是" > (out "/officials.csv")
    print "王某某（调任）,王某某,白河镇,镇长,是,2026-01-01,,,,是" > (out "/officials.csv")

    print "编号,收到日期,登记单位,经办人,信访形式,事项类别,标题,内容,分类,人数,信访人,代表,程序,被反映单位,居住地,到访层级,所属领域,区域" > (out "/cases.txt")
    print "编号,时间,动作,经办人,理由,说明,文号,单位,人员,批准人,天数,并入编号,结论,是否满意,法定途径,督办事由,依据,不予受理情形,查明事实" > (out "/acts.csv")
    for (i = 1; i <= 240; i++) {
        stopped = 0
        kind = i % 20
        day = office_day(20094 + int(i * 665 / 240) + draw(3)) # from 2025-01-06 on
        unit = unit_of[draw(8) + 1]
        handler = unit (draw(2) ? "-承办一" : "-承办二")
        number = sprintf("示例%04d", i)
        via = kind != 4 && kind != 0 && i % 3 == 0
        first_unit = via || kind == 18 ? "县信访局" : unit
        joint = kind == 0
        # drawn before they are written: the order in which arguments are worked out is not laid down
        drawn = draw(matters) + 1
        where = place[draw(places) + 1]
        said = plea[draw(6) + 1]
        home = "示例县" place[draw(places) + 1] (draw(60) + 1) "号"
        level = draw(10)
        how = joint ? "走访" : form[draw(5) + 1]
        count = joint ? 6 + draw(20) : 1 + draw(3)
        who = joint ? "" : people(1)
        speakers = joint ? people(2 + draw(4)) : ""
        if (kind == 18) { # the matter of the case before, brought to another desk
            who = before
        } else {
            t = drawn
        }
        # who was not satisfied comes again with the same matter, half a year later
        again = !joint && i % 7 == 3 && i > 60 && old_who[i - 59] != ""
        if (again) {
            old = i - 59; t = old_t[old]; where = old_where[old]; who = old_who[old]; home = old_home[old]; said = "此事前次反映后仍未解决，再次请求处理"
        }
        if (kind == 18) { where = before_where; home = before_home }
        before = who; before_where = where; before_home = home
        old_t[i] = t; old_where[i] = where; old_who[i] = who; old_home[i] = home
        # most go to the level that is responsible; some to the one above it, a few further
        own = unit ~ /^县/ ? "县（区）" : "乡镇（街道）"
        reached = how != "走访" ? "" : level == 0 ? "省" : level < 3 ? "市" : level < 6 ? "县（区）" : own
        y = substr(civil(day), 1, 4); m = int(substr(civil(day), 6, 2)); d = int(substr(civil(day), 9, 2))
        written = i % 4 == 0 ? civil(day) : i % 4 == 1 ? y "/" m "/" d : i % 4 == 2 ? y "年" m "月" d "日" : civil(day) " 08:50"
        report = i % 30 == 5 # against another unit, which must not get to handle it
        for (u = 1; unit_of[u] != unit; u++) { }
        printf "%s,%s,%s,%s,%s,%s,反映%s%s（示例%d）,示例：信访人反映%s%s。%s。,%s,%d,%s,%s,%s,%s,%s,%s,%s,%s\n", number, written,
            first_unit, (first_unit == unit ? handler : "县信访局-承办一"), how,
            (report ? "检举控告" : i % 15 == 7 ? "建议意见" : "申诉求决"), where, title[t], i, where, title[t], said, category[t],
            count, who, speakers, (kind == 4 && !again ? "简易办理" : "普通程序"), (report ? unit_of[u % 8 + 1] : ""),
            (joint ? "" : home), reached, field[t], where > (out "/cases.txt")
        last_day = day
        if (via && i % 12 == 3) { # sent to the wrong unit, returned, sent on
            act(day + 2, "09:30", "转送", "县信访局-承办一", "单位=县人社局")
            act(day + 4, "09:30", "异议退回", "县人社局-承办一", "批准人=县信访局-承办一|理由=不属本单位职权范围（示例）")
            if (unit == "县人社局") { unit = "青石镇"; handler = "青石镇-承办一" }
            act(day + 6, "09:30", "转送", "县信访局-承办一", "单位=" unit)
            day += 6
        } else if (via) {
            act(day + 2, "09:30", i % 2 ? "转送" : "交办", "县信访局-承办一", "单位=" unit)
            day += 2
        }
        if (joint) { # a collective visit, reported and met
            act(day, "09:10", "报告群体来访", handler, "说明=群体来访（示例）")
            act(day, i % 40 ? "09:36" : "09:58", "到场", handler, "人员=" chief(unit, office_day(day)))
        }
        if (kind == 18) { # the same matter came to two desks
            act(day + 9, "10:00", "并案", "示例县-主要负责人", sprintf("并入=示例%04d|理由=与另一事项为同一人同一事（示例）", i - 1))
            continue
        }
        live(kind, day)
    }
}'
# The ledger as two offices keep it: one saved as UTF-8 with a byte order mark, one as GB18030.
{
    printf '\357\273\277'
    head -n 201 "$out/cases.txt"
} >"$out/cases.csv"
{
    head -n 1 "$out/cases.txt"
    tail -n +202 "$out/cases.txt"
} | iconv -f UTF-8 -t GB18030 >"$out/cases-gb18030.csv"
rm "$out/cases.txt"
