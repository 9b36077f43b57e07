# SPDX-License-Identifier: Apache-2.0
"""Searching the texts of cases, and cases that may belong together."""
import pytest
import xfcase
from conftest import at, register
from xfcase import Lang, Likeness, Part, State


def test_hits_say_where_the_words_stand(store):
    first = register(store, "反映征地补偿", matter="村里征地，补偿款未发放")
    register(store, "电梯停运")
    hit = store.search("款未").first()
    assert (hit.case_id, hit.number, hit.unit) == (first.id, first.number, "town")
    assert (hit.part, hit.state) == (Part.MATTER, State.REGISTERED)
    assert (hit.before, hit.found, hit.after) == ("村里征地，补偿", "款未", "发放")
    assert hit.case.id == first.id and hit.to_dict()["part"] == "matter"
    assert repr(hit) == f"<Hit {first.number} Part.MATTER>"
    assert [one.case_id for one in store.search("征地 发放")] == [first.id]
    assert list(store.search("征地", start=at(2026, 3, 3))) == []


def test_hits_are_paged(store):
    ids = [register(store, "噪声扰民").id for _ in range(5)]
    assert [one.case_id for one in store.search("噪声", limit=2)] == ids[:-3:-1]
    assert [one.case_id for one in store.search("噪声", after=ids[3])] == ids[2::-1]
    with pytest.raises(xfcase.NotFoundError):
        store.search("噪声", after=99)
    with pytest.raises(xfcase.InvalidError):
        store.search("，")


def test_nobody_is_found(store):
    register(store, "示例甲反映低保", petitioners=[xfcase.Petitioner("示例甲")])
    assert store.search("示例甲").first() is None
    assert store.search("低保").first().title == "***反映低保"


def test_repeated_cases_say_why(store):
    first = register(store, "反映征地补偿", petitioners=[xfcase.Petitioner("示例甲", phone="13800000001")])
    second = register(store, "征地补偿", petitioners=[xfcase.Petitioner("示例乙", phone="+86 138 0000 0001")])
    assert first.repeat_of is None and second.repeat_of == first.id
    match = store.similar(second).first()
    assert (match.case_id, match.number, match.title, match.unit) == (first.id, first.number, "反映征地补偿", "town")
    assert (match.score, match.people, match.text) == (93, 1, 75)
    assert match.likenesses == (Likeness.PHONE, Likeness.TEXT)
    assert match.reason() == "1名信访人相同（电话相同）；内容相似（75%）"
    assert "the same telephone" in match.reason(Lang.EN)
    assert (match.state, match.received_at) == (State.REGISTERED, at(2026, 3, 2, 9))
    assert match.case.id == first.id and match.to_dict()["phone"] is True
    assert repr(match) == f"<Match {first.number} 93>"
    review = store.review_similar(start=at(2026, 1, 1), end=at(2026, 4, 1), lang=Lang.EN)
    assert review["compared"] == 2
    assert [[one["case"] for one in group["cases"]] for group in review["groups"]] == [[first.id, second.id]]
    record = store.tell_apart(actor="clerk", case_id=first, other_case=second.id, reason="两块地（示例）")
    assert record.to_dict()["other_case"] == second.id
    assert list(store.similar(first.id)) == []
    assert store.review_similar()["groups"] == []
