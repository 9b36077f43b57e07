/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base.h"

static const struct {
    xf_status status;
    const char *name;
    xfi_bi text;
} statuses[] = {
    {XF_OK, "XF_OK", {"成功", "success"}},
    {XF_E_INVALID, "XF_E_INVALID", {"参数有误", "an argument is wrong"}},
    {XF_E_NOT_FOUND, "XF_E_NOT_FOUND", {"未找到", "not found"}},
    {XF_E_EXISTS, "XF_E_EXISTS", {"已存在", "it exists already"}},
    {XF_E_REFUSED, "XF_E_REFUSED", {"依规不予办理", "refused by a rule"}},
    {XF_E_DENIED, "XF_E_DENIED", {"无权办理", "not allowed for this official"}},
    {XF_E_CONFLICT, "XF_E_CONFLICT", {"信访事项已被他人更新", "the case changed meanwhile"}},
    {XF_E_BUSY, "XF_E_BUSY", {"案件库正被占用，请稍后再试", "the store is busy, try again"}},
    {XF_E_CLOSED, "XF_E_CLOSED", {"案件库已关闭", "the store is closed"}},
    {XF_E_READ_ONLY,
     "XF_E_READ_ONLY",
     {"案件库以只读方式打开", "the store is open for reading only"}},
    {XF_E_VERSION, "XF_E_VERSION", {"案件库由更新版本写成", "the store needs a newer library"}},
    {XF_E_POLICY, "XF_E_POLICY", {"规则包有误", "the policy pack has mistakes"}},
    {XF_E_CORRUPT, "XF_E_CORRUPT", {"存储数据不一致", "stored data contradict themselves"}},
    {XF_E_IO, "XF_E_IO", {"读写失败", "reading or writing failed"}},
    {XF_E_NO_MEMORY, "XF_E_NO_MEMORY", {"内存不足", "out of memory"}},
    {XF_E_CALLBACK, "XF_E_CALLBACK", {"宿主回调中止了运行", "the host's callback stopped the run"}},
    {XF_E_INTERNAL, "XF_E_INTERNAL", {"内部错误", "internal defect"}},
};
enum { STATUS_COUNT = sizeof statuses / sizeof *statuses };

const char *xfi_status_name(xf_status status)
{
    for (size_t i = 0; i < STATUS_COUNT; i++) {
        if (statuses[i].status == status) {
            return statuses[i].name;
        }
    }
    return "XF_E_UNKNOWN";
}

xfi_bi xfi_status_text(xf_status status)
{
    for (size_t i = 0; i < STATUS_COUNT; i++) {
        if (statuses[i].status == status) {
            return statuses[i].text;
        }
    }
    return (xfi_bi){"未知状态", "unknown status"};
}

int xfi_status_at(size_t index)
{
    return index < STATUS_COUNT ? (int)statuses[index].status : 1;
}
