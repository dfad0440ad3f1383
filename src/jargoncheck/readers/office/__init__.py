"""Documents that are archives of XML: Word, OpenDocument and PowerPoint files."""

from __future__ import annotations
