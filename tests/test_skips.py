"""A skipped test is seen, and counts as a failure where nobody looks."""

import pytest

pytest_plugins = ["pytester"]

SUITE = """
import pytest

@pytest.mark.browser
def test_a_page():
    pass

@pytest.mark.long
def test_a_server():
    pass

def test_a_rule():
    pass

@pytest.mark.xfail(strict=True)
def test_a_known_fault():
    assert False
"""
SKIPPING = "import pytest\n\ndef test_the_article():\n    pytest.skip('no article here')\n"
SKIPPING_ALL = "import pytest\n\npytest.skip('not on this system', allow_module_level=True)\n"


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """An empty test suite with our rules about skipping, on a machine with Chromium, outside CI."""
    pytester.makeini(
        "[pytest]\naddopts = -p tests.skips -ra -v\nmarkers =\n browser: needs Chromium\n"
        " firefox: needs Firefox\n webkit: needs WebKit\n long: takes seconds\n article: reads it"
    )
    browser = pytester.mkdir("bin") / "chromium"
    browser.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(browser.parent))
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.delenv("CI", raising=False)
    return pytester


def test_long_tests_run_after_the_short_ones_and_browser_tests_last(suite: pytest.Pytester) -> None:
    suite.makepyfile(SUITE)
    result = suite.runpytest_inprocess()
    result.assert_outcomes(passed=3, xfailed=1)
    result.stdout.fnmatch_lines(["*test_a_rule PASSED*", "*test_a_server PASSED*", "*test_a_page PASSED*"])


def test_without_chromium_the_summary_says_why_browser_tests_were_skipped(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    suite.makepyfile(SUITE)
    result = suite.runpytest_inprocess()
    result.assert_outcomes(passed=2, skipped=1, xfailed=1)
    result.stdout.fnmatch_lines(["SKIPPED*browser tests need Chromium*"])


@pytest.mark.parametrize(("content", "outcome"), [(SKIPPING, "failed"), (SKIPPING_ALL, "errors")])
def test_a_skip_is_a_failure_under_ci_and_only_there(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, content: str, outcome: str
) -> None:
    suite.makepyfile(content)
    suite.runpytest_inprocess().assert_outcomes(skipped=1)
    monkeypatch.setenv("CI", "true")
    result = suite.runpytest_inprocess()
    result.assert_outcomes(**{outcome: 1})
    result.stdout.fnmatch_lines(["*Skipped, which is a failure under CI=true: *"])


def test_an_expected_failure_is_no_skip(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    suite.makepyfile(SUITE)
    suite.runpytest_inprocess().assert_outcomes(passed=3, xfailed=1)


@pytest.mark.parametrize("is_here", [True, False])
def test_without_the_article_its_tests_are_left_out_and_the_summary_says_so(
    suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, is_here: bool
) -> None:
    article = suite.path / "article.txt"
    if is_here:
        article.touch()
    monkeypatch.setattr("tests.skips.ARTICLE", article)
    monkeypatch.setenv("CI", "true")
    suite.makepyfile("import pytest\n\n@pytest.mark.article\ndef test_it(): pass\n\ndef test_rest(): pass\n")
    result = suite.runpytest_inprocess()
    result.assert_outcomes(passed=1 + is_here, deselected=1 - is_here)
    said = result.stdout.str().count("left out: it is not at")
    assert said == 1 - is_here
