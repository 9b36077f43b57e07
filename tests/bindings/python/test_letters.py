# SPDX-License-Identifier: Apache-2.0
"""Letters from templates as a word processor saves them, made here part by part."""
import hashlib
import re
import xml.etree.ElementTree as ElementTree
import zipfile

import pytest
import xfcase
from xfcase import Letter

documents = pytest.importorskip("xfcase.documents")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = ('<?xml version="1.0" encoding="UTF-8"?>'
         '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="xml" ContentType="application/xml"/></Types>')


def part(body, root="document"):
    inner = f"<w:body>{body}</w:body>" if root == "document" else body
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}">{inner}</w:{root}>'


def paragraph(*runs):
    """Runs of a paragraph; marks of the spelling checker lie between them, as they do."""
    return "<w:p>" + '<w:proofErr w:type="spellStart"/>'.join(
        f"<w:r><w:rPr><w:b/></w:rPr><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def docx(path, body, **others):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", TYPES)
        file.writestr("word/document.xml", body if body.startswith("<?xml") else part(body))
        for name, data in others.items():
            file.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return path


def paragraphs(path, name="word/document.xml"):
    """The text of each paragraph; a line break is a line end."""
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
        root = ElementTree.fromstring(file.read(name))
    found = []
    for one in root.iter(f"{{{W}}}p"):
        texts = [child.text or "" if child.tag == f"{{{W}}}t" else "\n" for child in one.iter()
                 if child.tag in (f"{{{W}}}t", f"{{{W}}}br")]
        found.append("".join(texts))
    return found


FACTS = {"number": "示例〔2026〕1号", "title": "甲 & 乙 <丙>", "理由": "第一行\n第二行", "days": 30,
         "date": "2026年3月5日", "own.科室": "综合科"}
KIND = Letter.EXTENSION


def test_placeholders_wherever_they_lie(tmp_path):
    table = f"<w:tbl><w:tr><w:tc>{paragraph('{{延长天数}}日')}</w:tc></w:tr></w:tbl>"
    box = ("<w:p><w:r><w:t>外</w:t><w:pict><w:txbxContent>" + paragraph("内{{own.科室}}") +
           "</w:txbxContent></w:pict></w:r></w:p>")
    source = docx(tmp_path / "t.docx",
                  paragraph("编号：{", "{文", "号}", "}，", "{{ title }}") + paragraph("{{理由}}。")
                  + table + box + paragraph("没有占位符 } {"),
                  word__header1_dot_xml=part(paragraph("{{num", "ber}}"), "hdr"),
                  word__footnotes_dot_xml=part(paragraph("{{成文日期}}"), "footnotes"),
                  word__media__image1_dot_png=b"\x89PNG{{nobody}}")
    assert documents.check_template(KIND, source) == [
        "number", "title", "reasons", "days", "own.科室", "date"]
    out = tmp_path / "out.docx"
    digest = documents.fill_letter(KIND, FACTS, out, source=source)
    assert paragraphs(out) == ["编号：示例〔2026〕1号，甲 & 乙 <丙>", "第一行\n第二行。", "30日",
                               "外内综合科", "内综合科", "没有占位符 } {"]
    assert paragraphs(out, "word/header1.xml") == ["示例〔2026〕1号"]
    assert paragraphs(out, "word/footnotes.xml") == ["2026年3月5日"]
    with zipfile.ZipFile(out) as file:
        assert file.namelist() == zipfile.ZipFile(source).namelist()
        assert file.read("word/media/image1.png") == b"\x89PNG{{nobody}}"
        # the value has the looks of the run in which its placeholder begins
        assert b"<w:b/>" in file.read("word/document.xml")
    if "sm3" in hashlib.algorithms_available:
        assert digest == hashlib.new("sm3", out.read_bytes()).hexdigest()
    assert documents.fill_letter(KIND, FACTS, tmp_path / "again.docx", source=source) == digest
    text = tmp_path / "out.txt"
    documents.fill_letter(KIND, FACTS, text, source=source)
    assert "编号：示例〔2026〕1号，甲 & 乙 <丙>\n第一行\n第二行。\n30日\n" in text.read_text("utf-8")


def test_a_name_that_nobody_knows(tmp_path):
    for given in ("{{文耗}}", "{{改进建议}}", "{{number", "{{}}", "{{own.}}", "{{" + "长" * 60 + "}}"):
        source = docx(tmp_path / "t.docx", paragraph("{{文号}}") + paragraph(*given))
        with pytest.raises(xfcase.InvalidError) as wrong:
            documents.check_template(KIND, source)
        assert wrong.value.field in ("source", given) or given.startswith(wrong.value.field)
        assert given[:6] in wrong.value.text_zh
        with pytest.raises(xfcase.InvalidError):
            documents.fill_letter(KIND, FACTS, tmp_path / "out.docx", source=source)
    assert not (tmp_path / "out.docx").exists()


def test_facts_that_are_missing_are_named(tmp_path):
    source = docx(tmp_path / "t.docx", paragraph("{{文号}}{{程序依据}}{{批准人}}{{程序依据}}{{own.无}}"))
    with pytest.raises(xfcase.InvalidError) as wrong:
        documents.fill_letter(KIND, FACTS, tmp_path / "out.docx", source=source)
    assert wrong.value.field == "law"
    assert "law、approver、own.无" in wrong.value.text_zh
    assert not (tmp_path / "out.docx").exists()


def entities():
    nested = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    return (f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "x">{nested}]>'
            f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>')


RELS = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '
        'Target="http://example.invalid/" TargetMode="External"/></Relationships>')


@pytest.mark.parametrize("body, others", [
    (entities(), {}),
    (part(paragraph("x")).replace("</w:body>", ""), {}),
    (part("<w:p>" * 400 + "</w:p>" * 400), {}),
    (part(paragraph("x")), {"word__vbaProject_dot_bin": b"x"}),
    (part(paragraph("x")), {"word___rels__settings_dot_xml_dot_rels": RELS.format("attachedTemplate")}),
    (part(paragraph("x")), {"word__big_dot_xml": b"0" * (65 << 20)}),
    (part(paragraph("x")), {"x__.._dot___y_dot_xml": b"x"}),
    (part(paragraph(*["x"] * 5000)), {}),
])
def test_files_that_mean_harm(tmp_path, body, others):
    source = docx(tmp_path / "t.docx", body, **others)
    with pytest.raises(xfcase.InvalidError) as wrong:
        documents.check_template(KIND, source)
    assert wrong.value.field == "source"


def test_files_that_are_none(tmp_path):
    (tmp_path / "t.docx").write_bytes(b"PK\x03\x04 no archive")
    with pytest.raises(xfcase.Error):
        documents.check_template(KIND, tmp_path / "t.docx")
    good = docx(tmp_path / "u.docx", paragraph("{{文号}}")).read_bytes()
    for cut in range(1, len(good), 37):
        (tmp_path / "t.docx").write_bytes(good[:cut])
        with pytest.raises(xfcase.Error):
            documents.check_template(KIND, tmp_path / "t.docx")
    for at in range(0, len(good), 11):  # whatever comes of it, it comes of it in order
        (tmp_path / "t.docx").write_bytes(good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1:])
        try:
            documents.check_template(KIND, tmp_path / "t.docx")
        except xfcase.Error:
            pass
    link = docx(tmp_path / "t.docx", paragraph("{{文号}}"),
                word___rels__document_dot_xml_dot_rels=RELS.format("hyperlink"))
    assert documents.check_template(KIND, link) == ["number"]


@pytest.mark.parametrize("kind", [one for one in Letter if one.value != "none"])
def test_built_in_letters_are_templates_too(tmp_path, kind):
    source = tmp_path / "t.docx"
    documents.write_template(kind, source)
    needed = documents.check_template(kind, source)
    facts = {name: f"〔{name}〕" for name in needed}
    out = tmp_path / "out.docx"
    documents.fill_letter(kind, facts, out)
    lines = paragraphs(out)
    assert not any("{{" in line for line in lines)
    assert lines[0].startswith("信访事项") or lines[0] == "改进工作建议书"
    assert lines[1] == "〔number〕" and lines[-2:] == ["〔unit〕", "〔date〕"]
    with zipfile.ZipFile(out) as file:
        styles = ElementTree.fromstring(file.read("word/styles.xml"))
        known = {one.get(f"{{{W}}}styleId") for one in styles.iter(f"{{{W}}}style")}
        used = set(re.findall(r'pStyle w:val="([^"]+)"', file.read("word/document.xml").decode()))
        assert used <= known and {"title", "number", "signature", "date"} <= used
        for name in file.namelist():
            ElementTree.fromstring(file.read(name))
    digest = documents.fill_letter(kind, facts, tmp_path / "own.docx", source=source)
    assert digest == documents.fill_letter(kind, facts, tmp_path / "own.docx", source=source)
    assert paragraphs(tmp_path / "own.docx") == lines
