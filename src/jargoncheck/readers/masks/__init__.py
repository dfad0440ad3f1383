"""One module a dialect: each mask fills in what is no CommonMark and keeps the text's length."""

from __future__ import annotations
