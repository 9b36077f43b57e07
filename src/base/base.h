/* SPDX-License-Identifier: Apache-2.0 */
/* What the room base offers: memory, text, errors, codes, JSON glue and hashing. It knows nobody.
 *
 * Functions of this room are named after their noun (xfi_buf_add); those of the other rooms are
 * named xfi_<room>_<verb>.
 */
#ifndef XFI_BASE_H
#define XFI_BASE_H

#include <xfcase/codes.h>
#include <xfcase/error.h>
#include <xfcase/types.h>

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- memory (memory.c): every block of the library comes through these three ---------------- */

typedef void *(*xfi_realloc_fn)(void *block, size_t size, void *userdata);

/* Sets the process-wide allocator: realloc semantics, size 0 frees. NULL restores the C library. */
void xfi_memory_use(xfi_realloc_fn fn, void *userdata);
void *xfi_alloc(size_t size); /* zeroed; NULL without memory */
void *xfi_realloc(void *block, size_t size);
void xfi_free(void *block);
char *xfi_strdup(const char *text); /* NULL gives NULL */

/* An arena: blocks that end together. Everything of one decision or one snapshot lives in one. */
typedef struct xfi_arena_block xfi_arena_block;
typedef struct xfi_arena {
    xfi_arena_block *head;
    xfi_arena_block *spare; /* kept by a reset, so that a loop allocates nothing */
} xfi_arena;

void *xfi_arena_alloc(xfi_arena *arena, size_t size); /* zeroed, aligned; NULL without memory */
char *xfi_arena_copy(xfi_arena *arena, const char *text, size_t len);
char *xfi_arena_dup(xfi_arena *arena, const char *text); /* NULL gives NULL */
void xfi_arena_reset(xfi_arena *arena);
void xfi_arena_free(xfi_arena *arena);

/* ---- growing text (buf.c); a failed allocation sticks and is asked for once at the end -------- */

typedef struct xfi_buf {
    char *data; /* NUL-terminated once something was added, else NULL */
    size_t len;
    size_t cap;
    bool failed;
} xfi_buf;

void xfi_buf_add(xfi_buf *buf, const char *data, size_t len);
void xfi_buf_puts(xfi_buf *buf, const char *text);
void xfi_buf_int(xfi_buf *buf, int64_t number); /* in decimal */
/* Room for `len` more bytes, at which they are to be written; xfi_buf_wrote() says how many were.
 * NULL without memory. */
char *xfi_buf_room(xfi_buf *buf, size_t len);
void xfi_buf_wrote(xfi_buf *buf, size_t len);
void xfi_buf_printf(xfi_buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void xfi_buf_reset(xfi_buf *buf); /* empties, keeps the block */
void xfi_buf_free(xfi_buf *buf);
const char *xfi_buf_text(const xfi_buf *buf); /* never NULL */

/* The public xf_text: takes over the content of the buffer. */
xf_status xfi_text_take(xfi_buf *buf, xf_text **out, struct xf_error *err);
const char *xfi_text_data(const xf_text *text);
size_t xfi_text_size(const xf_text *text);
void xfi_text_free(xf_text *text);

/* ---- UTF-8 (utf8.c) -------------------------------------------------------------------------- */

/* True for well-formed UTF-8 without NUL; overlong forms and surrogates are not well-formed. */
bool xfi_utf8_valid(const char *text, size_t len);
/* One character of a text that is well-formed and not at its end; how many bytes it has. */
size_t xfi_utf8_read(const char *text, uint32_t *out);
/* Of well-formed texts. Printable: no control characters but tabs and line ends, none that a document
 * cannot hold. Visible: it has a character that can be seen, "" has none. */
bool xfi_utf8_printable(const char *text);
bool xfi_utf8_visible(const char *text);
bool xfi_utf8_one_line(const char *text);
/* The width of the character at `text` when it cannot be seen, 0 when it can or the text ends. */
size_t xfi_utf8_unseen(const char *text);
/* The largest cut <= limit that does not split a character. */
size_t xfi_utf8_cut(const char *text, size_t limit);
/* A copy with wide letters, digits and signs as what they stand for: ＸＦ－１ is XF-1 (width.c). NULL: there
 * was no text, or no memory. */
char *xfi_half_width(xfi_arena *arena, const char *text);

static inline bool xfi_blank(const char *text)
{
    return text == NULL || *text == '\0';
}
static inline const char *xfi_or_empty(const char *text)
{
    return text == NULL ? "" : text;
}
bool xfi_same(const char *a, const char *b); /* NULL equals "" */

/* ---- errors (error.c): the first cause wins ---------------------------------------------------- */

/* A text in both languages. */
typedef struct xfi_bi {
    const char *zh;
    const char *en;
} xfi_bi;

static inline const char *xfi_bi_get(xfi_bi text, xf_lang lang)
{
    return xfi_or_empty(lang == XF_LANG_EN ? text.en : text.zh);
}

/* A text as it is on record, in English where the library worded it so; what people wrote has no other. */
static inline const char *xfi_worded(const char *text, const char *english, xf_lang lang)
{
    return lang == XF_LANG_EN && !xfi_blank(english) ? english : xfi_or_empty(text);
}

/* The ending of an English word of which there are so many. */
static inline const char *xfi_plural(int64_t count)
{
    return count == 1 ? "" : "s";
}

/* The public xf_error is this struct; rooms fill one that is passed down. Zero is "no error". */
struct xf_error {
    xf_status status;
    char *rule, *field, *basis_zh, *basis_en, *text_zh, *text_en, *details;
};
typedef struct xf_error xfi_error;

#define XFI_BOTH_FORMATS __attribute__((format(printf, 4, 6), format(printf, 5, 6)))

/* Each returns the status it set, so that a function can `return xfi_error_set(...)`. Both formats
 * read the same arguments in the same order. `err` may be NULL. */
xf_status xfi_error_set(xfi_error *err, xf_status status, const char *field, const char *zh,
                        const char *en, ...) XFI_BOTH_FORMATS;
/* A refusal (XF_E_REFUSED) or denial (XF_E_DENIED) by a rule. */
xf_status xfi_error_refuse(xfi_error *err, xf_status status, const char *rule, xfi_bi basis,
                           const char *field, xfi_bi text);
void xfi_error_details(xfi_error *err, const char *json); /* copied; first one wins */
void xfi_error_set_no_memory(xfi_error *err);
static inline xf_status xfi_error_no_memory(xfi_error *err)
{
    xfi_error_set_no_memory(err);
    return XF_E_NO_MEMORY;
}
void xfi_error_clear(xfi_error *err);
void xfi_error_move(xfi_error *to, xfi_error *from); /* clears to, leaves from empty */

/* ---- statuses and text codes (status.c, codes.c) ------------------------------------------------ */

typedef struct xfi_code {
    int value;
    const char *code, *zh, *en;
} xfi_code;
typedef struct xfi_codes {
    xf_enum which;
    const char *name;
    const xfi_code *rows;
    size_t count;
} xfi_codes;

const xfi_codes *xfi_codes_of(xf_enum which); /* NULL for an unknown enumeration */
const xfi_code *xfi_code_by_value(xf_enum which, int value);
const xfi_code *xfi_code_by_text(xf_enum which, const char *code);
const char *xfi_code_text(xf_enum which, int value); /* "" when unknown */

const char *xfi_status_name(xf_status status);
xfi_bi xfi_status_text(xf_status status);
int xfi_status_at(size_t index);

/* ---- JSON: a writer over a buffer (json_out.c); reading is jansson's ------------------------- */

/* Writes canonical JSON: no white space, members in the order written, integers in decimal, text
 * as UTF-8 with the shortest escapes. */
typedef struct xfi_json {
    xfi_buf *buf;
    bool comma; /* the next value needs a comma before it */
} xfi_json;

void xfi_json_open(xfi_json *json, const char *key, char bracket); /* '{' or '['; key may be NULL */
void xfi_json_close(xfi_json *json, char bracket);                 /* '}' or ']' */
void xfi_json_text(xfi_json *json, const char *key, const char *text); /* NULL text writes null */
void xfi_json_int(xfi_json *json, const char *key, int64_t value);
void xfi_json_bool(xfi_json *json, const char *key, bool value);
void xfi_json_raw(xfi_json *json, const char *key, const char *raw);

/* ---- hashing (hash.c) over libcrypto -------------------------------------------------------------- */

#define XFI_HASH_SIZE 32
typedef enum xfi_hash_kind { XFI_HASH_SM3 = 1, XFI_HASH_SHA256 = 2 } xfi_hash_kind;
typedef struct xfi_hasher xfi_hasher; /* an algorithm fetched once and reused */

xf_status xfi_hasher_open(xfi_hash_kind kind, xfi_hasher **out, xfi_error *err);
void xfi_hasher_free(xfi_hasher *hasher);
xf_status xfi_hasher_start(xfi_hasher *hasher, xfi_error *err);
xf_status xfi_hasher_add(xfi_hasher *hasher, const void *data, size_t len, xfi_error *err);
xf_status xfi_hasher_end(xfi_hasher *hasher, uint8_t out[XFI_HASH_SIZE], xfi_error *err);
void xfi_hex(const uint8_t *bytes, size_t len, char *out); /* writes 2 * len + 1 bytes */

/* ---- the platform (platform.c): the only place with calls beyond C11 -------------------------- */

xf_time xfi_platform_now(void);     /* the system clock in milliseconds */
int64_t xfi_platform_process(void); /* the number of this process, another one after a fork */
/* Has `fn` called when the calling thread ends; once however often it is asked for. One function for
 * the whole process. Without memory for it the thread's last error is not freed at its end. */
void xfi_platform_at_thread_exit(void (*fn)(void));

#define XFI_TRY(expression)                                                                        \
    do {                                                                                           \
        xf_status xfi_try_status = (expression);                                                   \
        if (xfi_try_status != XF_OK) {                                                             \
            return xfi_try_status;                                                                 \
        }                                                                                          \
    } while (0)

/* ---- numbers of people (identity.c) -------------------------------------------------------------- */

enum { XFI_IDENTITY = 19, XFI_PHONE = 16 };

/* An identity number in the form of 18 characters (GB 11643), however it was typed; false when it is
 * none: its check does not hold. One of 15 digits gets its century and its check. */
bool xfi_identity_plain(const char *text, char out[XFI_IDENTITY]);
bool xfi_identity_valid(const char *text);
bool xfi_phone_valid(const char *text);
/* The next number of a text of telephone numbers, digits only, without country and area; *text goes
 * behind it. False at the end. */
bool xfi_phone_next(const char **text, char out[XFI_PHONE]);
/* The next name of a text that lists several (；、，, or a line each), without blanks around it; NULL: there
 * is none. */
const char *xfi_name_next(const char **text, size_t *len);

enum { XFI_PERSONS_MAX = 1000000 };

typedef struct xfi_names {
    const char *text; /* the names alone */
    int32_t persons;  /* 0: not said */
    int32_t named;    /* how many names there are */
    bool least;       /* 等30余人: perhaps more than persons */
    bool more;        /* 等人: there are others, and nobody says how many */
    bool unclear;     /* what is said of their number is none (3户, 约30人, a name twice) */
} xfi_names;

/* A text of names without the 等N人 behind the last one, which is no part of it. out->persons comes in as
 * the number that was given, 0: none; XF_E_INVALID where another one is written. */
xf_status xfi_names_counted(const char *text, xfi_arena *arena, xfi_names *out, xfi_error *err);
xf_status xfi_names_unclear(xfi_error *err); /* asks for the number */
bool xfi_phone_mobile(const char *number);   /* of one person, wherever it is called from */

/* ---- text that is searched and compared (fold.c) --------------------------------------------------- */

/* The letters, digits and Han characters of a text, in one width and one case; what else there was
 * is left out. A character 0 stands for some that were blanked. */
typedef struct xfi_folded {
    uint32_t *chars;
    struct {
        uint32_t at, size; /* bytes of the text that the character was */
    } * places;
    size_t count;
} xfi_folded;

xf_status xfi_fold(const char *text, xfi_arena *arena, xfi_folded *out, xfi_error *err);
/* The first place of `what` from `from` on; in->count when there is none. */
size_t xfi_folded_find(const xfi_folded *in, const xfi_folded *what, size_t from);
void xfi_folded_blank(xfi_folded *in, const xfi_folded *what); /* wherever it stands */
void xfi_folded_text(const xfi_folded *text, xfi_buf *out);
/* For comparing only, as the places do not follow (wording.c): numerals as digits; the wordings of one
 * thing as one, what stands in every letter as a 0; of a home what lies below the county, without
 * 第 and the 号 or 室 at its end. */
void xfi_folded_numerals(xfi_folded *text);
void xfi_folded_wordings(xfi_folded *text);
void xfi_folded_home(xfi_folded *text);
/* Each two neighbouring characters, and with `tail` the last of each run by itself, with blanks
 * between; added to what `out` holds. */
void xfi_folded_grams(const xfi_folded *text, bool tail, xfi_buf *out);

/* Pairs of neighbouring characters as a set, in order. */
enum { XFI_GRAM_TEXT = 9 };
typedef struct xfi_grams {
    uint64_t *of;
    size_t count;
} xfi_grams;

xf_status xfi_gram_set(const xfi_folded *text, xfi_arena *arena, xfi_grams *out, xfi_error *err);
/* The share of pairs that both have, in percent (Dice): 100 for the same, 0 for none. */
int xfi_gram_likeness(const xfi_grams *a, const xfi_grams *b);
void xfi_gram_text(uint64_t gram, char out[XFI_GRAM_TEXT]);
bool xfi_gram_of(const char *text, uint64_t *out); /* the other way; false: it is no pair */

/* ---- codes that people keep (secret.c) --------------------------------------------------------- */

enum { XFI_SECRET_CODE = 10, XFI_SECRET_HASH = 160, XFI_SECRET_SALT = 33 };

xf_status xfi_secret_make(char out[XFI_SECRET_CODE + 1], xfi_error *err);
xf_status xfi_secret_salt(char out[XFI_SECRET_SALT], xfi_error *err); /* random, in hexadecimal */
xf_status xfi_secret_hash(const char *code, char out[XFI_SECRET_HASH], xfi_error *err);
xf_status xfi_secret_check(const char *code, const char *stored, bool *right, xfi_error *err);

#endif
