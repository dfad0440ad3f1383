"""JUnit XML: a suite for each file, a failed case for each finding. Most build servers show it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from typing import TextIO

from jargoncheck.linter.findings import FileReport
from jargoncheck.linter.fingerprints import rule_id

# What XML 1.0 cannot hold, not even as a reference.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(reports: Iterable[FileReport], stream: TextIO) -> None:
    """Write the report. A file without findings is one case that passed."""
    root = ET.Element("testsuites", name="jargoncheck")
    totals = [0, 0, 0]
    for report in reports:
        suite = ET.SubElement(root, "testsuite", name=_sound(report.path))
        for problem in report.problems:
            case = ET.SubElement(suite, "testcase", classname=_sound(report.path), name="problem")
            ET.SubElement(case, "error", message=_sound(problem.message), type="problem")
        for finding in report.findings:
            place = f"{finding.start.line}:{finding.start.column}"
            name = f"{rule_id(finding)} at {place}"
            case = ET.SubElement(suite, "testcase", classname=_sound(report.path), name=name)
            failure = ET.SubElement(case, "failure", message=_sound(finding.message), type=finding.severity.value)
            failure.text = _sound(f"{report.path}:{place}: {finding.line_text.strip()}")
        if not report.findings and not report.problems:
            ET.SubElement(suite, "testcase", classname=_sound(report.path), name="no findings")
        counts = [len(suite), len(report.findings), len(report.problems)]
        _count(suite, counts)
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
    _count(root, totals)
    ET.indent(root)
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    stream.write(ET.tostring(root, encoding="unicode") + "\n")


def _count(element: ET.Element, counts: list[int]) -> None:
    for name, count in zip(("tests", "failures", "errors"), counts, strict=True):
        element.set(name, str(count))


def _sound(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
