# SPDX-License-Identifier: Apache-2.0
"""The PHP module in a browser, as an official would use it.

test_oa.py              the tests, by pytest
test_oa.py --pictures   writes the pictures of the documentation
"""
import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "examples" / "data"
MODULE = ROOT / "examples" / "php"
NOW = "2026-11-20T10:00"
SCRIPT = "<script>document.title='示例'</script>"
MAYOR, CLERK = "青石镇-主要负责人", "青石镇-承办一"
LIGHTS = {"红": 0, "黄": 1, "绿": 2}


def command(store, *arguments, check=True):
    return subprocess.run([os.environ["XFCASE"], "--store", str(store), "--now", NOW, *map(str, arguments)],
                          check=check, capture_output=True, text=True, encoding="utf-8")


class Office:
    """A store with the example ledger, PHP's own server before it, and a browser."""

    def __init__(self, folder):
        self.store = folder / "示例.xfc"
        command(self.store, "init")
        command(self.store, "import", "--units", DATA / "units.csv", "--officials", DATA / "officials.csv",
                DATA / "cases.csv")
        command(self.store, "import", "--acts", DATA / "acts.csv", "--rejects", folder / "退回.csv", check=False)
        self.own = self.register("SCRIPT-1", f"反映噪声{SCRIPT}")
        command(self.store, "sweep")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = open(folder / "server.log", "w+", encoding="utf-8")
        self.server = subprocess.Popen(
            ["php", "-d", f"extension={os.environ['XFCASE_PHP_EXTENSION']}", "-d", f"session.save_path={folder}",
             "-S", f"127.0.0.1:{self.port}", "-t", str(MODULE / "public"), str(MODULE / "public" / "index.php")],
            env={**os.environ, "XFCASE_STORE": str(self.store), "XFCASE_NOW": f"{NOW}:00+08:00"},
            stdout=self.log, stderr=subprocess.STDOUT)
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                         "--disable-background-networking", "--disable-component-update", "--disable-sync",
                         "--window-size=1280,900", "--force-device-scale-factor=1", f"--user-data-dir={folder / 'browser'}"):
            options.add_argument(argument)
        self.browser = webdriver.Chrome(options=options)
        self.browser.implicitly_wait(5)
        self.wait_for_server()

    def wait_for_server(self):
        for _ in range(100):
            try:
                urllib.request.urlopen(self.url("/style.css"), timeout=1).read()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError("the server did not start")

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{urllib.parse.quote(path, safe='/?=&')}"

    def register(self, number, title):
        said = command(self.store, "register", "--unit", "青石镇", "--actor", CLERK, "--number", number,
                       "--form", "来信", "--title", title, "--at", "2026-11-18", "--json").stdout
        return json.loads(said)["id"]

    def case(self, id):
        return json.loads(command(self.store, "show", str(id), "--json").stdout)

    def file(self, id):
        return json.loads(command(self.store, "work", str(id), "--json").stdout)["file"]

    def head(self):
        return command(self.store, "export", "--what", "journal", "--format", "jsonl").stdout

    def open(self, path):
        self.browser.get(self.url(path))

    def sit(self, official):
        self.open("/")
        Select(self.browser.find_element(By.ID, "desk")).select_by_value(official)
        self.follow("header .desk button")

    def follow(self, selector):
        """Clicks what leads to another page, and waits until that is there."""
        page = self.browser.find_element(By.TAG_NAME, "html").id
        self.browser.find_element(By.CSS_SELECTOR, selector).click()
        # While one page goes and the next comes, the driver has errors of many kinds.
        WebDriverWait(self.browser, 30, ignored_exceptions=[WebDriverException]).until(
            lambda browser: browser.find_element(By.TAG_NAME, "html").id != page
            and browser.execute_script("return document.readyState") == "complete")

    def text(self, selector="main"):
        return self.browser.find_element(By.CSS_SELECTOR, selector).text

    def close(self):
        self.browser.quit()
        self.server.terminate()
        self.server.wait()
        self.log.seek(0)
        said = self.log.read()
        self.log.close()
        assert "Warning" not in said and "Fatal" not in said and "Deprecated" not in said, said


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    opened = Office(tmp_path_factory.mktemp("oa"))
    yield opened
    opened.close()


def test_the_list_is_in_traffic_light_order(office):
    office.open("/")
    lights = [one.text for one in office.browser.find_elements(By.CSS_SELECTOR, "table .light")]
    assert len(lights) == 20 and lights == sorted(lights, key=LIGHTS.get)
    counts = [int(part) for part in office.text(".counts").replace("红", "").replace("黄", "").replace("绿", "").split()]
    assert sum(counts) > 20 and counts[0] > 0
    office.follow(".pages a")
    assert "第2页" in office.text(".pages")
    office.open("/?unit=青石镇")
    units = {row.find_elements(By.TAG_NAME, "td")[6].text
             for row in office.browser.find_elements(By.CSS_SELECTOR, "tbody tr")}
    assert units == {"青石镇"}


def test_what_is_printed_is_escaped(office):
    office.open(f"/case/{office.own}")
    assert SCRIPT in office.text("h1")
    assert office.browser.title != "示例" and "<script>" not in office.browser.page_source
    office.open("/?unit=青石镇&official=%22><b>")
    assert not office.browser.find_elements(By.CSS_SELECTOR, "main > b")


def test_an_act_by_its_button(office):
    office.sit(CLERK)
    office.open(f"/case/{office.own}")
    assert not office.browser.find_elements(By.ID, "act-extend")
    office.follow("#act-accept")
    office.browser.find_element(By.ID, "f-text").send_keys("属于本镇职责（示例）")
    office.follow("button.do")
    assert "办理中" in office.text(".facts") and "属于本镇职责" in office.text(".timeline")
    # 60 days from 2026-11-20 on end on Tuesday 2027-01-19
    assert "2027-01-19" in office.text("details[open]")
    assert office.case(office.own)["case"]["state"] == "handling"


def test_a_refusal_names_the_article_and_keeps_the_form(office):
    office.sit(CLERK)
    id = office.register("REFUSED-1", "反映停水（示例）")
    command(office.store, "do", "accept", "REFUSED-1", "--actor", CLERK)
    before = office.head()
    office.open(f"/case/{id}?act=extend")
    office.browser.find_element(By.ID, "f-days").send_keys("31")
    Select(office.browser.find_element(By.ID, "f-approver")).select_by_value(MAYOR)
    office.browser.find_element(By.ID, "f-reason").send_keys("情况复杂（示例）")
    office.follow("button.do")
    assert "最多30日" in office.text(".failure") and "第三十四条" in office.text(".failure")
    assert office.browser.find_element(By.ID, "f-reason").get_attribute("value") == "情况复杂（示例）"
    assert office.head() == before
    days = office.browser.find_element(By.ID, "f-days")
    days.clear()
    days.send_keys("20")
    office.follow("button.do")
    assert "延长办理期限20日" in office.text(".timeline")


def test_a_claim_and_its_measure(office):
    office.sit(CLERK)
    id = office.register("CLAIM-1", "反映补助未发（示例）")
    command(office.store, "do", "accept", "CLAIM-1", "--actor", CLERK)
    office.open(f"/case/{id}?act=add_claim")
    office.browser.find_element(By.ID, "f-text").send_keys("补发补助（示例）")
    office.follow("button.do")
    office.open(f"/case/{id}?act=assess_claim")
    office.browser.find_element(By.ID, "f-item").send_keys("1")
    Select(office.browser.find_element(By.ID, "f-assessment")).select_by_value("reasonable")
    office.browser.find_element(By.ID, "f-basis").send_keys("示例办法")
    office.follow("button.do")
    assert "认定诉求1：诉求合理" in office.text(".timeline")
    office.open(f"/case/{id}?act=finish_measure")
    office.browser.find_element(By.ID, "f-item").send_keys("3")
    office.browser.find_element(By.ID, "f-text").send_keys("示例")
    office.follow("button.do")
    assert "没有第3项化解工作" in office.text(".failure")


def test_relief_and_a_file(office, tmp_path):
    office.sit(CLERK)
    id = office.register("RELIEF-1", "反映生活困难（示例）")
    command(office.store, "do", "accept", "RELIEF-1", "--actor", CLERK)
    office.open(f"/case/{id}?act=take_measure")
    for name, value in (("measure", "relief"), ("relief", "temporary"), ("fund", "government"), ("means", "economic")):
        Select(office.browser.find_element(By.ID, f"f-{name}")).select_by_value(value)
    for name, value in (("text", "临时救助（示例）"), ("amount", "200000"), ("source", "示例资金"), ("basis", "示例办法")):
        office.browser.find_element(By.ID, f"f-{name}").send_keys(value)
    office.follow("button.do")
    measure, = office.file(id)["measures"]
    assert measure["amount"] == 200000
    assert (measure["relief"], measure["fund"], measure["means"]) == ("temporary", "government", "economic")
    file = tmp_path / "示例.txt"
    file.write_text("示例材料", "utf-8")
    office.open(f"/case/{id}?act=attach")
    assert "文件" in office.text("form.act") and not office.browser.find_elements(By.ID, "f-digest")
    office.browser.find_element(By.ID, "f-file").send_keys(str(file))
    office.follow("button.do")
    attached, = office.file(id)["attachments"]
    assert attached["name"] == "示例.txt" and attached["bytes"] == 12
    if "sm3" in hashlib.algorithms_available:
        assert attached["digest"] == hashlib.new("sm3", file.read_bytes()).hexdigest()
    office.open(f"/case/{id}?act=attach")
    office.follow("button.do")
    assert office.text(".failure")


def test_every_field_of_every_act_has_a_name(office):
    """No field shows as its code."""
    office.sit(CLERK)
    for act in ("take_measure", "assign_part", "direct", "supervise", "follow_up", "attach", "merge", "report_up"):
        office.open(f"/case/{office.own}?act={act}")
        for label in office.browser.find_elements(By.CSS_SELECTOR, "form.act label"):
            assert not re.search("[a-z]_[a-z]|^[a-z]+$", label.text), (act, label.text)


def test_records_of_the_office(office):
    command(office.store, "office", "register-reception", "--actor", CLERK, "--unit", "青石镇", "--official", CLERK,
            "--code", "duty", "--name", "示例停水<b>", "--text", "反映停水", "--persons", "2")
    command(office.store, "office", "open-drive", "--actor", MAYOR, "--name", "示例行动", "--unit", "青石镇",
            "--from", "2026-11-20", "--until", "2026-12-31")
    command(office.store, "office", "call-duty", "--actor", MAYOR, "--code", "meeting", "--unit", "青石镇",
            "--date", "2026-11-27", "--name", "示例调度会")
    office.sit(CLERK)
    office.follow("nav a[href='/reception']")
    row = office.text("tbody tr")
    assert "示例停水<b>" in row and "2026-11-20" in row
    office.follow("tbody a")
    assert "示例停水<b>" in office.text("h1")
    office.follow("nav a[href='/drive']")
    assert "示例行动" in office.text("tbody") and "进行中" in office.text("tbody")
    office.follow("nav a[href='/duty']")
    assert "示例调度会" in office.text("tbody") and "2026-11-27" in office.text("tbody")


def test_who_is_reported_sees_nothing(office):
    said = command(office.store, "register", "--unit", "县信访局", "--actor", "县信访局-承办一", "--number", "REPORT-1",
                   "--form", "来信", "--kind", "检举控告", "--concerned-official", CLERK, "--title", "检举（示例）", "--json")
    id = json.loads(said.stdout)["id"]
    office.sit(CLERK)
    office.open(f"/case/{id}")
    assert "检举" not in office.text()
    office.sit("县信访局-承办一")
    office.open(f"/case/{id}")
    assert "检举（示例）" in office.text("h1")


def test_two_officials_at_once(office):
    office.sit(CLERK)
    id = office.register("CONFLICT-1", "反映路灯（示例）")
    office.open(f"/case/{id}?act=decline")
    office.browser.find_element(By.ID, "f-reason").send_keys("示例")
    command(office.store, "do", "accept", "CONFLICT-1", "--actor", MAYOR)
    office.follow("button.do")
    assert "该事项已更新" in office.text(".failure") and "受理" in office.text(".failure li")
    assert office.case(id)["case"]["state"] == "handling"


def post(office, path, cookie="", **fields):
    request = urllib.request.Request(office.url(path), urllib.parse.urlencode(fields).encode(),
                                     {"Cookie": cookie})
    try:
        return urllib.request.urlopen(request).status
    except urllib.error.HTTPError as error:
        return error.code


def test_forms_of_others_do_nothing(office):
    office.sit(CLERK)
    before = office.head()
    session = office.browser.get_cookie("PHPSESSID")["value"]
    for token in ({}, {"token": ""}, {"token": "0" * 64}):
        for cookie in ("", f"PHPSESSID={session}"):
            assert post(office, f"/case/{office.own}", cookie, act="withdraw", reason="示例", **token) == 403
            assert post(office, "/desk", cookie, official=MAYOR, **token) == 403
    assert office.head() == before


def test_pages_that_are_not_there(office):
    for path in ("/case/999999", "/case/99999999999999999999", "/case/x", "/nothing", "/../src/Desk.php"):
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(office.url(path))
        assert caught.value.code == 404
    answer = urllib.request.urlopen(office.url("/"))
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_english(office):
    office.open("/?lang=en")
    assert "Due board" in office.text("h1")
    office.open("/?lang=zh")
    assert "到期一览" in office.text("h1")


def pictures():
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder))
        try:
            office.sit(CLERK)
            office.open("/")
            office.browser.save_screenshot(str(ROOT / "docs" / "images" / "php-list.png"))
            due = json.loads(command(office.store, "due", "--unit", "青石镇", "--json").stdout.splitlines()[-1])
            office.open(f"/case/{due['deadline']['case_id']}?act=extend")
            office.browser.save_screenshot(str(ROOT / "docs" / "images" / "php-case.png"))
        finally:
            office.close()


if __name__ == "__main__":
    if shutil.which("chromium") is None:
        sys.exit(77)
    if sys.argv[1:] == ["--pictures"]:
        pictures()
    else:
        sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", __file__]))
