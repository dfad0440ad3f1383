"""What the directives of docutils and Sphinx hold: code, prose, or a title and prose.

Source: docutils, reStructuredText directives; Sphinx documentation, directives and extensions. A directive that is not
named here holds prose, as most of those that projects write do.
"""

from __future__ import annotations

from enum import Enum


class Content(Enum):
    """What stands in a directive."""

    NOTHING = "nothing"
    """Code, data or a list of files."""
    PROSE = "prose"
    """The lines after the options; what stands beside the name is an argument for the program."""
    ALL_PROSE = "all-prose"
    """Prose begins beside the name, as in a note."""
    TITLE = "title"
    """What stands beside the name is a title; the rest is prose."""
    CSV = "csv"
    """A title, and a table of values between commas."""
    FIGURE = "figure"
    """A picture with a caption and a legend."""
    IMAGE = "image"
    """A picture: only its alternative text is prose."""
    VERSION = "version"
    """A version, then prose."""


_NOTHING = """
    argparse asciinema autosectionlabel autosummary bibliography blockdiag c:autodoc click code code-block code-cell
    codeauthor command-output contents cssclass csv-filter currentmodule date default-domain default-role digraph
    doctest doxygenclass doxygenfile doxygenfunction doxygenstruct footer gettext gist graph graphviz header
    highlight highlightlang include index inheritance-diagram ipython jinja literalinclude math mermaid meta
    nbgallery parsed-literal plantuml plot productionlist program program-output prompt py:currentmodule raw
    restructuredtext-test-directive role sectionauthor sectnum seqdiag sourcecode swagger tabularcolumns
    target-notes testcleanup testcode testoutput testsetup toctree uml unicode video vimeo yaml youtube
"""
_ALL_PROSE = """
    admonition-note attention caution danger deprecated-note epigraph error highlights hint important note
    pull-quote seealso tip todo warning
"""
_TITLE = """
    admonition card centered collapse confluence_expand details dropdown grid-item-card hlist-title list-table
    rubric sidebar tab tab-item table topic
"""
_VERSION = "versionadded versionchanged deprecated versionremoved version-added version-changed"

_BY_NAME = {
    **dict.fromkeys(_NOTHING.split(), Content.NOTHING),
    **dict.fromkeys(_ALL_PROSE.split(), Content.ALL_PROSE),
    **dict.fromkeys(_TITLE.split(), Content.TITLE),
    **dict.fromkeys(_VERSION.split(), Content.VERSION),
    "csv-table": Content.CSV,
    "figure": Content.FIGURE,
    "image": Content.IMAGE,
}


def content_of(name: str) -> Content:
    """Return what the directive ``name`` holds."""
    return _BY_NAME.get(name.lower(), Content.PROSE)
