-- By what a reseller is found among those of a provider: its words, as before, and marks for all else that the list can be
-- narrowed to, so that whatever is asked for together is read from one index, in the order of the list.
CREATE TABLE partnership_terms (
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
    term TEXT COLLATE "C" NOT NULL CHECK (length(term) BETWEEN 1 AND 40),
    sort_name TEXT COLLATE "C" NOT NULL,
    partnership_id TEXT NOT NULL REFERENCES partnerships (id),
    PRIMARY KEY (provider_id, state, term, sort_name, partnership_id)
);
INSERT INTO partnership_terms (provider_id, state, term, sort_name, partnership_id)
SELECT provider_id, state, word, sort_name, partnership_id FROM partnership_words;
INSERT INTO partnership_terms (provider_id, state, term, sort_name, partnership_id)
SELECT provider_id, state, '=', sort_name, id FROM partnerships;
INSERT INTO partnership_terms (provider_id, state, term, sort_name, partnership_id)
SELECT provider_id, state, '=ready/' || readiness, sort_name, id FROM partnerships;
INSERT INTO partnership_terms (provider_id, state, term, sort_name, partnership_id)
SELECT provider_id, state, '=country/' || country, sort_name, id FROM partnerships;
INSERT INTO partnership_terms (provider_id, state, term, sort_name, partnership_id)
SELECT provider_id, state, CASE WHEN has_access THEN '=access/with' ELSE '=access/without' END, sort_name, id
FROM partnerships;
CREATE INDEX partnership_terms_of ON partnership_terms (partnership_id);
ANALYZE partnership_terms;
-- No version that reads these has been released.
DROP TABLE partnership_words;
DROP INDEX partnerships_of_provider;
DROP INDEX partnerships_of_provider_by_readiness;
DROP INDEX partnerships_of_provider_by_country;
DROP INDEX partnerships_of_provider_by_access;
