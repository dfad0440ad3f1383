"""The kind of rule that asks for acronyms to be explained."""
