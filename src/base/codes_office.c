/* SPDX-License-Identifier: Apache-2.0 */
/* The text codes of what is kept of an office beside its cases. */
#include "base/codes_p.h"

#include <xfcase/body.h>
#include <xfcase/record.h>

static const xfi_code record_rows[] = {
    {XF_RECORD_NONE, "none", "无", "none"},
    {XF_RECORD_BODY, "body", "工作机构", "body"},
    {XF_RECORD_BODY_MEMBER, "body_member", "机构成员", "member of a body"},
    {XF_RECORD_APART, "apart", "非同一事项", "no repeated case"},
};
static const xfi_code office_rows[] = {
    {XF_OFFICE_NONE, "none", "无", "none"},
    {XF_OFFICE_SET_UP_BODY, "set_up_body", "成立机构", "set up a body"},
    {XF_OFFICE_DISSOLVE_BODY, "dissolve_body", "撤销机构", "dissolve a body"},
    {XF_OFFICE_JOIN_BODY, "join_body", "增补机构成员", "join a body"},
    {XF_OFFICE_LEAVE_BODY, "leave_body", "成员退出机构", "leave a body"},
    {XF_OFFICE_TELL_APART, "tell_apart", "认定非同一事项", "tell two cases apart"},
};
static const xfi_code body_kind_rows[] = {
    {XF_BODY_KIND_NONE, "none", "无", "none"},
    {XF_BODY_KIND_LEADING_GROUP, "leading_group", "领导小组", "leading group"},
    {XF_BODY_KIND_JOINT_CONFERENCE, "joint_conference", "联席会议", "joint conference"},
    {XF_BODY_KIND_TASK_FORCE, "task_force", "工作专班", "task force"},
};
static const xfi_code body_post_rows[] = {
    {XF_BODY_POST_NONE, "none", "无", "none"},
    {XF_BODY_POST_HEAD, "head", "组长", "head"},
    {XF_BODY_POST_DEPUTY, "deputy", "副组长", "deputy head"},
    {XF_BODY_POST_MEMBER, "member", "成员", "member"},
    {XF_BODY_POST_OFFICE_HEAD, "office_head", "办公室主任", "head of the office"},
    {XF_BODY_POST_OFFICE, "office", "办公室成员", "member of the office"},
};

const xfi_codes xfi_office_codes[] = {
    ROWS(XF_ENUM_RECORD, record),
    ROWS(XF_ENUM_OFFICE, office),
    ROWS(XF_ENUM_BODY_KIND, body_kind),
    ROWS(XF_ENUM_BODY_POST, body_post),
};
const size_t xfi_office_codes_count = sizeof xfi_office_codes / sizeof *xfi_office_codes;
