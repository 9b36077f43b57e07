/* SPDX-License-Identifier: Apache-2.0 */
/* What the concepts of api.i are in PHP. */
%{
#include "php.h"

/* Our types are no business of other extensions that SWIG made: it would share them through a
 * constant that tells every script an address. */
#undef SWIG_GetModule
#undef SWIG_SetModule
#define SWIG_GetModule(clientdata) NULL
#define SWIG_SetModule(clientdata, pointer)

/* The module's version is the library's; the generator leaves it open. */
#define XFN_VERSION(major, minor, patch) ZEND_TOSTR(major) "." ZEND_TOSTR(minor) "." ZEND_TOSTR(patch)
#undef NO_VERSION_YET
#define NO_VERSION_YET XFN_VERSION(XF_VERSION_MAJOR, XF_VERSION_MINOR, XF_VERSION_PATCH)

/* What failed has thrown already; what was kept for the call is dropped behind the label. */
#define XFN_CHECK(fine)                                                                            \
    if (!(fine))                                                                                   \
    goto fail
%}

/* Declared types of a result become lies to the optimizer of opcache once a result comes through a
 * parameter: nothing is declared, everything is checked here. */
%feature("php:type", "0");

/* For tests: what is alive after xf_host_set_allocator(1). */
%typemap(out) int64_t xfn_live_bytes "RETVAL_LONG($1);"
%rename(xf_live_bytes) xfn_live_bytes;
%inline %{
int64_t xfn_live_bytes(void)
{
    return atomic_load(&xfn_live);
}
%}

%minit {
    (void)pthread_atfork(xfn_before_fork, NULL, xfn_in_child);
    xfn_keep_secret("xf_case_register", 1);
}

/* After a request that died within a function of the host the next one starts anew. The generated
 * classes are there only after what a module can do at its start. */
%rinit {
    xfn_depth = 0;
    xfn_fatal = false;
    for (size_t i = 0; i < swig_module.size; i++) {
        if (swig_module.types[i]->clientdata != NULL) {
            xfn_no_objects(swig_module.types[i]->clientdata);
        }
    }
    xfn_no_objects(SWIG_Php_ce_xfcase);
}

%define XF_NO_CONCEPT
%typemap(in) SWIGTYPE, SWIGTYPE *, SWIGTYPE **, const SWIGTYPE *, void *, int *, int64_t *, int32_t *, size_t *, char *, char **,
    double, float, bool, char, short, unsigned char, unsigned short
    "_Static_assert(0, \"no concept fits this parameter: $1_type $1_name\");"
%typemap(out) SWIGTYPE, SWIGTYPE *, SWIGTYPE **, void *, int *, char *, double, float, bool, char
    "_Static_assert(0, \"no concept fits this result: $1_type\");"
%enddef

/* A handle: in by pointer, out through the last parameter. */
%define XF_HANDLE(type)
%{
static void type##_end(void *handle)
{
    type##_free(handle);
}
static xfn_class type##_class = {"Xfcase\\Native\\" #type, type##_end, NULL};
%}
%minit {
    xfn_register(&type##_class);
}
%typemap(in, numinputs=0) type ** (type *made = NULL) "$1 = &made;"
%typemap(argout) type ** {
    zval value;
    xfn_wrap(&value, &type##_class, *$1);
    xfn_append($result, &value);
}
%enddef

%define XF_SNAPSHOT(type)
XF_HANDLE(type)
%typemap(in) const type * {
    $1 = xfn_handle(&$input, $argnum, &type##_class);
    XFN_CHECK($1 != NULL);
}
%typemap(in) type * {
    $1 = xfn_end(&$input, $argnum, &type##_class);
    XFN_CHECK($1 != NULL);
}
/* Only xf_error_last() and xf_error_dup() give one that way. */
%typemap(out) type * {
    xfn_wrap($result, &type##_class, $1);
}
/* Borrowed ones: a copy, which lives as long as the script likes. */
%typemap(out) const type * {
    xfn_wrap($result, &type##_class, type##_dup($1));
}
%enddef

%define XF_LIVE(type)
XF_HANDLE(type)
%typemap(in) type * {
    $1 = xfn_handle(&$input, $argnum, &type##_class);
    XFN_CHECK($1 != NULL);
}
%typemap(in) type *END {
    $1 = xfn_end(&$input, $argnum, &type##_class);
    XFN_CHECK($1 != NULL);
}
%enddef

%define XF_TEXT
%typemap(in) const char * {
    const char *text = NULL;
    XFN_CHECK(xfn_text(&$input, NULL, $argnum, &text));
    $1 = (char *)(uintptr_t)text;
}
%typemap(freearg) const char * ""
%typemap(out) const char * {
    if ($1 == NULL) {
        RETVAL_NULL();
    } else {
        RETVAL_STRING($1);
    }
}
%enddef

%define XF_PATH(parameter)
%typemap(in) parameter {
    const char *path = NULL;
    XFN_CHECK(xfn_path(&$input, $argnum, &path));
    $1 = (char *)(uintptr_t)path;
}
%enddef

%define XF_BYTES(text, size)
%typemap(in) (text, size) {
    char *bytes = NULL;
    size_t length = 0;
    XFN_CHECK(xfn_bytes(&$input, $argnum, &bytes, &length));
    $1 = bytes;
    $2 = length;
}
%enddef

%define XF_MADE_TEXT(type)
%typemap(in, numinputs=0) type ** (type *made = NULL) "$1 = &made;"
%typemap(argout) type ** {
    zval value;
    ZVAL_STRINGL(&value, type##_get(*$1), type##_size(*$1));
    xfn_append($result, &value);
}
%typemap(freearg) type ** { type##_free(*$1); }
/* Texts never reach a script as handles. */
%ignore type##_make;
%ignore type##_get;
%ignore type##_size;
%ignore type##_free;
%enddef

%define XF_BUFFER(out, capacity)
%typemap(in, numinputs=0) (out, capacity) (char buffer[64]) {
    buffer[0] = '\0';
    $1 = buffer;
    $2 = sizeof buffer;
}
%typemap(argout) (out, capacity) {
    zval value;
    ZVAL_STRING(&value, $1);
    xfn_append($result, &value);
}
%enddef

%define XF_NUMBER(type)
%typemap(in) type {
    int64_t number = 0;
    XFN_CHECK(xfn_number(&$input, NULL, $argnum, XFN_MIN(type), XFN_MAX(type), &number));
    $1 = (type)number;
}
%typemap(in, numinputs=0) type * (type made = 0) "$1 = &made;"
%typemap(argout) type * {
    zval value;
    ZVAL_LONG(&value, (zend_long)*$1);
    xfn_append($result, &value);
}
%typemap(out) type "RETVAL_LONG((zend_long)$1);"
%enddef
%{
#define XFN_MIN(type) ((type)-1 > (type)0 ? 0 : sizeof(type) == 8 ? INT64_MIN : INT32_MIN)
#define XFN_MAX(type) (sizeof(type) == 8 ? INT64_MAX : INT32_MAX)
%}

%define XF_ENUM
%typemap(in) enum SWIGTYPE {
    int64_t number = 0;
    XFN_CHECK(xfn_number(&$input, NULL, $argnum, INT32_MIN, INT32_MAX, &number));
    $1 = ($1_ltype)number;
}
%typemap(out) enum SWIGTYPE "RETVAL_LONG((zend_long)$1);"
%enddef

%define XF_ARGS(type)
%ignore type;
%typemap(in) const type * (type args, xfn_block *kept = NULL) {
    if (Z_TYPE($input) != IS_NULL) {
        XFN_CHECK(xfn_fill(&$input, $argnum, &type##_struct, &args, &kept));
        $1 = &args;
    }
}
%typemap(freearg) const type * "xfn_drop(kept$argnum);"
%enddef

%define XF_RESULT(type)
%ignore type;
%typemap(in, numinputs=0) type * (type made) {
    xfn_init(&type##_struct, &made);
    $1 = &made;
}
%typemap(argout) type * {
    zval value;
    xfn_result(&value, &type##_struct, $1);
    xfn_append($result, &value);
}
%enddef

%define XF_PROGRESS(fn, userdata)
%typemap(in) (fn, userdata) (xfn_function function) {
    if (Z_TYPE($input) != IS_NULL) {
        XFN_CHECK(xfn_callable(&$input, $argnum, &function));
        $1 = xfn_progress;
        $2 = &function;
    }
}
%enddef

%define XF_DELIVERY(fn, data)
%typemap(in) (fn, data) (xfn_function function) {
    XFN_CHECK(xfn_callable(&$input, $argnum, &function));
    $1 = xfn_delivery;
    $2 = &function;
}
%enddef

%define XF_ALLOCATOR(fn, userdata)
%typemap(in) (fn, userdata) {
    int64_t count = 0;
    XFN_CHECK(xfn_number(&$input, NULL, $argnum, 0, 1, &count) && xfn_none_alive());
    $1 = count == 1 ? xfn_live_realloc : NULL;
    $2 = NULL;
}
%enddef

/* A failure is an exception; what was kept for the call is dropped after it as after a success. */
%define XF_STATUS
%typemap(out) xf_status {
    RETVAL_NULL();
    xfn_outcome($1);
}
%enddef
%define XF_PLAIN_STATUS(function)
%typemap(out) xf_status function "RETVAL_LONG((zend_long)$1);"
%enddef
