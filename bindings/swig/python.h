/* SPDX-License-Identifier: Apache-2.0 */
/* What the typemaps of python.i call. Handles are capsules: they carry their type in their name, end
 * with the last reference, and cannot be made, copied or pickled by a script. */
#ifndef XFN_PYTHON_H
#define XFN_PYTHON_H

#include "fields.h"

#include <Python.h>

#define XFN_CAPSULE(type) "xfcase." #type
#define XFN_ENDED "xfcase.ended"

/* True in a wrapper whose first argument may make it touch the disk; its typemap shadows this. */
static const int xfn_blocking1 = 0;

/* Makes an exception of the facts of an error; set by the package. */
static PyObject *xfn_error_factory;

static PyObject *xfn_set_error_factory(PyObject *self, PyObject *args)
{
    PyObject *factory = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "O", &factory)) {
        return NULL;
    }
    Py_INCREF(factory);
    Py_XSETREF(xfn_error_factory, factory);
    Py_RETURN_NONE;
}

static PyObject *xfn_live_bytes(PyObject *self, PyObject *unused)
{
    (void)self;
    (void)unused;
    return PyLong_FromLongLong(atomic_load(&xfn_live));
}

/* Raises what this thread's last error says. Everything is read from it before any object is made. */
static void xfn_raise(void)
{
    const xf_error *error = xf_error_last();
    PyObject *facts = Py_BuildValue(
        "(issssssss)", (int)xf_error_status(error), xf_status_name(xf_error_status(error)),
        xf_error_rule(error), xf_error_field(error), xf_error_basis(error, XF_LANG_ZH),
        xf_error_basis(error, XF_LANG_EN), xf_error_text(error, XF_LANG_ZH),
        xf_error_text(error, XF_LANG_EN), xf_error_details(error));
    if (facts == NULL) {
        return;
    }
    if (xfn_error_factory == NULL) {
        PyErr_SetObject(PyExc_RuntimeError, facts);
    } else {
        PyObject *exception = PyObject_CallObject(xfn_error_factory, facts);
        if (exception != NULL) {
            PyErr_SetObject((PyObject *)Py_TYPE(exception), exception);
            Py_DECREF(exception);
        }
    }
    Py_DECREF(facts);
}

static int xfn_wrong_type(const char *name, const char *wanted, PyObject *value)
{
    PyErr_Format(PyExc_TypeError, "%s: %s expected, not %.80s", name, wanted,
                 Py_TYPE(value)->tp_name);
    return 0;
}

static int xfn_handle(PyObject *value, const char *name, const char *type, void **out)
{
    if (PyCapsule_IsValid(value, type)) {
        *out = PyCapsule_GetPointer(value, type);
        return 1;
    }
    if (PyCapsule_IsValid(value, XFN_ENDED)) {
        PyErr_Format(PyExc_ValueError, "%s: this %s was freed", name, type);
        return 0;
    }
    return xfn_wrong_type(name, type, value);
}

/* Takes the handle out of its capsule, which is empty from then on. */
static int xfn_end(PyObject *value, const char *name, const char *type, void **out)
{
    return xfn_handle(value, name, type, out) && PyCapsule_SetDestructor(value, NULL) == 0 &&
           PyCapsule_SetName(value, XFN_ENDED) == 0;
}

/* Integers only: a float, a text or a None is a mistake and not a number. */
static int xfn_number(PyObject *value, const char *name, int64_t min, int64_t max, int64_t *out)
{
    if (!PyLong_Check(value)) {
        return xfn_wrong_type(name, "int", value);
    }
    int overflow = 0;
    long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (number == -1 && PyErr_Occurred()) {
        return 0;
    }
    if (overflow != 0 || number < min || number > max) {
        PyErr_Format(PyExc_OverflowError, "%s: %S is out of range", name, value);
        return 0;
    }
    *out = number;
    return 1;
}

/* Borrowed from the str object. */
static int xfn_text(PyObject *value, const char *name, const char **out, size_t *size)
{
    Py_ssize_t length = 0;
    *out = NULL;
    if (value == Py_None) {
        return 1;
    }
    if (!PyUnicode_Check(value)) {
        return xfn_wrong_type(name, "str", value);
    }
    const char *text = PyUnicode_AsUTF8AndSize(value, &length);
    if (text == NULL) {
        return 0;
    }
    if (strlen(text) != (size_t)length) {
        PyErr_Format(PyExc_ValueError, "%s: a text with a NUL", name);
        return 0;
    }
    *out = text;
    *size = (size_t)length;
    return 1;
}

static int xfn_bytes(PyObject *value, const char *name, const char **out, size_t *size)
{
    if (PyBytes_Check(value)) {
        *out = PyBytes_AS_STRING(value);
        *size = (size_t)PyBytes_GET_SIZE(value);
        return 1;
    }
    if (!PyUnicode_Check(value)) {
        return xfn_wrong_type(name, "str or bytes", value);
    }
    Py_ssize_t length = 0;
    *out = PyUnicode_AsUTF8AndSize(value, &length);
    *size = (size_t)length;
    return *out != NULL;
}

static int xfn_fill(PyObject *members, const xfn_struct *of, void *args, xfn_block **kept);

static int xfn_fill_text(PyObject *value, const xfn_field *field, void *args, xfn_block **kept)
{
    const char *text = NULL;
    size_t size = 0;
    if (!xfn_text(value, field->name, &text, &size)) {
        return 0;
    }
    char *copy = text == NULL ? NULL : xfn_keep(kept, size + 1);
    if (copy == NULL) {
        return text == NULL || PyErr_NoMemory() != NULL;
    }
    xfn_put_pointer(args, field->offset, memcpy(copy, text, size + 1));
    return 1;
}

static int xfn_fill_list(PyObject *value, const xfn_field *field, void *args, xfn_block **kept)
{
    PyObject *items = PySequence_Fast(value, "a sequence is expected");
    if (items == NULL) {
        return 0;
    }
    size_t count = (size_t)PySequence_Fast_GET_SIZE(items);
    char *made = xfn_keep(kept, count * field->of->size + 1);
    int fine = made != NULL || PyErr_NoMemory() != NULL;
    for (size_t i = 0; fine && i < count && i < (size_t)PySequence_Fast_GET_SIZE(items); i++) {
        PyObject *item = PySequence_Fast_GET_ITEM(items, (Py_ssize_t)i);
        fine = xfn_fill(item, field->of, made + i * field->of->size, kept);
    }
    Py_DECREF(items);
    if (fine) {
        xfn_put_pointer(args, field->offset, made);
        memcpy((char *)args + field->count, &count, sizeof count);
    }
    return fine;
}

static int xfn_fill_field(PyObject *value, const xfn_field *field, void *args, xfn_block **kept)
{
    int64_t number = 0;
    void *handle = NULL;
    switch (field->kind) {
    case XFN_TEXT:
        return xfn_fill_text(value, field, args, kept);
    case XFN_LIST:
        return xfn_fill_list(value, field, args, kept);
    case XFN_POLICY:
        if (!xfn_handle(value, field->name, XFN_CAPSULE(xf_policy), &handle)) {
            return 0;
        }
        xfn_put_pointer(args, field->offset, handle);
        return 1;
    default:
        if (!xfn_number(value, field->name, field->kind == XFN_I64 ? INT64_MIN : INT32_MIN,
                        field->kind == XFN_I64 ? INT64_MAX : INT32_MAX, &number)) {
            return 0;
        }
        xfn_put(args, field, number);
        return 1;
    }
}

static int xfn_fill(PyObject *members, const xfn_struct *of, void *args, xfn_block **kept)
{
    PyObject *key = NULL;
    PyObject *value = NULL;
    Py_ssize_t at = 0;
    xfn_init(of, args);
    if (!PyDict_CheckExact(members)) {
        return xfn_wrong_type(of->name, "dict", members);
    }
    while (PyDict_Next(members, &at, &key, &value)) {
        const char *name = NULL;
        size_t size = 0;
        if (!xfn_text(key, "key", &name, &size)) {
            return 0;
        }
        const xfn_field *field = name == NULL ? NULL : xfn_find(of, name, size);
        if (field == NULL) {
            PyErr_Format(PyExc_TypeError, "%s has no member %R", of->name, key);
            return 0;
        }
        if (!xfn_fill_field(value, field, args, kept)) {
            return 0;
        }
    }
    return 1;
}

static PyObject *xfn_result(const xfn_struct *of, const void *result)
{
    PyObject *dict = PyDict_New();
    for (size_t i = 0; dict != NULL && i < of->count; i++) {
        int64_t value = 0;
        memcpy(&value, (const char *)result + of->fields[i].offset, sizeof value);
        PyObject *number = PyLong_FromLongLong(value);
        if (number == NULL || PyDict_SetItemString(dict, of->fields[i].name, number) != 0) {
            Py_CLEAR(dict);
        }
        Py_XDECREF(number);
    }
    return dict;
}

/* The trampolines: a function of the host that raises, or gives no integer, stops the run, and its
 * exception comes out of the call that it was given to. */
static int xfn_call(PyObject *function, PyObject *args)
{
    PyObject *answer = args == NULL ? NULL : PyObject_CallObject(function, args);
    int64_t code = 0;
    int fine = answer != NULL &&
               (answer == Py_None || xfn_number(answer, "callback", INT_MIN, INT_MAX, &code));
    Py_XDECREF(args);
    Py_XDECREF(answer);
    return fine ? (int)code : -1;
}

static int xfn_progress(int64_t left, int64_t total, void *userdata)
{
    PyGILState_STATE state = PyGILState_Ensure();
    int code = PyErr_Occurred()
                   ? -1
                   : xfn_call(userdata, Py_BuildValue("(LL)", (long long)left, (long long)total));
    PyGILState_Release(state);
    return code;
}

/* The notice is the library's for the length of the call: its capsule is emptied afterwards. */
static int xfn_delivery(const xf_notice *notice, void *userdata)
{
    PyGILState_STATE state = PyGILState_Ensure();
    PyObject *capsule = PyCapsule_New((void *)(uintptr_t)notice, XFN_CAPSULE(xf_notice), NULL);
    int code = -1;
    if (capsule != NULL) {
        code = xfn_call(userdata, PyTuple_Pack(1, capsule));
        (void)PyCapsule_SetName(capsule, XFN_ENDED);
        Py_DECREF(capsule);
    }
    PyGILState_Release(state);
    return code;
}

#endif
