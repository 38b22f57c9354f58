DROP INDEX grants_of_source;
DROP TABLE customer_shares;
DROP TABLE customer_relationships;
DROP TABLE customer_consents;
DROP TABLE customer_invitations;
