/* SPDX-License-Identifier: Apache-2.0 */
/* The text codes of drives, screening and warnings. */
#include "base/codes_p.h"

#include <xfcase/drive.h>
#include <xfcase/screening.h>
#include <xfcase/warning.h>

static const xfi_code drive_source_rows[] = {
    {XF_DRIVE_SOURCE_NONE, "none", "无", "none"},
    {XF_DRIVE_SOURCE_HANDED_DOWN, "handed_down", "上级交办", "handed down"},
    {XF_DRIVE_SOURCE_SCREENING, "screening", "自行排查", "own screening"},
};
static const xfi_code drive_cohort_rows[] = {
    {XF_DRIVE_COHORT_NONE, "none", "无", "none"},
    {XF_DRIVE_COHORT_EARLIER, "earlier", "往年积案", "earlier backlog"},
    {XF_DRIVE_COHORT_NEW, "new", "今年新增", "this year's new"},
};
static const xfi_code screening_occasion_rows[] = {
    {XF_SCREENING_OCCASION_NONE, "none", "无", "none"},
    {XF_SCREENING_OCCASION_PERIODIC, "periodic", "经常性排查", "periodic"},
    {XF_SCREENING_OCCASION_BEFORE_PERIOD, "before_period", "重要时段前排查",
     "before a sensitive period"},
    {XF_SCREENING_OCCASION_DRIVE, "drive", "专项排查", "for a drive"},
};
static const xfi_code urgency_rows[] = {
    {XF_URGENCY_NONE, "none", "无", "none"},
    {XF_URGENCY_ORDINARY, "ordinary", "一般", "ordinary"},
    {XF_URGENCY_SOON, "soon", "较急", "soon"},
    {XF_URGENCY_AT_ONCE, "at_once", "紧急", "at once"},
};
static const xfi_code finding_outcome_rows[] = {
    {XF_FINDING_OUTCOME_NONE, "none", "待处理", "none yet"},
    {XF_FINDING_OUTCOME_CASE, "case", "登记为信访事项", "became a case"},
    {XF_FINDING_OUTCOME_WARNING, "warning", "发出预警", "became a warning"},
    {XF_FINDING_OUTCOME_NO_MATTER, "no_matter", "不构成信访事项", "no matter"},
};
static const xfi_code warning_result_rows[] = {
    {XF_WARNING_RESULT_NONE, "none", "未办结", "none yet"},
    {XF_WARNING_RESULT_RESOLVED, "resolved", "隐患已化解", "resolved"},
    {XF_WARNING_RESULT_BECAME_CASE, "became_case", "转为信访事项", "became a case"},
    {XF_WARNING_RESULT_COLLECTIVE_VISIT, "collective_visit", "仍发生集体访",
     "a collective visit happened anyway"},
    {XF_WARNING_RESULT_UNFOUNDED, "unfounded", "经核实不存在", "unfounded"},
};

static const xfi_code resource_rows[] = {
    {XF_RESOURCE_NONE, "none", "无", "none"},
    {XF_RESOURCE_PEOPLE, "people", "人力", "people"},
    {XF_RESOURCE_EQUIPMENT, "equipment", "物力", "equipment"},
    {XF_RESOURCE_MONEY, "money", "财力", "money"},
    {XF_RESOURCE_OTHER, "other", "其他", "other"},
};

const xfi_codes xfi_drive_codes[] = {
    ROWS(XF_ENUM_DRIVE_SOURCE, drive_source),
    ROWS(XF_ENUM_DRIVE_COHORT, drive_cohort),
    ROWS(XF_ENUM_SCREENING_OCCASION, screening_occasion),
    ROWS(XF_ENUM_URGENCY, urgency),
    ROWS(XF_ENUM_FINDING_OUTCOME, finding_outcome),
    ROWS(XF_ENUM_WARNING_RESULT, warning_result),
    ROWS(XF_ENUM_RESOURCE, resource),
};
const size_t xfi_drive_codes_count = sizeof xfi_drive_codes / sizeof *xfi_drive_codes;
