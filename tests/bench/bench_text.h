/* SPDX-License-Identifier: Apache-2.0 */
/* Texts of invented cases: half common words, half pairs out of four thousand, since in a real register
 * most words are rare. The same seed gives the same texts. */
#ifndef XFCASE_BENCH_TEXT_H
#define XFCASE_BENCH_TEXT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static uint64_t bench_seed = 20260302;

static inline size_t bench_draw(size_t below)
{
    bench_seed = bench_seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(bench_seed >> 33U) % below;
}

/* One word of two characters, six bytes. */
static inline void bench_word(char out[6])
{
    static const char words[][7] = {"征地", "补偿", "拆迁", "安置", "工资", "拖欠", "社保", "医疗",
                                    "道路", "排水", "小区", "物业", "噪声", "污染", "供水", "供热",
                                    "学校", "教师", "退役", "军人", "养老", "保险", "房产", "合同",
                                    "纠纷", "土地", "承包", "低保", "救助", "河道", "垃圾", "施工",
                                    "围挡", "停车", "电梯", "燃气", "村民", "要求", "反映", "处理"};
    enum { RARE = 4000, FIRST = 0x4E00, HAN = 6000 };
    const char *word = words[bench_draw(sizeof words / sizeof *words)];
    if (bench_draw(2) != 0) {
        memcpy(out, word, 6);
        return;
    }
    size_t which = bench_draw(RARE);
    const unsigned parts[] = {FIRST + (unsigned)(which * 5 % HAN),
                              FIRST + (unsigned)(which * 11 % HAN)};
    for (int k = 0; k < 2; k++) {
        out[3 * k] = (char)(0xE0U | parts[k] >> 12U);
        out[3 * k + 1] = (char)(0x80U | (parts[k] >> 6U & 0x3FU));
        out[3 * k + 2] = (char)(0x80U | (parts[k] & 0x3FU));
    }
}

static inline void bench_write_text(char *out, size_t words)
{
    for (size_t i = 0; i < words; i++) {
        bench_word(out + 6 * i);
    }
    out[6 * words] = '\0';
}

#endif
