CREATE INDEX partnerships_of_provider ON partnerships (provider_id, state, sort_name, id);
CREATE INDEX partnerships_of_provider_by_readiness ON partnerships (provider_id, state, readiness, sort_name, id);
CREATE INDEX partnerships_of_provider_by_country ON partnerships (provider_id, state, country, sort_name, id);
CREATE INDEX partnerships_of_provider_by_access ON partnerships (provider_id, state, has_access, sort_name, id);
CREATE TABLE partnership_words (
    partnership_id TEXT NOT NULL REFERENCES partnerships (id),
    word TEXT NOT NULL CHECK (length(word) BETWEEN 2 AND 40),
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
    sort_name TEXT NOT NULL,
    PRIMARY KEY (partnership_id, word)
);
CREATE INDEX partnership_words_of_provider
ON partnership_words (provider_id, state, word, sort_name, partnership_id);
INSERT INTO partnership_words (partnership_id, word, provider_id, state, sort_name)
SELECT partnership_id, term, provider_id, state, sort_name FROM partnership_terms WHERE term NOT LIKE '=%';
DROP TABLE partnership_terms;
