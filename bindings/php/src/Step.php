<?php

// SPDX-License-Identifier: Apache-2.0

declare(strict_types=1);

namespace Xfcase;

use Xfcase\Internal\Coded;

/**
 * A step in the work of an office that is no act on one case.
 *
 * The values are the text codes that stores and exports carry.
 */
enum Step: string
{
    use Coded;

    private const WHICH = XF_ENUM_OFFICE;

    case None = 'none';
    /** 成立机构 */
    case SetUpBody = 'set_up_body';
    /** 撤销机构 */
    case DissolveBody = 'dissolve_body';
    /** 增补机构成员 */
    case JoinBody = 'join_body';
    /** 成员退出机构 */
    case LeaveBody = 'leave_body';
    /** 设定定期职责 */
    case OpenDuty = 'open_duty';
    /** 停止定期职责 */
    case EndDuty = 'end_duty';
    /** 生成职责日程 */
    case GenerateDuties = 'generate_duties';
    /** 召开（开展） */
    case HoldDuty = 'hold_duty';
    /** 完成环节 */
    case FulfilDutyStep = 'fulfil_duty_step';
    /** 改期 */
    case MoveDuty = 'move_duty';
    /** 取消 */
    case CancelDuty = 'cancel_duty';
    /** 召集不定期事项 */
    case CallDuty = 'call_duty';
    /** 启动专项行动 */
    case OpenDrive = 'open_drive';
    /** 确定化解目标 */
    case SetDriveTarget = 'set_drive_target';
    /** 安排阶段 */
    case PlanPhase = 'plan_phase';
    /** 阶段结束 */
    case EndPhase = 'end_phase';
    /** 事项纳入专项行动 */
    case EnterDriveCase = 'enter_drive_case';
    /** 分线分片交办 */
    case HandOutDriveCase = 'hand_out_drive_case';
    /** 事项移出专项行动 */
    case DropDriveCase = 'drop_drive_case';
    /** 结束专项行动 */
    case CloseDrive = 'close_drive';
    /** 开展排查 */
    case BeginScreening = 'begin_screening';
    /** 排查结束 */
    case EndScreening = 'end_screening';
    /** 登记排查发现 */
    case RecordFinding = 'record_finding';
    /** 排查发现登记为信访事项 */
    case RegisterFinding = 'register_finding';
    /** 排查发现并入已有事项. */
    case LinkFinding = 'link_finding';
    /** 排查发现不构成信访事项 */
    case DismissFinding = 'dismiss_finding';
    /** 承诺保障资源 */
    case PromiseResource = 'promise_resource';
    /** 资源到位 */
    case GiveResource = 'give_resource';
    /** 撤回未到位的资源 */
    case WithdrawResource = 'withdraw_resource';
    /** 指定接访登记保管部门 */
    case KeepRegister = 'keep_register';
    /** 布置阶段任务 */
    case SetPhaseDuty = 'set_phase_duty';
    /** 发出预警通报 */
    case IssueWarning = 'issue_warning';
    /** 反馈预警通报 */
    case AnswerWarning = 'answer_warning';
    /** 预警跟踪督办 */
    case FollowWarning = 'follow_warning';
    /** 办结预警通报 */
    case CloseWarning = 'close_warning';
    /** 停止接访登记保管 */
    case EndRegister = 'end_register';
    /** 制发文书 */
    case IssueLetter = 'issue_letter';
    case IssueDutyLetter = 'issue_duty_letter';
    /** 登记文书模板 */
    case AddTemplate = 'add_template';
    /** 停用文书模板 */
    case RetireTemplate = 'retire_template';
    /** 接待登记 */
    case Receive = 'receive';
    /** 参加联合接访 */
    case JoinReception = 'join_reception';
    /** 接访当场办结 */
    case SettleReception = 'settle_reception';
    /** 接访立案登记 */
    case RegisterReception = 'register_reception';
    /** 接访当场转送 */
    case TransferReception = 'transfer_reception';
    /** 接访并入已有事项 */
    case LinkReception = 'link_reception';
    /** 陪同移送上级 */
    case Escort = 'escort';
    /** 陪同结果 */
    case EndEscort = 'end_escort';
    /** 约定回访 */
    case PlanFollowUp = 'plan_follow_up';
    /** 回访结果 */
    case EndFollowUp = 'end_follow_up';
    /** 查看来访人信息 */
    case RevealReception = 'reveal_reception';
    /** 设立联络点 */
    case OpenContact = 'open_contact';
    /** 撤销联络点 */
    case CloseContact = 'close_contact';
    /** 接待登记作废 */
    case VoidReception = 'void_reception';
    /** 排查发现作废 */
    case VoidFinding = 'void_finding';
    /** 预警通报作废 */
    case VoidWarning = 'void_warning';
    /** 撤销非同一事项认定 */
    case VoidApart = 'void_apart';
    /** 资源到位登记作废 */
    case VoidGiven = 'void_given';
    /** 更正资源到位登记 */
    case CorrectGiven = 'correct_given';
    /** 撤销误登的完成或取消 */
    case ReopenDuty = 'reopen_duty';
    /** 撤销误登的环节完成 */
    case ReopenDutyStep = 'reopen_duty_step';
    case SucceedUnit = 'succeed_unit';
    /** 确定参加人员 */
    case JoinDuty = 'join_duty';
    /** 取消参加人员 */
    case LeaveDuty = 'leave_duty';
    /** 安排时间地点 */
    case PlanDuty = 'plan_duty';
    /** 确定环节分工 */
    case ShareDuty = 'share_duty';
    /** 环节改派 */
    case AssignDutyStep = 'assign_duty_step';
    /** 认定非同一事项 */
    case TellApart = 'tell_apart';

    /**
     * The arguments that the step reads, by the names of the library: true for required ones.
     *
     * @return array<string, bool>
     */
    public function fields(): array
    {
        return self::fieldList(xf_office_fields($this->number()));
    }

    /** What people call an argument of the step; null when the step does not read it. */
    public function fieldLabel(string $field, Lang $lang = Lang::Zh): ?string
    {
        return xf_office_field_name($this->number(), $field, $lang->number());
    }

    /**
     * The text codes that `code` of the step may be, with their names; empty when it reads none.
     *
     * @return array<string, string>
     */
    public function codes(Lang $lang = Lang::Zh): array
    {
        $names = [];
        $which = xf_office_codes($this->number());
        for ($i = 0; $which !== 0 && ($value = xf_code_at($which, $i)) >= 0; $i++) {
            if ($value > 0) {
                $names[(string) xf_code_of($which, $value)] = (string) xf_code_name($which, $value, $lang->number());
            }
        }

        return $names;
    }
}
