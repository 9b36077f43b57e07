# SPDX-License-Identifier: Apache-2.0
"""The figures of an office that no register could have counted: as reported, beside what was counted."""
import datetime

import pytest
import xfcase
from conftest import at, fill
from xfcase import StatsBy

ELEVEN_MONTHS = datetime.date(2026, 1, 1), datetime.date(2026, 11, 30)


def state(store, batches, persons, by=None, value=None, **more):
    start, end = ELEVEN_MONTHS
    return store.report_figure(actor="clerk", unit="town", start=start, end=end, by=by,
                               value=value, batches=batches, persons=persons,
                               source="示例街道年度分析", **more)


def test_the_annual_analysis_of_a_sub_district():
    with fill(xfcase.open_memory()) as store:
        store.now = at(2026, 12, 1, 9)
        state(store, 30, 80)
        state(store, None, 1, StatsBy.LEVEL, "nation")
        state(store, 2, 4, StatsBy.LEVEL, "province")
        state(store, 5, 20, StatsBy.LEVEL, "city")
        state(store, 6, None, StatsBy.SIZE, "collective")
        levels = store.stats(*ELEVEN_MONTHS, rows=StatsBy.LEVEL, unit="town")
        assert levels["reported"]["batches"] == 30 and levels["reported"]["persons"] == 80
        rows = {row["code"]: row["reported"] for row in levels["row_items"]}
        assert {code: (one["batches"], one["persons"]) for code, one in rows.items()} == {
            "city": (5, 20), "province": (2, 4), "nation": (None, 1)}
        assert rows["nation"]["share"]["batches"] is None
        assert rows["city"]["share"]["persons"] == 25.0
        size, = store.stats(*ELEVEN_MONTHS, rows=StatsBy.SIZE, unit="town")["row_items"]
        assert size["reported"]["share"]["batches"] == 20.0  # 6 of 30
        assert size["total"]["batches"] == 0  # nothing was counted: they are never mixed
        assert "reported" not in store.stats(*ELEVEN_MONTHS, rows=StatsBy.SIZE)


def test_what_cannot_be_is_refused():
    """A batch is at least one person-visit; where only one of the two is stated nothing follows."""
    with fill(xfcase.open_memory()) as store:
        store.now = at(2026, 12, 1, 9)
        for batches, persons, field, rule in ((5, 4, "batches", "reported.more_batches"),
                                              (0, 3, "persons", "reported.no_batch"),
                                              (1, 0, "batches", "reported.more_batches")):
            with pytest.raises(xfcase.InvalidError) as refused:
                state(store, batches, persons, StatsBy.LEVEL, "city")
            assert (refused.value.field, refused.value.rule) == (field, rule)
            assert "至少一人次" in refused.value.basis
        assert store.reported_figures() == []
        state(store, None, 1, StatsBy.LEVEL, "nation")
        state(store, 6, None, StatsBy.LEVEL, "city")
        state(store, 0, 0, StatsBy.LEVEL, "county")
        id = state(store, 4, 4, StatsBy.LEVEL, "province")
        with pytest.raises(xfcase.InvalidError):
            state(store, 5, 4, StatsBy.LEVEL, "province", id=id, reason="示例")


def test_reported_figures_are_corrected_and_withdrawn():
    with fill(xfcase.open_memory()) as store:
        store.now = at(2026, 12, 1, 9)
        id = state(store, 30, 80)
        with pytest.raises(xfcase.ExistsError):
            state(store, 31, 80)
        with pytest.raises(xfcase.InvalidError) as refused:
            state(store, None, None, StatsBy.FORM, "letter")
        assert refused.value.field == "batches"
        with pytest.raises(xfcase.InvalidError) as refused:
            state(store, 1, 1, StatsBy.LEVEL, "moon")
        assert refused.value.field == "value"
        with pytest.raises(xfcase.InvalidError) as refused:
            state(store, 31, 80, id=id)
        assert refused.value.field == "reason"
        store.now = at(2026, 12, 5, 9)
        state(store, 31, 80, id=id, reason="漏计一批")
        assert store.stats(*ELEVEN_MONTHS, unit="town")["reported"]["batches"] == 31
        with store.as_known(at(2026, 12, 2)) as then:
            before = then.stats(*ELEVEN_MONTHS, unit="town")
        assert before["reported"]["batches"] == 30
        assert [one["id"] for one in store.reported_figures("town")] == [id]
        store.withdraw_figure(id, actor="clerk", reason="重复上报")
        assert store.reported_figures() == []
        with pytest.raises(xfcase.NotFoundError):
            store.withdraw_figure(id, actor="clerk", reason="重复上报")
        assert [entry.kind for entry in store.journal()].count("reported") == 3
        store.verify()
