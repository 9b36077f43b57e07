/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the xfcase command share. The command knows the public interface only. */
#ifndef XFCASE_CLI_H
#define XFCASE_CLI_H

#include <xfcase.h>

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>

/* Exit codes, as docs/cli.md lists them. */
enum {
    EXIT_OK = 0,
    EXIT_REFUSED = 1, /* refused or denied */
    EXIT_USAGE = 2,   /* wrong use or wrong input */
    EXIT_NOT_FOUND = 3,
    EXIT_CONFLICT = 4, /* the case changed, the store is busy, it exists already */
    EXIT_CORRUPT = 5,
    EXIT_IO = 6
};

typedef struct cli_names cli_names; /* names.c */
typedef struct cli_words cli_words; /* words.c */

typedef struct cli {
    const char *path; /* of the store */
    xf_lang lang;
    bool json;
    xf_time now;        /* 0: the system clock */
    xf_time known_at;   /* 0: as known now */
    const char *reader; /* an official; NULL: whoever works with the command */
    xf_store *store;
    cli_names *names;
    bool no_actor;          /* an act was asked for, and nobody who does it was named */
    const char *as;         /* "duty open": the words that stand for the step; NULL: its own */
    const char *subject;    /* the option that the word behind them stands for; NULL: none */
    const cli_words *words; /* of the command, for its help; NULL: it has none */
} cli;

/* ---- options.c -------------------------------------------------------------------------------------- */

/* One option of a command: exactly one of text and flag is set. */
typedef struct cli_option {
    const char *name;
    const char **text;
    bool *flag;
    const char *zh, *en; /* what it means */
} cli_option;

typedef struct cli_command {
    const char *name;
    int (*run)(cli *c, int argc, char **argv);
    const char *arguments, *arguments_zh; /* of the usage line */
    const char *zh, *en;
    const char *example;
} cli_command;

/* Reads options; *rest is the first argument that is none. Returns -1 to go on, or the exit code
 * (--help was asked for, or an option is wrong). */
int cli_parse(cli *c, const cli_command *command, const cli_option *options, size_t count, int argc,
              char **argv, int *rest);
const cli_command *cli_commands(size_t *count); /* commands.c */
const cli_command *cli_command_named(const char *name);
/* How many words of the line an option takes that every command has, "--now" with its value two; 0: it is none. */
int cli_common(const char *word);
const char *cli_say(const cli *c, const char *zh, const char *en);
const char *
cli_plural(int64_t count); /* the ending of an English word of which there are so many */
bool cli_number(const char *text, int64_t low, int64_t high, int64_t *out);
/* A text that is to be read as a number or a moment, with full-width characters (２０２６－０３－０５) as
 * what they stand for; "" when it is longer than `size` - 1 bytes. */
void cli_half_width(const char *text, char *out, size_t size);
/* -1: a file that is to be written may be called so. Else told: neither "-", nor the store, nor what the
 * engine keeps beside it. */
int cli_target(const cli *c, const char *option, const char *path);

/* ---- store access (open.c) -------------------------------------------------------------------------- */

bool cli_has_path(cli *c);               /* by option or environment; an empty one is none */
int cli_path(cli *c);                    /* -1: a store is named, by option or environment */
int cli_open(cli *c, xf_open_mode mode); /* -1: open; else the exit code, told on stderr */
/* Says what is wrong on stderr, with --json as an object; gives the code. */
int cli_tell(const cli *c, int code, const char *what, const char *text);
/* The same of what an option or a field says, which is wrong. */
int cli_tell_field(const cli *c, const char *field, const char *text);
/* -1: the unit, the official and the rule that a list is asked for are there, by code or by name, and
 * are codes now. NULL is fine. */
int cli_known(const cli *c, xf_query *query);
int cli_fail(const cli *c,
             const char *what); /* tells the last error with its details; its exit code */
int cli_usage(const cli *c, const char *zh, const char *en);
int cli_exit_code(xf_status status);
/* A case by number, host's number or id. -1: found. */
int cli_find_case(cli *c, const char *text, xf_id *out);
/* The number of a case, by which people know it; its id where it may not be read (cmd_records.c). */
void cli_case_number(const cli *c, int64_t id, char *out, size_t size);
/* Prints the one line by which people know a case. */
void cli_case_title(const xf_case *file);
int cli_case_line(const cli *c, const xf_case *file); /* with its state, or as JSON */

/* One record for people: a field a line, or all in one; with --json as it is (cmd_records.c). */
int cli_record(const cli *c, const xf_record *record, bool block);
/* "（必填）" where a list of fields of the library requires this one, else "". */
const char *cli_required(const cli *c, const char *fields, const char *field);
void cli_warn_calendar(
    const cli *c); /* on stderr, when the holiday notices run out (cmd_reference.c) */

/* ---- names.c ------------------------------------------------------------------------------------------- */

/* What people call by a name and programs by a code. */
typedef enum cli_what {
    CLI_UNIT,
    CLI_OFFICIAL,
    CLI_RULE, /* of a deadline */
    CLI_DUTY,
    CLI_OWED, /* a rule of a deadline, a duty, or a step of its chain as duty.step */
    CLI_CATEGORY,
    CLI_AREA,
    CLI_FIELD,
    CLI_WHATS
} cli_what;

const char *cli_name(const cli *c, cli_what what,
                     const char *code); /* the code where it has none */
/* What the member of a record or of an answer says, by its name where it names something. */
const char *cli_name_in(const cli *c, const char *member, const char *text);
/* How many are called so, of what the member names, and the last one's code; all codes in `all`. One, the text
 * itself, where it is a code, empty, or of a member that names nothing. *known: false for an official whom
 * nobody knows; of other things the library judges. */
size_t cli_called_in(const cli *c, const char *member, const char *text, const char **code,
                     bool *known, char *all, size_t size);
/* What was put into the store meanwhile. */
void cli_name_learn(const cli *c, cli_what what, const char *code, const char *name);
/* -1: *text, a name or a code or the only one with this in its name, is a code now. Else told, with what there is. */
int cli_code(const cli *c, cli_what what, const char **text);
/* The same; what nobody is called stays, for the library to judge. */
int cli_code_if_named(const cli *c, cli_what what, const char **text);
/* Options that name an official, a unit or a code of the pack take names as well: cli_parse() notes
 * them, cli_open() puts codes in their place. -1: done. */
void cli_names_expect(const cli *c, const cli_option *options, size_t count);
int cli_names_resolve(const cli *c);
cli_names *cli_names_new(void);
void cli_names_free(cli_names *names);

/* ---- text.c ------------------------------------------------------------------------------------------- */

bool cli_colour(FILE *out);      /* a terminal, and NO_COLOR is not set */
int cli_width(const char *text); /* columns on a terminal */
/* Writes text of the store for people: what would command a terminal becomes a blank. */
void cli_text(FILE *out, const char *text);
/* Writes text padded to `width` columns, cut with an ellipsis where it is longer. */
void cli_pad(FILE *out, const char *text, int width);
void cli_time(xf_time at, char out[20]); /* "2026-03-05 09:00", "" for none */
void cli_date(xf_date date, char out[11]);

/* A table: columns as wide as their widest cell, the last one free. */
typedef struct cli_table {
    char **cells;
    size_t count, cap, columns;
} cli_table;
void cli_table_add(cli_table *table, const char *cell); /* copied */
void cli_table_print(const cli_table *table, FILE *out, int colour_column,
                     const char *(*colour)(const char *cell));
void cli_table_free(cli_table *table);

/* ---- json.c ------------------------------------------------------------------------------------------ */

int cli_json(json_t *value);          /* prints and drops it; the exit code */
json_t *cli_json_load(xf_text *text); /* and frees the text */

/* ---- dates.c --------------------------------------------------------------------------------------------- */

/* 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, each with an optional time of day. A bare date is
 * 09:00 of that day. False when it is none of them. */
bool cli_read_time(const char *text, xf_time *out);
bool cli_read_date(const char *text, xf_date *out);
/* The instant at which it ends: a bare date is that whole day. */
bool cli_read_until(const char *text, xf_time *out);

/* The days of --from and --until, both inclusive, as dates and as instants (until: the first one that
 * is no longer meant). NULL: not given, 0. -1: read; else told. */
int cli_days(const cli *c, const char *from, const char *until, xf_date *first, xf_date *last);
int cli_period(const cli *c, const char *from, const char *until, xf_time *start, xf_time *end);

/* ---- words.c -------------------------------------------------------------------------------------------- */

/* A word behind a command: a function of its own, else a step of the office. */
typedef struct cli_word {
    const char *word;
    int (*run)(cli *c, int argc, char **argv); /* NULL: the step */
    const char *stands_for; /* the step, or what takes the word's place; NULL: nothing does */
    const char *subject;    /* the option that the argument behind it stands for; NULL: none */
    const char *zh, *en;    /* what it does; NULL: the step's name says it */
} cli_word;
struct cli_words {
    const cli_word *items;
    size_t count;
    const char *zh, *en; /* what may stand in place of a word; NULL: nothing */
};
#define CLI_WORDS(list, zh, en)                                                                    \
    {                                                                                              \
        list, sizeof(list) / sizeof *(list), zh, en                                                \
    }

/* Where the word stands: behind the common options; argc when there is none. */
int cli_word_index(int argc, char **argv);
/* The first word that is no option nor its value; `options` are the command's own flags, at least. */
const char *cli_first_word(int argc, char **argv, const cli_option *options, size_t count);
/* Runs what the word at `at` stands for; `as`: the words before it. -1: it is none of them. */
int cli_run_word(cli *c, const char *as, const cli_words *words, int argc, char **argv, int at);
bool cli_knows_word(const cli_words *words, const char *asked);
int cli_no_word(const cli *c, const cli_words *words,
                const char *asked); /* tells which there are */
const char *cli_word_says(const cli *c, const cli_word *word);
/* Runs another command's function with the words at `at` replaced by those given; NULL ends them, four
 * at most. */
int cli_run_as(cli *c, int (*run)(cli *c, int argc, char **argv), int argc, char **argv, int at,
               int replaced, const char *const *words);

/* ---- the commands ------------------------------------------------------------------------------------------- */

int cmd_init(cli *c, int argc, char **argv);
int cmd_import(cli *c, int argc, char **argv);
int cmd_register(cli *c, int argc, char **argv);
int cmd_show(cli *c, int argc, char **argv);
int cmd_do(cli *c, int argc, char **argv);
int cmd_work(cli *c, int argc, char **argv);
int cmd_missing(cli *c, int argc, char **argv);
int cmd_focus(cli *c, int argc, char **argv);
int cmd_left(cli *c, int argc, char **argv);
int cmd_code(cli *c, int argc, char **argv);
int cmd_inquire(cli *c, int argc, char **argv);
int cmd_due(cli *c, int argc, char **argv);
int cmd_sweep(cli *c, int argc, char **argv);
int cmd_notices(cli *c, int argc, char **argv);
int cmd_explain(cli *c, int argc, char **argv);
int cmd_options(cli *c, int argc, char **argv);
int cmd_forecast(cli *c, int argc, char **argv);
int cmd_export(cli *c, int argc, char **argv);
int cmd_ledger(cli *c, int argc, char **argv);
int cmd_stats(cli *c, int argc, char **argv);
int cmd_reported(cli *c, int argc, char **argv);
int cmd_account(cli *c, int argc, char **argv);
int cmd_template(cli *c, int argc, char **argv);
int cmd_letter(cli *c, int argc, char **argv);
int cmd_reception(cli *c, int argc, char **argv);
int cmd_report(cli *c, int argc, char **argv);
int cmd_verify(cli *c, int argc, char **argv);
int cmd_backup(cli *c, int argc, char **argv);
int cmd_office(cli *c, int argc, char **argv);
int cmd_drive(cli *c, int argc, char **argv);
int cmd_screen(cli *c, int argc, char **argv);
int cmd_records(cli *c, int argc, char **argv);
int cmd_duty(cli *c, int argc, char **argv);
int cmd_duty_notice(cli *c, int argc, char **argv);
int cmd_duty_report(cli *c, int argc, char **argv);
int cmd_calendar(cli *c, int argc, char **argv);
int cmd_route(cli *c, int argc, char **argv);
int cmd_search(cli *c, int argc, char **argv);
int cmd_similar(cli *c, int argc, char **argv);
int cmd_policy(cli *c, int argc, char **argv);

#endif
