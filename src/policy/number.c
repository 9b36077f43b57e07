/* SPDX-License-Identifier: Apache-2.0 */
/* Case numbers: literal text with {unit}, {year} and {seq} or {seq:WIDTH}. */
#include "policy/keys_p.h"

#include <inttypes.h>
#include <string.h>

enum { PART_NONE = 0, PART_UNIT = 1, PART_YEAR = 2, PART_SEQ = 4 };

/* What stands in braces at `at`; `len` is with the braces, `width` the digits of {seq:WIDTH}. */
static int part_at(const char *at, size_t *len, int *width)
{
    static const struct {
        const char *text;
        int part;
    } parts[] = {{"{unit}", PART_UNIT}, {"{year}", PART_YEAR}, {"{seq}", PART_SEQ}};
    *width = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        *len = strlen(parts[i].text);
        if (strncmp(at, parts[i].text, *len) == 0) {
            return parts[i].part;
        }
    }
    if (strncmp(at, "{seq:", 5) == 0 && at[5] >= '1' && at[5] <= '9' && at[6] == '}') {
        *len = 7;
        *width = at[5] - '0';
        return PART_SEQ;
    }
    return PART_NONE;
}

bool xfi_policy_pattern_valid(const char *pattern, int32_t *unused)
{
    (void)unused;
    int seen = 0;
    for (pattern += strcspn(pattern, "{}"); *pattern != '\0'; pattern += strcspn(pattern, "{}")) {
        size_t len;
        int width;
        int part = part_at(pattern, &len, &width);
        if (part == PART_NONE || (seen & part) != 0) {
            return false;
        }
        seen |= part;
        pattern += len;
    }
    return seen == (PART_UNIT | PART_YEAR | PART_SEQ);
}

static xf_status number(const char *pattern, const char *unit, int year, int64_t seq, xfi_buf *out,
                        xfi_error *err)
{
    if (xfi_blank(unit)) {
        return xfi_error_set(err, XF_E_INVALID, "unit", "编号缺少单位", "a number needs a unit");
    }
    if (year < 1970 || year > 2199 || seq < 1) {
        return xfi_error_set(err, XF_E_INVALID, seq < 1 ? "seq" : "year",
                             "编号的年份 %d 或序号 %" PRId64 " 超出范围",
                             "year %d or sequence %" PRId64 " of a number is out of range", year,
                             seq);
    }
    const char *at = pattern;
    while (*at != '\0') {
        size_t literal = strcspn(at, "{");
        xfi_buf_add(out, at, literal);
        at += literal;
        size_t len = 0;
        int width = 0;
        int part = part_at(at, &len, &width);
        if (part == PART_UNIT) {
            xfi_buf_puts(out, unit);
        } else if (part == PART_YEAR) {
            xfi_buf_printf(out, "%d", year);
        } else if (part == PART_SEQ) {
            xfi_buf_printf(out, "%0*" PRId64, width, seq);
        }
        at += part == PART_NONE ? (size_t)(*at != '\0') : len;
    }
    return out->failed ? xfi_error_no_memory(err) : XF_OK;
}

xf_status xfi_policy_number(const xf_policy *policy, const char *unit, int year, int64_t seq,
                            xfi_buf *out, xfi_error *err)
{
    return number(policy->number_pattern, unit, year, seq, out, err);
}

/* Each kind counts by itself, and a word tells them apart (字号). */
static const char *const customary[XFI_POLICY_LETTERS] = {
    [XF_LETTER_ACCEPTANCE] = "{unit}信受〔{year}〕{seq}号",
    [XF_LETTER_NON_ACCEPTANCE] = "{unit}信不受〔{year}〕{seq}号",
    [XF_LETTER_TRANSFER] = "{unit}信转〔{year}〕{seq}号",
    [XF_LETTER_HAND_OVER] = "{unit}信交〔{year}〕{seq}号",
    [XF_LETTER_FORWARDING] = "{unit}信告〔{year}〕{seq}号",
    [XF_LETTER_REFERRAL] = "{unit}信导〔{year}〕{seq}号",
    [XF_LETTER_EXTENSION] = "{unit}信延〔{year}〕{seq}号",
    [XF_LETTER_ANSWER] = "{unit}信复〔{year}〕{seq}号",
    [XF_LETTER_REVIEW] = "{unit}信查〔{year}〕{seq}号",
    [XF_LETTER_RECHECK] = "{unit}信核〔{year}〕{seq}号",
    [XF_LETTER_SUPERVISION] = "{unit}信督〔{year}〕{seq}号",
    [XF_LETTER_IMPROVEMENT] = "{unit}信建〔{year}〕{seq}号",
    [XF_LETTER_VISIT_NOTICE] = "{unit}访公〔{year}〕{seq}号",
    [XF_LETTER_VISIT_REPORT] = "{unit}访报〔{year}〕{seq}号",
};

xf_status xfi_policy_letter_number(const xf_policy *policy, xf_letter_kind kind, const char *unit,
                                   int year, int64_t seq, xfi_buf *out, xfi_error *err)
{
    const char *own = policy->letter_patterns[kind];
    return number(own != NULL ? own : customary[kind], unit, year, seq, out, err);
}
