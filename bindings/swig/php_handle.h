/* SPDX-License-Identifier: Apache-2.0 */
/* Handles of the library as PHP objects. A handle is an object of a class of its own: a script can
 * neither make, copy nor serialize one, and it ends with its last reference. */
#ifndef XFN_PHP_HANDLE_H
#define XFN_PHP_HANDLE_H

#include <xfcase.h>

/* By its folder: a file beside this one has the name of PHP's own. */
#include <main/php.h>

#include <stdatomic.h>

#include <pthread.h>

typedef struct xfn_class {
    const char *name; /* of the PHP class */
    void (*end)(void *handle);
    zend_class_entry *entry;
} xfn_class;

typedef struct xfn_object {
    void *handle; /* NULL: it was ended */
    const xfn_class *of;
    zend_object std;
} xfn_object;

/* Those that are named here, of the ones that php.i makes for every type. */
static xfn_class xf_policy_class;
static xfn_class xf_notice_class;
static xfn_class xf_store_class;

static zend_object_handlers xfn_handlers;
/* How many handles there are in this process. */
static atomic_llong xfn_handles;
/* How many functions of the host run now, and whether one of them ended in a fatal error, which
 * must not jump over the library. */
ZEND_TLS int xfn_depth;
ZEND_TLS bool xfn_fatal;
/* Whether a store is open while this process forks, and whether one was when it was forked. */
ZEND_TLS bool xfn_open_at_fork;
ZEND_TLS bool xfn_inherited;

static inline xfn_object *xfn_of(zend_object *object)
{
    return (xfn_object *)((char *)object - offsetof(xfn_object, std));
}

static zend_object *xfn_create(zend_class_entry *entry)
{
    xfn_object *made = zend_object_alloc(sizeof(xfn_object), entry);
    made->handle = NULL;
    made->of = NULL;
    zend_object_std_init(&made->std, entry);
    object_properties_init(&made->std, entry);
    made->std.handlers = &xfn_handlers;
    return &made->std;
}

/* Takes the handle out of its object, which is empty from then on. */
static void *xfn_take(xfn_object *object)
{
    void *handle = object->handle;
    object->handle = NULL;
    atomic_fetch_sub(&xfn_handles, 1);
    return handle;
}

static void xfn_free(zend_object *std)
{
    xfn_object *object = xfn_of(std);
    if (object->handle != NULL) {
        object->of->end(xfn_take(object));
    }
    zend_object_std_dtor(std);
}

static zend_function *xfn_no_constructor(zend_object *object)
{
    zend_throw_error(NULL, "%s cannot be made by a script", ZSTR_VAL(object->ce->name));
    return NULL;
}

static void xfn_register(xfn_class *of)
{
    zend_class_entry entry;
    INIT_CLASS_ENTRY_EX(entry, of->name, strlen(of->name), NULL);
    of->entry = zend_register_internal_class(&entry);
    of->entry->create_object = xfn_create;
    of->entry->ce_flags |=
        ZEND_ACC_FINAL | ZEND_ACC_NOT_SERIALIZABLE | ZEND_ACC_NO_DYNAMIC_PROPERTIES;
    xfn_handlers = *zend_get_std_object_handlers();
    xfn_handlers.offset = (int)offsetof(xfn_object, std);
    xfn_handlers.free_obj = xfn_free;
    xfn_handlers.clone_obj = NULL;
    xfn_handlers.get_constructor = xfn_no_constructor;
    xfn_handlers.compare = zend_objects_not_comparable;
}

/* Takes the handle over, also when it fails; NULL is null. */
static void xfn_wrap(zval *out, const xfn_class *of, void *handle)
{
    if (handle == NULL) {
        ZVAL_NULL(out);
        return;
    }
    xfn_object *made = xfn_of(xfn_create(of->entry));
    made->of = of;
    made->handle = handle;
    atomic_fetch_add(&xfn_handles, 1);
    ZVAL_OBJ(out, &made->std);
}

static xfn_object *xfn_object_in(zval *value, uint32_t number, const xfn_class *of)
{
    ZVAL_DEREF(value);
    if (Z_TYPE_P(value) != IS_OBJECT || Z_OBJCE_P(value) != of->entry) {
        zend_argument_type_error(number, "must be of type %s, %s given", of->name,
                                 zend_zval_type_name(value));
        return NULL;
    }
    xfn_object *object = xfn_of(Z_OBJ_P(value));
    if (object->handle == NULL) {
        zend_throw_error(NULL, "This %s has ended", of->name);
        return NULL;
    }
    return object;
}

static void *xfn_handle(zval *value, uint32_t number, const xfn_class *of)
{
    xfn_object *object = xfn_object_in(value, number, of);
    return object == NULL ? NULL : object->handle;
}

static void *xfn_end(zval *value, uint32_t number, const xfn_class *of)
{
    xfn_object *object = xfn_object_in(value, number, of);
    if (object == NULL) {
        return NULL;
    }
    if (xfn_depth != 0) {
        zend_throw_error(NULL, "%s cannot be ended by a function that the library calls", of->name);
        return NULL;
    }
    return xfn_take(object);
}

/* The library keeps a child process away from its parent's stores. But the database engine has a
 * table of the files that a process has open, and the child gets a copy of it: what the child opened
 * anew would stay without locks of its own. */
static void xfn_before_fork(void)
{
    const zend_objects_store *all = &EG(objects_store);
    int64_t now = 0;
    xfn_open_at_fork = false;
    for (uint32_t i = 1; all->object_buckets != NULL && i < all->top; i++) {
        zend_object *std = all->object_buckets[i];
        if (IS_OBJ_VALID(std) && std->ce == xf_store_class.entry && xfn_of(std)->handle != NULL) {
            xfn_open_at_fork |= xf_store_now(xfn_of(std)->handle, &now) == XF_OK;
        }
    }
}

static void xfn_in_child(void)
{
    xfn_inherited |= xfn_open_at_fork;
}

static bool xfn_may_open(void)
{
    if (xfn_inherited) {
        zend_throw_error(NULL, "This process was forked while a store was open; "
                               "close stores before a fork and open them after it");
    }
    return !xfn_inherited;
}

/* Memory goes back to the allocator that it came from. */
static bool xfn_none_alive(void)
{
    if (atomic_load(&xfn_handles) != 0) {
        zend_throw_error(NULL, "The allocator cannot change while something of the library lives");
        return false;
    }
    return true;
}

/* The generator leaves a class behind for every type that it saw. Nothing takes or gives their
 * objects, so there shall be none. */
static void xfn_no_objects(zend_class_entry *of)
{
    of->ce_flags |= ZEND_ACC_EXPLICIT_ABSTRACT_CLASS;
}

#endif
