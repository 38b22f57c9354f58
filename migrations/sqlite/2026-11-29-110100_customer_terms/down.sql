DROP TABLE customer_terms;
