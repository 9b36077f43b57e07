# SPDX-License-Identifier: Apache-2.0
"""Scripts that mean harm, or are merely wrong: each ends in an exception and changes nothing."""
import copy
import datetime
import pickle

import pytest
import xfcase
from conftest import at, fill, register
from xfcase import Form, _native


class Texty:
    def __str__(self):
        return "clerk"

    def __index__(self):
        return 1


WRONG_TEXTS = [None, 1, 1.5, b"clerk", [], {}, Texty(), object(), "a\0b", "\ud800", "x" * 10_000_000,
               "\x07", ""]
WRONG_NUMBERS = [None, "1", 1.0, [], 2 ** 63, -2 ** 63 - 1, 10 ** 400, -1]
CLEAN = (TypeError, ValueError, OverflowError, xfcase.Error)


@pytest.mark.parametrize("wrong", WRONG_TEXTS, ids=lambda one: type(one).__name__)
def test_wrong_texts(store, case, wrong):
    before = store.head()
    for run in (lambda: store.register(actor=wrong, unit="town", form=Form.LETTER, title="示例"),
                lambda: store.register(actor="clerk", unit=wrong, form=Form.LETTER, title="示例"),
                lambda: store.register(actor="clerk", unit="town", form=Form.LETTER, title=wrong),
                lambda: case.accept(actor=wrong),
                lambda: case.decline(actor="clerk", reason=wrong, refusal=xfcase.Refusal.OTHER),
                lambda: case.options(wrong),
                lambda: store.find(wrong),
                lambda: store.put_unit(actor="host", id=wrong, name="示例"),
                lambda: store.lease(wrong),
                lambda: xfcase.Policy.load(wrong)):
        with pytest.raises(CLEAN):
            run()
    assert store.head() == before
    with pytest.raises(CLEAN):
        xfcase.open(wrong)


@pytest.mark.parametrize("wrong", WRONG_NUMBERS, ids=lambda one: str(one)[:8])
def test_wrong_numbers(store, case, wrong):
    before = store.head()
    handled = case.accept(actor="clerk", dry_run=True)
    for run in (lambda: store.case(wrong), lambda: store.notice(wrong),
                lambda: store.deadline(wrong), lambda: store.acknowledge(wrong, "示例"),
                lambda: handled.extend(actor="clerk", approver="mayor", reason="x", days=wrong),
                lambda: store.register(actor="clerk", unit="town", form=Form.LETTER, title="示例",
                                       persons=wrong),
                lambda: store.lease("示例", limit=wrong),
                lambda: xfcase.Calendar().add_workdays(datetime.date(2026, 1, 1),
                                                       -10 ** 9 if wrong == -1 else wrong)):
        with pytest.raises(CLEAN):
            run()
    assert store.head() == before


@pytest.mark.parametrize("wrong", ["2026-03-02", 0, datetime.date(2026, 3, 2),
                                   datetime.datetime(2026, 3, 2), datetime.datetime.max,
                                   datetime.datetime(1, 1, 1, tzinfo=datetime.timezone.utc),
                                   datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc),
                                   datetime.datetime(9999, 1, 1, tzinfo=datetime.timezone.utc)],
                         ids=str)
def test_wrong_times(store, case, wrong):
    before = store.head()
    for run in (lambda: case.accept(actor="clerk", at=wrong),
                lambda: setattr(store, "now", wrong) or case.accept(actor="clerk")):
        with pytest.raises(CLEAN):
            run()
    assert store.head() == before


@pytest.mark.parametrize("wrong", [None, "2026-03-02", 1, datetime.datetime(2026, 3, 2),
                                   datetime.date(1, 1, 1), datetime.date(1969, 12, 31),
                                   datetime.date.max], ids=str)
def test_wrong_dates(wrong):
    with pytest.raises(CLEAN):
        xfcase.Calendar().add_workdays(wrong, 1)


@pytest.mark.parametrize("wrong", ["letter", 1, xfcase.Kind.CLAIM, Form, Texty()], ids=str)
def test_wrong_enumerators(store, wrong):
    with pytest.raises(TypeError):
        store.register(actor="clerk", unit="town", form=wrong, title="示例")


def test_what_a_store_gives_is_not_made_copied_or_stored(store, case):
    deadline = case.accept(actor="clerk").deadlines().first()
    for kind in (xfcase.Store, xfcase.Case, xfcase.Deadline, xfcase.Notice, xfcase.Entry,
                 xfcase.Firing, xfcase.Pending, xfcase.Unit, xfcase.Official):
        with pytest.raises(TypeError):
            kind()
    for one in (store, case, deadline):
        for run in (copy.copy, copy.deepcopy, pickle.dumps):
            with pytest.raises(TypeError):
                run(one)
        with pytest.raises(AttributeError):
            one.id = 1
        with pytest.raises(AttributeError):
            one.anything = 1
    raw = type(case).__new__(xfcase.Case)
    with pytest.raises(AttributeError):
        raw.title


def test_native_handles(store, case):
    for run in (lambda: _native.xf_case_title(None), lambda: _native.xf_case_title(1),
                lambda: _native.xf_case_title(store._handle), lambda: _native.xf_case_title(),
                lambda: _native.xf_case_title(case._handle, 1),
                lambda: _native.xf_case_accept(store._handle, 1, {"unheard_of": 1}),
                lambda: _native.xf_case_accept(store._handle, 1, {1: 1}),
                lambda: _native.xf_case_accept(store._handle, 1, [("actor", "clerk")]),
                lambda: type(case._handle)(), lambda: copy.copy(case._handle),
                lambda: pickle.dumps(case._handle)):
        with pytest.raises(TypeError):
            run()
    _native.xf_case_free(case._handle)
    with pytest.raises(ValueError):
        case.title


def test_errors_can_be_pickled(case):
    with pytest.raises(xfcase.Error) as caught:
        case.extend(actor="clerk", days=1, approver="mayor", reason="示例")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), again.rule, str(again)) == (xfcase.RefusedError, "state.not_now",
                                                     str(caught.value))


def test_closed_stores(case, store):
    rows = iter(store.cases())
    deadline = case.deadlines().first()
    store.close()
    store.close()
    for run in (lambda: store.case(1), lambda: store.now, lambda: list(store.cases()),
                lambda: next(rows), lambda: case.accept(actor="clerk"), lambda: case.refresh(),
                lambda: case.options("clerk"), lambda: deadline.explain(), lambda: store.sweep(),
                lambda: store.transaction().__enter__(), lambda: store.verify()):
        with pytest.raises(xfcase.ClosedError):
            run()
    assert case.title == "道路破损" and deadline.due_date and case.to_dict()


def overdue(store):
    register(store).accept(actor="clerk")
    store.now = at(2026, 6, 30, 18)
    store.sweep()
    return store


def test_a_callback_that_raises(store):
    overdue(store)

    def fail(*unused):
        raise KeyError("示例")

    with pytest.raises(KeyError, match="示例"):
        store.deliver("mailer", fail)
    assert store.notices(open_only=True).first() is not None
    for answer in ("text", object()):
        assert store.deliver("mailer", lambda notice: answer) >= 0


def test_callbacks_that_call_back(store):
    overdue(store)
    waiting = [one.id for one in store.notices(open_only=True)]

    def recurse(notice):
        store.find(notice.case_id and store.case(notice.case_id).number)
        list(store.due())
        with pytest.raises(xfcase.BusyError):
            store.close()

    assert store.deliver("mailer", recurse) == len(waiting)

    fill_again = fill(xfcase.open_memory())
    overdue(fill_again)

    def deeper(notice):
        fill_again.deliver("another", lambda inner: None)

    fill_again.deliver("mailer", deeper)
    assert fill_again.notices(open_only=True).first() is None


def test_a_callback_that_recurses_without_end(store):
    overdue(store)

    def recurse(notice):
        store.deliver(f"mailer {notice.id}", recurse)
        recurse(notice)

    with pytest.raises((RecursionError, xfcase.Error)):
        store.deliver("mailer", recurse)
    store.verify()
