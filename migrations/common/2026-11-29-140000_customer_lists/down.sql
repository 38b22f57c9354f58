DROP INDEX customer_invitations_at;
-- Older portals know no lists of customers. What was sent of them stays sent.
DELETE FROM invitation_list_lines WHERE list_id IN (SELECT id FROM invitation_lists WHERE named_reseller_id IS NOT NULL);
DELETE FROM invitation_lists WHERE named_reseller_id IS NOT NULL;
CREATE TABLE invitation_lists_next (
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
    stopped_for TEXT CHECK (stopped_for IS NULL OR stopped_for IN ('asked', 'sender', 'suspended', 'access')),
    CHECK ((access_roles = '') = (access_until IS NULL)),
    CHECK ((state = 'draft') = (sent_at IS NULL)),
    CHECK ((sent_by IS NULL) = (sent_at IS NULL)),
    CHECK (goes_on_at IS NULL OR state = 'sending')
);
INSERT INTO invitation_lists_next (id, provider_id, made_by, made_at, text, language, days, access_roles, access_until, state, pieces, sent_by, sent_at, goes_on_at, stopped_for)
SELECT id, inviter_id, made_by, made_at, text, language, days, access_roles, access_until, state, pieces, sent_by, sent_at, goes_on_at, stopped_for
FROM invitation_lists;
CREATE TABLE invitation_list_lines_next (
    list_id TEXT NOT NULL REFERENCES invitation_lists_next (id),
    number INTEGER NOT NULL CHECK (number > 0),
    email TEXT NOT NULL,
    company TEXT NOT NULL,
    language TEXT NOT NULL,
    note TEXT NOT NULL,
    country TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('new', 'sent', 'connected', 'pending', 'declined', 'own', 'duplicate', 'region', 'address', 'company', 'language', 'note', 'country', 'often')),
    detail TEXT NOT NULL,
    invitation_id TEXT REFERENCES partnership_invitations (id),
    PRIMARY KEY (list_id, number),
    CHECK ((verdict = 'sent') = (invitation_id IS NOT NULL))
);
INSERT INTO invitation_list_lines_next (list_id, number, email, company, language, note, country, verdict, detail, invitation_id)
SELECT list_id, number, email, company, language, note, country, verdict, detail, invitation_id
FROM invitation_list_lines;
DROP TABLE invitation_list_lines;
DROP TABLE invitation_lists;
ALTER TABLE invitation_lists_next RENAME TO invitation_lists;
ALTER TABLE invitation_list_lines_next RENAME TO invitation_list_lines;
CREATE INDEX invitation_lists_of ON invitation_lists (provider_id, id);
CREATE INDEX invitation_list_lines_by_verdict ON invitation_list_lines (list_id, verdict, number);
