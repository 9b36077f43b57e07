/* SPDX-License-Identifier: Apache-2.0 */
/* What the holidays of the State Council's notices are called in English. */
#include "calendar/calendar.h"

static const xfi_bi holidays[] = {
    {"元旦", "New Year's Day"},
    {"春节", "Spring Festival"},
    {"清明节", "Qingming Festival"},
    {"劳动节", "Labour Day"},
    {"“五一”", "Labour Day"},
    {"“五一”国际劳动节", "Labour Day"},
    {"端午节", "Dragon Boat Festival"},
    {"中秋节", "Mid-Autumn Festival"},
    {"国庆节", "National Day"},
    {"“十一”", "National Day"},
    {"国庆节、中秋节", "National Day, Mid-Autumn Festival"},
    {"中秋节、国庆节", "Mid-Autumn Festival, National Day"},
    {"周末连休", "long weekend"},
    {"抗日战争暨世界反法西斯战争胜利70周年纪念日", "70th anniversary of victory"},
};

const char *xfi_calendar_holiday(const char *name, xf_lang lang)
{
    for (size_t i = 0; lang == XF_LANG_EN && i < sizeof holidays / sizeof *holidays; i++) {
        if (xfi_same(holidays[i].zh, name)) {
            return holidays[i].en;
        }
    }
    return xfi_or_empty(name);
}
