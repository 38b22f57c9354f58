-- A link by which any reseller can answer a provider. Other terms, or another token, are another link; of one that is
-- over stays what became of it, for whoever still holds it, and nothing by which it could be shown again.
CREATE TABLE open_links (
    id TEXT NOT NULL PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    sealed TEXT,
    access TEXT NOT NULL CHECK (access IN ('with_partnership', 'offered', 'none')),
    access_roles TEXT NOT NULL,
    access_until TIMESTAMP,
    needs_approval BOOLEAN NOT NULL,
    most_uses INTEGER CHECK (most_uses BETWEEN 1 AND 10000),
    ends_at TIMESTAMP,
    made_by TEXT NOT NULL REFERENCES users (id),
    made_at TIMESTAMP NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('live', 'replaced', 'disabled')),
    over_at TIMESTAMP,
    over_by TEXT REFERENCES users (id),
    CHECK ((access = 'none') = (access_until IS NULL)),
    CHECK ((access = 'none') = (access_roles = '')),
    CHECK ((state = 'live') = (sealed IS NOT NULL)),
    CHECK ((state = 'live') = (over_at IS NULL)),
    CHECK ((over_at IS NULL) = (over_by IS NULL))
);
CREATE UNIQUE INDEX open_links_live ON open_links (provider_id) WHERE state = 'live';

-- An answer to an open link is an invitation of its own, to the company that answers.
ALTER TABLE partnership_invitations ADD COLUMN open_link_id TEXT REFERENCES open_links (id)
CHECK ((open_link_id IS NULL) = (kind = 'named'));
-- When the provider said yes or no to it, and who; why not is the reason.
ALTER TABLE partnership_invitations ADD COLUMN decided_at TIMESTAMP
CHECK (decided_at IS NULL OR (kind = 'open' AND state IN ('accepted', 'refused')));
ALTER TABLE partnership_invitations ADD COLUMN decided_by TEXT REFERENCES users (id)
CHECK ((decided_by IS NULL) = (decided_at IS NULL));

-- Whoever answers an open link may have an invitation of their own at the same address.
DROP INDEX partnership_invitations_pending;
CREATE UNIQUE INDEX partnership_invitations_pending ON partnership_invitations (provider_id, email_key)
WHERE state = 'pending' AND kind = 'named';
-- A company has one answer at a time to a provider's open links.
CREATE UNIQUE INDEX partnership_invitations_answering ON partnership_invitations (provider_id, reseller_id)
WHERE kind = 'open' AND state IN ('pending', 'waiting');
CREATE INDEX partnership_invitations_by_link ON partnership_invitations (open_link_id, state);
