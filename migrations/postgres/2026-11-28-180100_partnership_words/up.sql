-- By what a reseller is found among those of a provider: every beginning, from two letters on, of each word of its name,
-- its account and its domains, and of its membership ID. Copies, like those of the partnership, with its place in the
-- list: however many have a word that begins so, a page of them is read in the order of the list.
CREATE TABLE partnership_words (
    partnership_id TEXT NOT NULL REFERENCES partnerships (id),
    word TEXT COLLATE "C" NOT NULL CHECK (length(word) BETWEEN 2 AND 40),
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    state TEXT NOT NULL CHECK (state IN ('active', 'ended')),
    sort_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (partnership_id, word)
);
CREATE INDEX partnership_words_of_provider
ON partnership_words (provider_id, state, word, sort_name, partnership_id);
-- Folded names are compared by their bytes, as SQLite does it, in the words and in the list.
ALTER TABLE partnerships ALTER COLUMN sort_name TYPE TEXT COLLATE "C";
