-- Many invitations at once: what a provider uploads is judged line by line, and then sent piece by piece.
CREATE TABLE invitation_lists (
    id TEXT NOT NULL PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    made_by TEXT NOT NULL REFERENCES users (id),
    made_at TIMESTAMP NOT NULL,
    -- What all of them have in common; no text: the usual words.
    text TEXT CHECK (text IS NULL OR length(text) BETWEEN 1 AND 2000),
    language TEXT NOT NULL CHECK (language IN ('en', 'nl')),
    days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 90),
    access_roles TEXT NOT NULL,
    access_until TIMESTAMP,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sending', 'stopped', 'done')),
    -- How many pieces were put on the list of what is due: names the next one.
    pieces INTEGER NOT NULL DEFAULT 0,
    sent_by TEXT REFERENCES users (id),
    sent_at TIMESTAMP,
    -- When it goes on, where a day's number is used up.
    goes_on_at TIMESTAMP,
    CHECK ((access_roles = '') = (access_until IS NULL)),
    CHECK ((state = 'draft') = (sent_at IS NULL)),
    CHECK ((sent_by IS NULL) = (sent_at IS NULL)),
    CHECK (goes_on_at IS NULL OR state = 'sending')
);
-- Keys are in the order in which they were made.
CREATE INDEX invitation_lists_of ON invitation_lists (provider_id, id);

-- A line as it was typed, and what came of it.
CREATE TABLE invitation_list_lines (
    list_id TEXT NOT NULL REFERENCES invitation_lists (id),
    number INTEGER NOT NULL CHECK (number > 0),
    email TEXT NOT NULL,
    company TEXT NOT NULL,
    language TEXT NOT NULL,
    note TEXT NOT NULL,
    country TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('new', 'sent', 'connected', 'pending', 'own', 'duplicate', 'region', 'address', 'company', 'language', 'note', 'country', 'often')),
    detail TEXT NOT NULL,
    invitation_id TEXT REFERENCES partnership_invitations (id),
    PRIMARY KEY (list_id, number),
    CHECK ((verdict = 'sent') = (invitation_id IS NOT NULL))
);
CREATE INDEX invitation_list_lines_by_verdict ON invitation_list_lines (list_id, verdict, number);
