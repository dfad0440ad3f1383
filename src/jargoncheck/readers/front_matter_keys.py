"""Which values of the front matter a page shows."""

SHOWN_KEYS = frozenset(("title", "description", "summary", "subtitle", "lede", "intro", "lead"))
"""The keys whose text the page shows, in the generators that the public sector uses (Jekyll, Hugo, Eleventy,
Middleman, MkDocs, Docusaurus)."""
