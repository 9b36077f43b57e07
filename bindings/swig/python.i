/* SPDX-License-Identifier: Apache-2.0 */
/* What the concepts of api.i are in Python. */
%{
#include "python.h"
%}

%native(set_error_factory) PyObject *xfn_set_error_factory(PyObject *self, PyObject *args);
%native(live_bytes) PyObject *xfn_live_bytes(PyObject *self, PyObject *unused);

/* The interpreter runs on while a call may touch the disk. */
%exception {
    PyThreadState *xfn_thread = xfn_blocking1 ? PyEval_SaveThread() : NULL;
    $action
    if (xfn_thread != NULL) {
        PyEval_RestoreThread(xfn_thread);
    }
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
static void type##_dropped(PyObject *capsule)
{
    /* A pending exception must survive the end of an object. */
    PyObject *kind, *value, *trace;
    PyErr_Fetch(&kind, &value, &trace);
    void *handle = PyCapsule_GetPointer(capsule, XFN_CAPSULE(type));
    type##_free(handle);
    PyErr_Restore(kind, value, trace);
}
static PyObject *type##_capsule(type *handle)
{
    if (handle == NULL) {
        Py_RETURN_NONE;
    }
    PyObject *capsule = PyCapsule_New(handle, XFN_CAPSULE(type), type##_dropped);
    if (capsule == NULL) {
        type##_free(handle);
    }
    return capsule;
}
%}
%typemap(in, numinputs=0) type ** (type *made = NULL) "$1 = &made;"
%typemap(argout) type ** {
    $result = SWIG_Python_AppendOutput($result, type##_capsule(*$1));
}
%enddef

%define XF_SNAPSHOT(type)
XF_HANDLE(type)
%typemap(in) const type * {
    void *handle = NULL;
    if (!xfn_handle($input, "$1_name", XFN_CAPSULE(type), &handle)) SWIG_fail;
    $1 = handle;
}
%typemap(in) type * {
    void *handle = NULL;
    if (!xfn_end($input, "$1_name", XFN_CAPSULE(type), &handle)) SWIG_fail;
    $1 = handle;
}
/* Only xf_error_last() and xf_error_dup() give one that way. */
%typemap(out) type * {
    $result = type##_capsule($1);
}
/* Borrowed ones: a copy, which lives as long as the script likes. */
%typemap(out) const type * {
    $result = type##_capsule(type##_dup($1));
}
%enddef

%define XF_LIVE(type)
XF_HANDLE(type)
%typemap(in) type * (int xfn_blocking = 1) {
    void *handle = NULL;
    (void)xfn_blocking;
    if (!xfn_handle($input, "$1_name", XFN_CAPSULE(type), &handle)) SWIG_fail;
    $1 = handle;
}
%typemap(in) type *END (int xfn_blocking = 1) {
    void *handle = NULL;
    (void)xfn_blocking;
    if (!xfn_end($input, "$1_name", XFN_CAPSULE(type), &handle)) SWIG_fail;
    $1 = handle;
}
%enddef

%define XF_TEXT
%typemap(in) const char * {
    const char *text = NULL;
    size_t size = 0;
    if (!xfn_text($input, "$1_name", &text, &size)) SWIG_fail;
    $1 = (char *)(uintptr_t)text;
}
%typemap(freearg) const char * ""
%typemap(out) const char * "$result = $1 == NULL ? SWIG_Py_Void() : PyUnicode_FromString($1);"
%enddef

%define XF_PATH(parameter)
%typemap(in) parameter (int xfn_blocking = 1) {
    const char *text = NULL;
    size_t size = 0;
    (void)xfn_blocking;
    if (!xfn_text($input, "$1_name", &text, &size)) SWIG_fail;
    $1 = (char *)(uintptr_t)text;
}
%enddef

%define XF_BYTES(text, size)
%typemap(in) (text, size) {
    const char *bytes = NULL;
    size_t length = 0;
    if (!xfn_bytes($input, "$1_name", &bytes, &length)) SWIG_fail;
    $1 = (char *)(uintptr_t)bytes;
    $2 = length;
}
%enddef

%define XF_MADE_TEXT(type)
%typemap(in, numinputs=0) type ** (type *made = NULL) "$1 = &made;"
%typemap(argout) type ** {
    $result = SWIG_Python_AppendOutput($result, PyUnicode_FromStringAndSize(
        type##_get(*$1), (Py_ssize_t)type##_size(*$1)));
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
    $1 = buffer;
    $2 = sizeof buffer;
}
%typemap(argout) (out, capacity) {
    $result = SWIG_Python_AppendOutput($result, PyUnicode_FromString($1));
}
%enddef

%define XF_NUMBER(type)
%typemap(in) type {
    int64_t number = 0;
    if (!xfn_number($input, "$1_name", XFN_MIN(type), XFN_MAX(type), &number)) SWIG_fail;
    $1 = (type)number;
}
%typemap(in, numinputs=0) type * (type made = 0) "$1 = &made;"
%typemap(argout) type * {
    $result = SWIG_Python_AppendOutput($result, PyLong_FromLongLong((long long)*$1));
}
%typemap(out) type "$result = PyLong_FromLongLong((long long)$1);"
%enddef
%{
#define XFN_MIN(type) ((type)-1 > (type)0 ? 0 : sizeof(type) == 8 ? INT64_MIN : INT32_MIN)
#define XFN_MAX(type) (sizeof(type) == 8 ? INT64_MAX : INT32_MAX)
%}

%define XF_ENUM
%typemap(in) enum SWIGTYPE {
    int64_t number = 0;
    if (!xfn_number($input, "$1_name", INT32_MIN, INT32_MAX, &number)) SWIG_fail;
    $1 = ($1_ltype)number;
}
%typemap(out) enum SWIGTYPE "$result = PyLong_FromLong((long)$1);"
%enddef

%define XF_ARGS(type)
%ignore type;
%typemap(in) const type * (type args, xfn_block *kept = NULL) {
    if ($input != Py_None) {
        if (!xfn_fill($input, &type##_struct, &args, &kept)) SWIG_fail;
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
    $result = SWIG_Python_AppendOutput($result, xfn_result(&type##_struct, $1));
}
%enddef

%define XF_PROGRESS(fn, userdata)
%typemap(in) (fn, userdata) {
    if ($input != Py_None && !PyCallable_Check($input)) {
        (void)xfn_wrong_type("$1_name", "a function or None", $input);
        SWIG_fail;
    }
    $1 = $input == Py_None ? NULL : xfn_progress;
    $2 = $input;
}
%enddef

%define XF_DELIVERY(fn, userdata)
%typemap(in) (fn, userdata) {
    if (!PyCallable_Check($input)) {
        (void)xfn_wrong_type("$1_name", "a function", $input);
        SWIG_fail;
    }
    $1 = xfn_delivery;
    $2 = $input;
}
%enddef

%define XF_ALLOCATOR(fn, userdata)
%typemap(in) (fn, userdata) {
    int64_t count = 0;
    if (!xfn_number($input, "$1_name", 0, 1, &count)) SWIG_fail;
    $1 = count == 1 ? xfn_live_realloc : NULL;
    $2 = NULL;
}
%enddef

/* A failure is an exception. One that a function of the host raised comes first. */
%define XF_STATUS
%typemap(out) xf_status {
    if (PyErr_Occurred()) SWIG_fail;
    if ($1 != XF_OK) {
        xfn_raise();
        SWIG_fail;
    }
    $result = SWIG_Py_Void();
}
%enddef
%define XF_PLAIN_STATUS(function)
%typemap(out) xf_status function "$result = PyLong_FromLong((long)$1);"
%enddef
