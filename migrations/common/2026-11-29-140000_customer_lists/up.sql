-- Customers are invited by lists, too: a list says whose it is, and whom customers are asked to authorize. A CHECK is changed
-- by a table in place of the other, and a column that would mislead gets its name: no release has lists yet that an older
-- node would look for.
CREATE TABLE invitation_lists_next (
    id TEXT NOT NULL PRIMARY KEY,
    inviter_id TEXT NOT NULL REFERENCES organizations (id),
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
    -- Why it is not sent any further.
    stopped_for TEXT CHECK (stopped_for IS NULL OR stopped_for IN ('asked', 'sender', 'suspended', 'partner-suspended', 'unlinked', 'access')),
    -- Whom customers are asked to authorize, and who of them asks for the access; neither: it invites resellers.
    named_reseller_id TEXT REFERENCES organizations (id),
    named_provider_id TEXT REFERENCES organizations (id),
    reseller_access BOOLEAN NOT NULL,
    provider_access BOOLEAN NOT NULL,
    CHECK ((access_roles = '') = (access_until IS NULL)),
    CHECK ((state = 'draft') = (sent_at IS NULL)),
    CHECK ((sent_by IS NULL) = (sent_at IS NULL)),
    CHECK (goes_on_at IS NULL OR state = 'sending'),
    CHECK ((named_reseller_id IS NULL) = (named_provider_id IS NULL)),
    CHECK (named_reseller_id IS NULL OR named_reseller_id <> named_provider_id),
    CHECK (named_reseller_id IS NULL OR inviter_id IN (named_reseller_id, named_provider_id)),
    CHECK (named_reseller_id IS NOT NULL OR NOT (reseller_access OR provider_access)),
    CHECK (named_reseller_id IS NULL OR (reseller_access OR provider_access) = (access_until IS NOT NULL))
);
INSERT INTO invitation_lists_next (id, inviter_id, made_by, made_at, text, language, days, access_roles, access_until, state, pieces, sent_by, sent_at, goes_on_at, stopped_for, reseller_access, provider_access)
SELECT id, provider_id, made_by, made_at, text, language, days, access_roles, access_until, state, pieces, sent_by, sent_at, goes_on_at, stopped_for, FALSE, FALSE
FROM invitation_lists;
CREATE TABLE invitation_list_lines_next (
    list_id TEXT NOT NULL REFERENCES invitation_lists_next (id),
    number INTEGER NOT NULL CHECK (number > 0),
    email TEXT NOT NULL,
    company TEXT NOT NULL,
    language TEXT NOT NULL,
    note TEXT NOT NULL,
    country TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('new', 'sent', 'connected', 'pending', 'half', 'declined', 'own', 'duplicate', 'region', 'address', 'company', 'language', 'note', 'country', 'often')),
    detail TEXT NOT NULL,
    invitation_id TEXT REFERENCES partnership_invitations (id),
    customer_invitation_id TEXT REFERENCES customer_invitations (id),
    PRIMARY KEY (list_id, number),
    CHECK (invitation_id IS NULL OR customer_invitation_id IS NULL),
    CHECK ((verdict = 'sent') = (invitation_id IS NOT NULL OR customer_invitation_id IS NOT NULL))
);
INSERT INTO invitation_list_lines_next (list_id, number, email, company, language, note, country, verdict, detail, invitation_id)
SELECT list_id, number, email, company, language, note, country, verdict, detail, invitation_id
FROM invitation_list_lines;
DROP TABLE invitation_list_lines;
DROP TABLE invitation_lists;
ALTER TABLE invitation_lists_next RENAME TO invitation_lists;
ALTER TABLE invitation_list_lines_next RENAME TO invitation_list_lines;
-- Keys are in the order in which they were made.
CREATE INDEX invitation_lists_of ON invitation_lists (inviter_id, id);
CREATE INDEX invitation_list_lines_by_verdict ON invitation_list_lines (list_id, verdict, number);

-- What an address said, newest first.
CREATE INDEX customer_invitations_at ON customer_invitations (inviter_id, email_key, answered_at);
