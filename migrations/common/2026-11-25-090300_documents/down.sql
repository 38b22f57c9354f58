DROP TABLE document_pieces;
DROP TABLE documents;
