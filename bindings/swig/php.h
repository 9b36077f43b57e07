/* SPDX-License-Identifier: Apache-2.0 */
/* What the typemaps of php.i call: values in and out, failures as exceptions, functions of the host. */
#ifndef XFN_PHP_H
#define XFN_PHP_H

#include "fields.h"
#include "live.h"
#include "php_handle.h"

#include <Zend/zend_attributes.h>
#include <Zend/zend_exceptions.h>
#include <Zend/zend_interfaces.h>

#include <ext/spl/spl_exceptions.h>

/* A call gives what it made; several things make an array. */
static void xfn_append(zval *result, zval *value)
{
    if (Z_TYPE_P(result) == IS_NULL) {
        ZVAL_COPY_VALUE(result, value);
        return;
    }
    if (Z_TYPE_P(result) != IS_ARRAY) {
        zval first;
        ZVAL_COPY_VALUE(&first, result);
        array_init(result);
        add_next_index_zval(result, &first);
    }
    add_next_index_zval(result, value);
}

/* What is wrong with a value, said of an argument or, with a name, of a member of one. */
static bool xfn_wrong_type(const char *member, uint32_t number, const char *wanted, zval *value)
{
    if (member == NULL) {
        zend_argument_type_error(number, "must be of type %s, %s given", wanted,
                                 zend_zval_type_name(value));
    } else {
        zend_type_error("%s must be of type %s, %s given", member, wanted,
                        zend_zval_type_name(value));
    }
    return false;
}

static bool xfn_wrong_value(const char *member, uint32_t number, const char *why)
{
    if (member == NULL) {
        zend_argument_value_error(number, "%s", why);
    } else {
        zend_value_error("%s %s", member, why);
    }
    return false;
}

/* Integers only: a float, a bool or a text is a mistake and not a number. */
static bool xfn_number(zval *value, const char *member, uint32_t number, int64_t min, int64_t max,
                       int64_t *out)
{
    ZVAL_DEREF(value);
    if (Z_TYPE_P(value) != IS_LONG) {
        return xfn_wrong_type(member, number, "int", value);
    }
    if (Z_LVAL_P(value) < min || Z_LVAL_P(value) > max) {
        return xfn_wrong_value(member, number, "is out of range");
    }
    *out = Z_LVAL_P(value);
    return true;
}

/* Borrowed from the string. */
static bool xfn_text(zval *value, const char *member, uint32_t number, const char **out)
{
    ZVAL_DEREF(value);
    *out = NULL;
    if (Z_TYPE_P(value) == IS_NULL) {
        return true;
    }
    if (Z_TYPE_P(value) != IS_STRING) {
        return xfn_wrong_type(member, number, "?string", value);
    }
    if (strlen(Z_STRVAL_P(value)) != Z_STRLEN_P(value)) {
        return xfn_wrong_value(member, number, "must not contain any null bytes");
    }
    *out = Z_STRVAL_P(value);
    return true;
}

/* A file that the host's configuration lets scripts touch. '' names a store in memory. */
static bool xfn_path(zval *value, uint32_t number, const char **out)
{
    if (!xfn_text(value, NULL, number, out)) {
        return false;
    }
    if (*out == NULL || **out == '\0') {
        return true;
    }
    if (php_check_open_basedir_ex(*out, 0) != 0) {
        return xfn_wrong_value(NULL, number, "is outside of open_basedir");
    }
    return xfn_may_open();
}

static bool xfn_bytes(zval *value, uint32_t number, char **out, size_t *size)
{
    ZVAL_DEREF(value);
    if (Z_TYPE_P(value) != IS_STRING) {
        return xfn_wrong_type(NULL, number, "string", value);
    }
    *out = Z_STRVAL_P(value);
    *size = Z_STRLEN_P(value);
    return true;
}

static bool xfn_fill(zval *members, uint32_t number, const xfn_struct *of, void *args,
                     xfn_block **kept);

static bool xfn_no_memory(void)
{
    zend_throw_error(NULL, "No memory");
    return false;
}

static bool xfn_fill_text(zval *value, const xfn_field *field, void *args, xfn_block **kept)
{
    const char *text = NULL;
    if (!xfn_text(value, field->name, 0, &text)) {
        return false;
    }
    size_t size = strlen(text) + 1;
    char *copy = xfn_keep(kept, size);
    if (copy == NULL) {
        return xfn_no_memory();
    }
    xfn_put_pointer(args, field->offset, memcpy(copy, text, size));
    return true;
}

static bool xfn_fill_list(zval *value, uint32_t number, const xfn_field *field, void *args,
                          xfn_block **kept)
{
    if (Z_TYPE_P(value) != IS_ARRAY) {
        return xfn_wrong_type(field->name, number, "array", value);
    }
    size_t count = zend_hash_num_elements(Z_ARRVAL_P(value));
    char *made = xfn_keep(kept, count * field->of->size + 1);
    if (made == NULL) {
        return xfn_no_memory();
    }
    xfn_put_pointer(args, field->offset, made);
    memcpy((char *)args + field->count, &count, sizeof count);
    zval *item;
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(value), item)
    {
        if (!xfn_fill(item, number, field->of, made, kept)) {
            return false;
        }
        made += field->of->size;
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static bool xfn_fill_field(zval *value, uint32_t number, const xfn_field *field, void *args,
                           xfn_block **kept);

/* An array with the names of members as keys; null is a member that is not given. */
static bool xfn_fill(zval *members, uint32_t number, const xfn_struct *of, void *args,
                     xfn_block **kept)
{
    zend_string *name;
    zval *value;
    xfn_init(of, args);
    ZVAL_DEREF(members);
    if (Z_TYPE_P(members) != IS_ARRAY) {
        return xfn_wrong_type(of->name, number, "array", members);
    }
    ZEND_HASH_FOREACH_STR_KEY_VAL(Z_ARRVAL_P(members), name, value)
    {
        const xfn_field *field = name == NULL ? NULL : xfn_find(of, ZSTR_VAL(name), ZSTR_LEN(name));
        if (field == NULL) {
            zend_value_error("%s has no member %s", of->name,
                             name == NULL ? "with a number" : ZSTR_VAL(name));
            return false;
        }
        ZVAL_DEREF(value);
        if (Z_TYPE_P(value) != IS_NULL && !xfn_fill_field(value, number, field, args, kept)) {
            return false;
        }
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static bool xfn_fill_field(zval *value, uint32_t number, const xfn_field *field, void *args,
                           xfn_block **kept)
{
    int64_t made = 0;
    const xfn_object *object = NULL;
    switch (field->kind) {
    case XFN_TEXT:
        return xfn_fill_text(value, field, args, kept);
    case XFN_LIST:
        return xfn_fill_list(value, number, field, args, kept);
    case XFN_POLICY:
        object = xfn_object_in(value, number, &xf_policy_class);
        if (object == NULL) {
            return false;
        }
        xfn_put_pointer(args, field->offset, object->handle);
        return true;
    default:
        if (!xfn_number(value, field->name, 0, field->kind == XFN_I64 ? INT64_MIN : INT32_MIN,
                        field->kind == XFN_I64 ? INT64_MAX : INT32_MAX, &made)) {
            return false;
        }
        xfn_put(args, field, made);
        return true;
    }
}

static void xfn_result(zval *out, const xfn_struct *of, const void *result)
{
    array_init(out);
    for (size_t i = 0; i < of->count; i++) {
        int64_t value = 0;
        memcpy(&value, (const char *)result + of->fields[i].offset, sizeof value);
        add_assoc_long(out, of->fields[i].name, value);
    }
}

/* Throws what this thread's last error says. Everything is read from it before PHP code runs, which
 * may call the library. */
static void xfn_throw(void)
{
    enum { STATUS, NAME, RULE, FIELD, BASIS_ZH, BASIS_EN, TEXT_ZH, TEXT_EN, DETAILS, FACTS };
    const xf_error *error = xf_error_last();
    zval facts[FACTS];
    zval thrown;
    ZVAL_LONG(&facts[STATUS], xf_error_status(error));
    ZVAL_STRING(&facts[NAME], xf_status_name(xf_error_status(error)));
    ZVAL_STRING(&facts[RULE], xf_error_rule(error));
    ZVAL_STRING(&facts[FIELD], xf_error_field(error));
    ZVAL_STRING(&facts[BASIS_ZH], xf_error_basis(error, XF_LANG_ZH));
    ZVAL_STRING(&facts[BASIS_EN], xf_error_basis(error, XF_LANG_EN));
    ZVAL_STRING(&facts[TEXT_ZH], xf_error_text(error, XF_LANG_ZH));
    ZVAL_STRING(&facts[TEXT_EN], xf_error_text(error, XF_LANG_EN));
    ZVAL_STRING(&facts[DETAILS], xf_error_details(error));
    ZVAL_UNDEF(&thrown);

    zend_string *name = zend_string_init(ZEND_STRL("Xfcase\\Exception\\Failure"), 0);
    zend_class_entry *factory = zend_lookup_class(name);
    zend_function *make =
        factory == NULL ? NULL : zend_hash_str_find_ptr(&factory->function_table, ZEND_STRL("of"));
    zend_string_release(name);
    if (make != NULL && EG(exception) == NULL) {
        zend_call_known_function(make, NULL, factory, &thrown, FACTS, facts, NULL);
    }
    if (EG(exception) != NULL) {
        zval_ptr_dtor(&thrown);
    } else if (Z_TYPE(thrown) == IS_OBJECT &&
               instanceof_function(Z_OBJCE(thrown), zend_ce_throwable)) {
        zend_throw_exception_object(&thrown);
    } else {
        zval_ptr_dtor(&thrown);
        zend_throw_exception_ex(spl_ce_RuntimeException, Z_LVAL(facts[STATUS]), "%s: %s",
                                Z_STRVAL(facts[NAME]), Z_STRVAL(facts[TEXT_EN]));
    }
    for (size_t i = 0; i < FACTS; i++) {
        zval_ptr_dtor(&facts[i]);
    }
}

/* The outcome of every call that has one. An exception of the host's own function comes first, and a
 * fatal error goes on now that the library is done. */
static void xfn_outcome(xf_status status)
{
    if (xfn_fatal && xfn_depth == 0) {
        xfn_fatal = false;
        zend_bailout();
    }
    if (status != XF_OK && EG(exception) == NULL) {
        xfn_throw();
    }
}

/* Who brings a matter is not for the logs that a host makes of exceptions and their arguments. */
static void xfn_keep_secret(const char *function, uint32_t parameter)
{
    zend_function *found = zend_hash_str_find_ptr(CG(function_table), function, strlen(function));
    zend_add_parameter_attribute(found, parameter, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);
}

/* A function of the host, for the length of one call. */
typedef struct xfn_function {
    zend_fcall_info info;
    zend_fcall_info_cache cache;
} xfn_function;

static bool xfn_callable(zval *value, uint32_t number, xfn_function *out)
{
    char *why = NULL;
    if (zend_fcall_info_init(value, 0, &out->info, &out->cache, NULL, &why) == SUCCESS) {
        return true;
    }
    zend_argument_type_error(number, "must be a valid callback, %s", why == NULL ? "" : why);
    if (why != NULL) {
        efree(why);
    }
    return false;
}

/* One that throws, or gives no integer, stops the run, and its exception comes out of the call that
 * it was given to. */
static int xfn_call(xfn_function *function, uint32_t count, zval *args)
{
    zval answer;
    int64_t code = 0;
    volatile bool fatal = false;
    if (EG(exception) != NULL || xfn_fatal) {
        return -1;
    }
    ZVAL_UNDEF(&answer);
    function->info.retval = &answer;
    function->info.params = args;
    function->info.param_count = count;
    xfn_depth++;
    zend_try
    {
        (void)zend_call_function(&function->info, &function->cache);
    }
    zend_catch
    {
        fatal = true;
    }
    zend_end_try();
    xfn_depth--;
    if (fatal) {
        xfn_fatal = true;
        return -1;
    }
    bool fine = EG(exception) == NULL &&
                (Z_TYPE(answer) == IS_NULL ||
                 xfn_number(&answer, "What the function returned", 0, INT_MIN, INT_MAX, &code));
    zval_ptr_dtor(&answer);
    return fine ? (int)code : -1;
}

static int xfn_progress(int64_t left, int64_t total, void *userdata)
{
    zval args[2];
    ZVAL_LONG(&args[0], left);
    ZVAL_LONG(&args[1], total);
    return xfn_call(userdata, 2, args);
}

/* The notice is the library's for the length of the call: its object is emptied afterwards. */
static int xfn_delivery(const xf_notice *notice, void *userdata)
{
    zval object;
    xfn_wrap(&object, &xf_notice_class, (void *)(uintptr_t)notice);
    int code = xfn_call(userdata, 1, &object);
    (void)xfn_take(xfn_of(Z_OBJ(object)));
    zval_ptr_dtor(&object);
    return code;
}

#endif
