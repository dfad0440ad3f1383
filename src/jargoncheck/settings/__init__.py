"""What a run is asked to do: by a person, or by the settings files of a project."""

from __future__ import annotations

from jargoncheck.settings.model import DEFAULT_PACK, Audience, Settings, SettingsError
from jargoncheck.settings.selection import Selection, pack_of, selection

__all__ = ["DEFAULT_PACK", "Audience", "Selection", "Settings", "SettingsError", "pack_of", "selection"]
