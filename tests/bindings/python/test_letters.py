# SPDX-License-Identifier: Apache-2.0
"""Letters from templates as a word processor saves them, made here part by part."""
import hashlib
import re
import shutil
import subprocess
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


def test_wide_braces_of_an_input_method(tmp_path):
    """U+FF5B and U+FF5D, cut into runs as any other, alone or mixed with the narrow ones."""
    source = docx(tmp_path / "t.docx", paragraph("编号：｛", "｛文号｝", "｝，{{　days　｝｝日，｛{own.科室}｝")
                  + paragraph("没有占位符 ｝｝ ｛ "))
    assert documents.check_template(KIND, source) == ["number", "days", "own.科室"]
    out = tmp_path / "out.docx"
    documents.fill_letter(KIND, FACTS, out, source=source)
    assert paragraphs(out) == ["编号：示例〔2026〕1号，30日，综合科", "没有占位符 ｝｝ ｛ "]
    text = tmp_path / "out.txt"
    documents.fill_letter(KIND, FACTS, text, source=source)
    assert "编号：示例〔2026〕1号，30日，综合科\n" in text.read_text("utf-8")
    for given in ("｛｛文耗｝｝", "｛｛number"):
        bad = docx(tmp_path / "bad.docx", paragraph("{{文号}}") + paragraph(given))
        with pytest.raises(xfcase.InvalidError) as wrong:
            documents.check_template(KIND, bad)
        assert given in wrong.value.text_zh


def test_a_template_without_a_number(tmp_path):
    """All else may be words of the template."""
    with pytest.raises(xfcase.InvalidError) as wrong:
        documents.check_template(KIND, docx(tmp_path / "t.docx", paragraph("{{title}}")))
    assert wrong.value.field == "number" and "{{文号}}" in wrong.value.text_zh
    assert documents.check_template(
        KIND, docx(tmp_path / "t.docx", paragraph("{{文号}}：已延长"))) == ["number"]


def test_facts_of_blanks_are_missing(tmp_path):
    source = docx(tmp_path / "t.docx", paragraph("{{文号}}{{title}}{{理由}}"))
    facts = dict(FACTS, title=" \n\u3000", 理由="\u00a0")
    with pytest.raises(xfcase.InvalidError) as wrong:
        documents.fill_letter(KIND, facts, tmp_path / "out.docx", source=source)
    assert wrong.value.field == "title"
    assert "信访事项、" in wrong.value.text_zh


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


def test_all_names_that_nobody_knows_are_named(tmp_path):
    body = paragraph("{{文号}}{{天气}}{{信访人姓名}}") + paragraph("{{天气}}{{编号?}}{{title}}")
    text = "{{文号}}{{天气}}\n{{信访人姓名}}{{天气}}{{编号?}}"
    (tmp_path / "t.txt").write_text(text, encoding="utf-8")
    for source in docx(tmp_path / "t.docx", body), tmp_path / "t.txt":
        with pytest.raises(xfcase.InvalidError) as wrong:
            documents.check_template(KIND, source)
        assert wrong.value.field == "{{天气}}"
        assert wrong.value.text_zh.endswith("：{{天气}}、{{信访人姓名}}、{{编号?}}")


def test_what_is_optional_is_left_out(tmp_path):
    cell = f"<w:tbl><w:tr><w:tc>{paragraph('{{批准人？}}')}</w:tc></w:tr></w:tbl>"
    body = (paragraph("{{文号}}") + paragraph("批准：{{ 批准", "人?}}（{{理由}}）") + paragraph("理由：{{理由?}}")
            + paragraph("{{own.无 ?}}") + cell + paragraph("完"))
    out = tmp_path / "out.docx"
    source = docx(tmp_path / "t.docx", body)
    assert documents.check_template(KIND, source) == ["number", "approver", "reasons", "own.无"]
    documents.fill_letter(KIND, FACTS, out, source=source)
    assert paragraphs(out) == ["示例〔2026〕1号", "理由：第一行\n第二行", "", "完"]  # a cell keeps its paragraph
    documents.fill_letter(KIND, dict(FACTS, 批准人="示例乙"), out, source=source)
    assert paragraphs(out)[1] == "批准：示例乙（第一行\n第二行）"
    # what is not marked is needed, in a paragraph that stays
    with pytest.raises(xfcase.InvalidError) as wrong:
        documents.fill_letter(KIND, dict(FACTS, 理由=""), out, source=docx(
            tmp_path / "t.docx", paragraph("{{文号}}{{批准人}}") + paragraph("{{own.无?}}")))
    assert wrong.value.field == "approver" and "own" not in wrong.value.text_zh
    text = tmp_path / "t.txt"
    text.write_text("{{文号}}\n批准：{{批准人?}}\n理由：{{\n理由?}}\n完", encoding="utf-8")
    documents.fill_letter(KIND, FACTS, tmp_path / "out.txt", source=text)
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "示例〔2026〕1号\n理由：第一行\n第二行\n完"


@pytest.mark.parametrize("change", [
    '<w:del w:id="1"><w:r><w:delText>{{天气}}</w:delText></w:r></w:del>',
    '<w:ins w:id="1"><w:r><w:t>示例</w:t></w:r></w:ins>',
    '<w:moveFrom w:id="1"><w:r><w:t>示例</w:t></w:r></w:moveFrom>',
    '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>',
])
def test_a_template_with_open_revisions(tmp_path, change):
    """What was struck out would go out with the letter."""
    source = docx(tmp_path / "t.docx", paragraph("{{文号}}") + f"<w:p>{change}</w:p>")
    for use in (lambda: documents.check_template(KIND, source),
                lambda: documents.fill_letter(KIND, FACTS, tmp_path / "out.docx", source=source)):
        with pytest.raises(xfcase.InvalidError) as wrong:
            use()
        assert wrong.value.field == "source" and "修订" in wrong.value.text_zh
    assert not (tmp_path / "out.docx").exists()


def test_facts_that_are_missing_are_named(tmp_path):
    source = docx(tmp_path / "t.docx", paragraph("{{文号}}{{程序依据}}{{批准人}}{{程序依据}}{{own.无}}"))
    with pytest.raises(xfcase.InvalidError) as wrong:
        documents.fill_letter(KIND, FACTS, tmp_path / "out.docx", source=source)
    assert wrong.value.field == "law"
    assert "程序依据、批准人、own.无" in wrong.value.text_zh
    assert "law, approver, own.无" in wrong.value.text_en
    assert not (tmp_path / "out.docx").exists()


def test_a_text_is_a_template_too(tmp_path):
    source = tmp_path / "t.txt"
    source.write_bytes("\ufeff编号：{{文号}}\r\n｛｛理由｝｝，{{days}}日。\n".encode())
    assert documents.check_template(KIND, source) == ["number", "reasons", "days"]
    out = tmp_path / "out.txt"
    digest = documents.fill_letter(KIND, FACTS, out, source=source)
    assert out.read_bytes().decode() == "编号：示例〔2026〕1号\r\n第一行\n第二行，30日。\n"
    assert digest == hashlib.new("sm3", out.read_bytes()).hexdigest()
    with pytest.raises(xfcase.InvalidError) as wrong:  # of text comes text
        documents.fill_letter(KIND, FACTS, tmp_path / "out.docx", source=source)
    assert wrong.value.field == "document" and not (tmp_path / "out.docx").exists()
    with pytest.raises(xfcase.InvalidError) as wrong:
        documents.fill_letter(KIND, {"number": "1"}, out, source=source)
    assert "理由、延长天数" in wrong.value.text_zh


@pytest.mark.parametrize("given, field", [
    ("{{文号}}{{天气}}", "{{天气}}"), ("{{文号}}{{title", "source"), ("{{title}}", "number"), ("{{文号}}\x07", "source"),
    (b"{{number}} \xff", "source"), (b"{{number}} \xc0\xaf", "source"), (b"{{number}}\0", "source"), (b"", "source"),
    ("{{文号}}" + "长" * (1 << 19), "source"),
], ids=["unknown", "open", "no number", "control", "no UTF-8", "overlong", "nul", "empty", "too long"])
def test_a_text_that_cannot_be_registered_makes_no_letter(tmp_path, given, field):
    source = tmp_path / "t.txt"
    source.write_bytes(given if isinstance(given, bytes) else given.encode())
    with pytest.raises(xfcase.InvalidError) as checked:
        documents.check_template(KIND, source)
    assert checked.value.field == field
    with pytest.raises(xfcase.InvalidError) as filled:
        documents.fill_letter(KIND, FACTS, tmp_path / "out.txt", source=source)
    assert (filled.value.field, filled.value.text_zh) == (field, checked.value.text_zh)
    assert not (tmp_path / "out.txt").exists()


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
], ids=["entities", "cut off", "deep", "macros", "outside", "large", "path", "many runs"])
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
    of_duty = {"visit_notice": "〔subject〕公示", "visit_report": "〔subject〕情况报告"}.get(kind.value)
    if of_duty is None:
        assert lines[0].startswith("信访事项") or lines[0] == "改进工作建议书"
        assert lines[1] == "〔number〕"
    else:
        assert lines[0] == of_duty and lines[1] == "〔number〕"
    assert lines[-2:] == ["〔unit〕", "〔date〕"]
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
    # what the built-in one can do without, the one that was given out can as well
    never_lacks = {one.value for one, must in kind.placeholders.items() if must}
    least = {name: value for name, value in facts.items() if name in never_lacks}
    documents.fill_letter(kind, least, out)
    documents.fill_letter(kind, least, tmp_path / "own.docx", source=source)
    assert paragraphs(tmp_path / "own.docx") == paragraphs(out)


def test_each_line_of_a_fact_is_a_paragraph(tmp_path):
    """In a built-in letter, with its indent; a value is never taken for a placeholder."""
    facts = dict(FACTS, law="示例依据", approver="示例", due_date="2026年6月4日", reasons="第一段\n第二段{{文号}}",
                 case_number="示例1", accepted_on="2026年3月5日", accepting_unit="本单位",
                 acting_unit="本单位", petitioners="示例甲", unit="示例镇",
                 original_due="2026年5月4日", contact="示例乙", phone="0100-1234567")
    out = tmp_path / "out.docx"
    documents.fill_letter(KIND, {name: text for name, text in facts.items() if name != "理由"}, out)
    lines = paragraphs(out)
    first = next(i for i, line in enumerate(lines) if line.endswith("第一段"))
    assert lines[first + 1] == "第二段{{文号}}"
    with zipfile.ZipFile(out) as file:
        document = file.read("word/document.xml").decode()
        fonts = file.read("word/fontTable.xml").decode()
        styles = file.read("word/styles.xml").decode()
    # what stands above the signature goes to its page with it
    at = document.index('"signature"')
    assert document.rindex("<w:keepNext/>", 0, at) > document.rindex("<w:p>", 0, document.rindex("<w:p>", 0, at))
    # each font has another one to be taken where it is not installed
    for font in set(re.findall(r'w:eastAsia="([^"-]+)"', styles)):
        assert re.search(f'w:name="{font}">\\s*<w:altName', fonts), font


# ---- with a word processor, where there is one ----

OFFICE = shutil.which("soffice")
with_office = pytest.mark.skipif(OFFICE is None, reason="no word processor here")

FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
 <office:automatic-styles>
  <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="R" style:family="text"><style:text-properties fo:color="#ff0000"/></style:style>
  <style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/>
   <style:header-style/><style:footer-style/></style:page-layout>
 </office:automatic-styles>
 <office:master-styles>
  <style:master-page style:name="Standard" style:page-layout-name="P">
   <style:header><text:p>{{文<text:span text:style-name="B">号}}</text:span></text:p></style:header>
   <style:footer><text:p>{{发文单位}} <text:page-number/></text:p></style:footer>
  </style:master-page>
 </office:master-styles>
 <office:body><office:text>
  <text:p>{<text:span text:style-name="B">{信访</text:span><text:span text:style-name="R">人}</text:span>}：</text:p>
  <table:table><table:table-column table:number-columns-repeated="2"/>
   <table:table-row><table:table-cell><text:p>延长天数</text:p></table:table-cell>
    <table:table-cell><text:p>{{延长<text:span text:style-name="B">天数}}</text:span>日</text:p></table:table-cell></table:table-row>
  </table:table>
  <text:p>{{理由}}</text:p>
 </office:text></office:body>
</office:document>"""


def convert(files, to, into):
    subprocess.run([OFFICE, f"-env:UserInstallation=file://{into}/profile", "--headless", "--convert-to", to,
                    "--outdir", into, *files], check=True, capture_output=True, timeout=180)
    return [into / (file.stem + "." + to.split(":")[0]) for file in files]


@with_office
def test_a_template_that_a_word_processor_made(tmp_path):
    (tmp_path / "own.fodt").write_text(FLAT, "utf-8")
    source, = convert([tmp_path / "own.fodt"], "docx", tmp_path)
    assert sorted(documents.check_template(KIND, source)) == ["days", "number", "petitioners", "reasons", "unit"]
    out = tmp_path / "filled.docx"
    documents.fill_letter(KIND, {"number": "示例〔2026〕1号", "petitioners": "示例甲 & 示例乙", "days": 30,
                                 "reasons": "第一行\n第二行", "unit": "示例镇"}, out, source=source)
    text = convert([out], "txt:Text (encoded):UTF8", tmp_path)[0].read_text("utf-8")
    for line in ("示例甲 & 示例乙：", "30日", "第一行", "第二行"):
        assert line in text
    again = ElementTree.fromstring(convert([out], "fodt", tmp_path)[0].read_bytes())
    whole = "".join(again.itertext())
    assert "示例〔2026〕1号" in whole and "示例镇" in whole and "{{" not in whole


@with_office
def test_a_word_processor_opens_built_in_letters(tmp_path):
    letters = []
    for kind in Letter:
        if kind.value == "none":
            continue
        documents.write_template(kind, tmp_path / "t.docx")
        facts = {name: f"〔{name}〕" for name in documents.check_template(kind, tmp_path / "t.docx")}
        letters.append(tmp_path / f"{kind.value}.docx")
        documents.fill_letter(kind, facts, letters[-1])
    assert len(letters) == 14
    for made in convert(letters, "txt:Text (encoded):UTF8", tmp_path):
        text = made.read_text("utf-8-sig")
        assert [line for line in text.splitlines() if line] == paragraphs(made.with_suffix(".docx"))
