"""Imports spaCy without its command line.

``import spacy`` also imports ``spacy.cli`` and with it a web client, a template engine and a terminal toolkit: a third
of the time it takes, for nothing that a parser needs (docs/decisions/0006). A stand-in takes its place during the
import and is gone afterwards, so that whoever wants spaCy's command line in the same process gets the real one.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_STAND_INS = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> ModuleType:
    """Return the module ``spacy``; raises ``ImportError`` when it is not installed."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    for name in _STAND_INS:
        sys.modules[name] = _stand_in(name)
    try:
        import spacy  # noqa: PLC0415
    except ImportError:
        # Another version may want more of its command line than the stand-in has.
        _remove_stand_ins()
        import spacy  # noqa: PLC0415
    finally:
        _remove_stand_ins()
    return spacy


def _stand_in(name: str) -> ModuleType:
    module = ModuleType(name)
    module.__path__ = []
    module.__dict__["info"] = _info
    return module


def _info(*arguments: Any, **options: Any) -> Any:
    """Call the real ``spacy.info``, for whoever asks for it later."""
    from spacy.cli.info import info  # noqa: PLC0415

    return info(*arguments, **options)


def _remove_stand_ins() -> None:
    for name in _STAND_INS:
        if getattr(sys.modules.get(name), "info", None) is _info:
            del sys.modules[name]
    if hasattr(sys.modules.get("spacy"), "cli"):
        del sys.modules["spacy"].cli
