-- By what a customer is found among those of a partner, in the order of the list: as partnership_terms for resellers.
CREATE TABLE customer_terms (
    partner_id TEXT NOT NULL REFERENCES organizations (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'ended')),
    term TEXT COLLATE "C" NOT NULL CHECK (length(term) BETWEEN 1 AND 60),
    sort_name TEXT COLLATE "C" NOT NULL,
    relationship_id TEXT NOT NULL REFERENCES customer_relationships (id),
    PRIMARY KEY (partner_id, state, term, sort_name, relationship_id)
);
CREATE INDEX customer_terms_of ON customer_terms (relationship_id);
