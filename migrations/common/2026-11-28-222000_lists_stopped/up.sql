-- Why a list is not sent any further: somebody stopped it, whoever had it sent may not any more, the provider is
-- suspended, or the access that it asks for is over.
ALTER TABLE invitation_lists ADD COLUMN stopped_for TEXT
CHECK (stopped_for IS NULL OR stopped_for IN ('asked', 'sender', 'suspended', 'access'));
UPDATE invitation_lists SET stopped_for = 'sender' WHERE state = 'stopped';

-- One more can come of a line: the company said no, not long ago. A CHECK is changed by a table in place of the other.
CREATE TABLE invitation_list_lines_now (
    list_id TEXT NOT NULL REFERENCES invitation_lists (id),
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
INSERT INTO invitation_list_lines_now (list_id, number, email, company, language, note, country, verdict, detail, invitation_id)
SELECT list_id, number, email, company, language, note, country, verdict, detail, invitation_id
FROM invitation_list_lines;
DROP TABLE invitation_list_lines;
ALTER TABLE invitation_list_lines_now RENAME TO invitation_list_lines;
CREATE INDEX invitation_list_lines_by_verdict ON invitation_list_lines (list_id, verdict, number);

-- What an address said, newest first.
CREATE INDEX partnership_invitations_at ON partnership_invitations (provider_id, email_key, answered_at);
