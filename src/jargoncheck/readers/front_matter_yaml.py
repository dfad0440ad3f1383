"""Shown values in YAML front matter."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from jargoncheck.readers.front_matter_keys import SHOWN_KEYS


def shown_values(content: str) -> tuple[tuple[int, int, str], ...]:
    """Return start, end and value of each shown value in ``content``; none when it is not valid YAML."""
    try:
        return tuple(_values(content))
    except (yaml.YAMLError, RecursionError, ValueError):
        return ()


def _values(content: str) -> Iterator[tuple[int, int, str]]:
    # Events, not nodes: the composer calls itself for each level of nesting.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = 0
    key: str | None = None
    is_key = True
    for event in yaml.parse(content, Loader=loader):
        if isinstance(event, yaml.NodeEvent) and depth == 1:
            if is_key:
                key = event.value if isinstance(event, yaml.ScalarEvent) else None
            elif isinstance(event, yaml.ScalarEvent) and key in SHOWN_KEYS:
                yield from _scalar(content, event)
            is_key = not is_key
        if isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            depth += 1
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            depth -= 1


def _scalar(content: str, event: yaml.ScalarEvent) -> Iterator[tuple[int, int, str]]:
    if event.start_mark is None or event.end_mark is None:
        return
    start, end = event.start_mark.index, event.end_mark.index
    if event.style in ("|", ">"):
        start = content.find("\n", start, end) + 1
    elif event.style in ('"', "'"):
        start, end = start + 1, end - 1
    elif event.value in ("", "~", "null", "true", "false"):
        return
    if start < end:
        yield start, end, event.value
