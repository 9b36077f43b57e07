<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * What is kept of an office beside its cases.
 *
 * The values are the text codes that stores and exports carry.
 */
enum RecordKind: string
{
    use Coded;

    private const WHICH = XF_ENUM_RECORD;

    case None = 'none';
    /** 工作机构 */
    case Body = 'body';
    /** 机构成员 */
    case BodyMember = 'body_member';
    /** 定期职责 */
    case DutySeries = 'duty_series';
    /** 职责事项 */
    case Duty = 'duty';
    /** 职责环节 */
    case DutyStep = 'duty_step';
    /** 专项行动 */
    case Drive = 'drive';
    /** 专项行动阶段 */
    case DrivePhase = 'drive_phase';
    /** 专项行动事项 */
    case DriveCase = 'drive_case';
    /** 排查 */
    case Screening = 'screening';
    /** 排查发现 */
    case Finding = 'finding';
    /** 预警通报 */
    case Warning = 'warning';
    /** 预警跟踪 */
    case WarningFollowUp = 'warning_follow_up';
    /** what a unit promised for a drive */
    case Resource = 'resource';
    /** what of it was given */
    case ResourceGiven = 'resource_given';
    /** which department keeps the register of receptions */
    case Register = 'register';
    /** who takes part in an occurrence of a duty */
    case DutyMember = 'duty_member';
    /** who owes a step of the chain, from when until when */
    case DutyShare = 'duty_share';
    /** 放假安排数据 */
    case CalendarAlarm = 'calendar_alarm';
    case Succession = 'succession';
    /** 文书 */
    case Letter = 'letter';
    /** 文书模板 */
    case LetterTemplate = 'letter_template';
    /** 接待登记 */
    case Reception = 'reception';
    /** 联合接访人员 */
    case ReceptionMember = 'reception_member';
    /** 工作网络联络点 */
    case Contact = 'contact';
    /** 非同一事项 */
    case Apart = 'apart';

    /** What people call a field of such records; null when they have no such field. */
    public function fieldLabel(string $field, Lang $lang = Lang::Zh): ?string
    {
        return xf_record_field_name($this->number(), $field, $lang->number());
    }

    /** What people call a text code in a field; the text itself where the field holds none. */
    public function valueLabel(string $field, string $code, Lang $lang = Lang::Zh): string
    {
        $which = xf_record_field_codes($this->number(), $field);
        $value = $which === 0 ? -1 : xf_code_value($which, $code);

        return $value < 0 ? $code : (string) xf_code_name($which, $value, $lang->number());
    }
}
