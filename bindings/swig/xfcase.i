/* SPDX-License-Identifier: Apache-2.0 */
/* The native module below the Python and PHP layers: flat, private and strict. It is made from the
 * public headers themselves; api.i says which concept each type is, python.i and php.i what a
 * concept is in the language. A function whose types fit no concept does not compile. */
#ifdef SWIGPHP
%module xfcase
#else
%module(package="xfcase") _native
#endif

%{
#include "fields.h"
#include "live.h"
%}

/* Reading the headers for the coverage test needs no typemaps. */
#ifdef SWIGPYTHON
%include "python.i"
#endif
#ifdef SWIGPHP
%include "php.i"
#endif
%include "api.i"
