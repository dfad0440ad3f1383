"""From a document to findings, in three levels: block, document, project."""
