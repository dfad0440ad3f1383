"""What the words around a match say: sentences, quotation, negation, syntax."""
