"""Claims in the author's own voice that rest on praise and not on evidence."""

from jargoncheck.kinds.claim.kind import CLAIM

__all__ = ["CLAIM"]
