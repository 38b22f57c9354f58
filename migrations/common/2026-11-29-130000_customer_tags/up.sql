-- By which words a partner sorts its customers: its own business, whatever becomes of the relationship.
CREATE TABLE customer_tags (
    partner_id TEXT NOT NULL REFERENCES organizations (id),
    customer_id TEXT NOT NULL REFERENCES organizations (id),
    tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 60),
    PRIMARY KEY (partner_id, customer_id, tag)
);
