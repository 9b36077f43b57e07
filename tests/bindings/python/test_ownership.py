# SPDX-License-Identifier: Apache-2.0
"""Objects may die in any order, in any thread, and in a child process."""
import gc
import os
import threading

import pytest
import xfcase
from conftest import at, fill, register
from xfcase import _native


def test_everything_outlives_its_store():
    store = fill(xfcase.open_memory())
    case = register(store).accept(actor="clerk")
    deadline, options = case.deadlines().first(), case.options("clerk")
    entry, unit = case.timeline().first(), store.units().first()
    policy, calendar = store.policy(), store.calendar()
    rows = store.cases()
    del store
    gc.collect()
    assert case.refresh().title == "道路破损"  # a case keeps its store
    case._store.close()
    assert case.title and deadline.title() and options.allowed and entry.text() and unit.name
    assert policy.title() and calendar.firm_until
    with pytest.raises(xfcase.ClosedError):
        list(rows)


def test_iterators_left_half_way(store):
    for _ in range(3):
        register(store)
    for _ in range(100):
        rows = iter(store.cases())
        next(rows)
    del rows
    register(store)
    half = iter(store.cases())
    next(half)
    store.close()
    del store, half
    gc.collect()


@pytest.mark.parametrize("turn", range(6))
def test_every_order_of_death(turn):
    store = fill(xfcase.open_memory())
    register(store)
    things = [store, iter(store.cases()), store.case(1)]
    next(things[1])
    del store
    for _ in range(3):
        things.pop(turn % len(things))
        turn //= 2
        gc.collect()


def test_nothing_is_left_over():
    def work():
        with fill(xfcase.open_memory()) as store:
            for number in range(20):
                register(store, title=f"示例{number}").accept(actor="clerk")
            store.now = at(2026, 6, 30, 18)
            store.sweep()
            assert len(list(store.due())) == sum(1 for _ in store.due())
            for _ in range(5):
                with pytest.raises(xfcase.Error):
                    store.case(10 ** 6)
            [one.explain() for one in store.deadlines()]
            store.deliver("mailer", lambda notice: None)

    work()
    gc.collect()
    before = _native.live_bytes()
    for _ in range(3):
        work()
    gc.collect()
    assert _native.live_bytes() <= before


def test_threads_share_a_store(tmp_path):
    store = fill(xfcase.open(tmp_path / "cases.xfc", relaxed=True))
    failures = []

    def work(name):
        try:
            for number in range(20):
                with store.transaction():
                    case = register(store, title=f"{name} {number}").accept(actor="clerk")
                    case.investigate(actor="clerk", text="示例")
                assert case.refresh().title == f"{name} {number}"
                assert sum(1 for _ in store.cases()) > number
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=work, args=(f"线程{one}",)) for one in range(4)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert not failures and store.cases().count() == 80
    store.verify()
    store.close()


def test_each_thread_its_own_store(tmp_path):
    path = tmp_path / "cases.xfc"
    fill(xfcase.open(path)).close()
    failures = []

    def work():
        try:
            with xfcase.open(path, relaxed=True, busy_ms=60000, now=at(2026, 3, 3, 9)) as store:
                for _ in range(20):
                    register(store).accept(actor="clerk")
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=work) for _ in range(4)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert not failures
    with xfcase.open(path) as store:
        assert store.cases().count() == 80
        store.verify()


def test_other_threads_run_while_the_disk_is_waited_for(tmp_path):
    path = tmp_path / "cases.xfc"
    with fill(xfcase.open(path)) as one, xfcase.open(path, busy_ms=20000) as other:
        entered, left = threading.Event(), threading.Event()

        def hold():
            with one.transaction():
                entered.set()
                left.wait(20)

        holder = threading.Thread(target=hold)
        holder.start()
        entered.wait(20)
        threading.Timer(0.2, left.set).start()  # would never run if waiting kept the interpreter
        register(other)
        holder.join()
        assert left.is_set()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_store_does_not_follow_into_a_child(tmp_path):
    store = fill(xfcase.open(tmp_path / "cases.xfc"))
    case = register(store)
    rows = iter(store.cases())
    child = os.fork()
    if child == 0:
        fine = case.title == "道路破损"
        for run in (lambda: store.case(1), lambda: next(rows), lambda: case.accept(actor="clerk")):
            try:
                run()
                fine = False
            except xfcase.ClosedError:
                pass
        os._exit(0 if fine else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert next(rows).id == case.id
    case.accept(actor="clerk")
    store.verify()
    store.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_fork_while_another_thread_is_at_work():
    store = fill(xfcase.open_memory())
    entered, left = threading.Event(), threading.Event()

    def hold():
        with store.transaction():
            entered.set()
            left.wait(20)

    holder = threading.Thread(target=hold)
    holder.start()
    entered.wait(20)
    child = os.fork()
    if child == 0:
        try:
            store.case(1)
        except xfcase.ClosedError:
            os._exit(0)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    left.set()
    holder.join()
