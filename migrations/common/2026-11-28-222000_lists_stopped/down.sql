DROP INDEX partnership_invitations_at;
CREATE TABLE invitation_list_lines_now (
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
INSERT INTO invitation_list_lines_now (list_id, number, email, company, language, note, country, verdict, detail, invitation_id)
SELECT list_id, number, email, company, language, note, country,
    CASE WHEN verdict = 'declined' THEN 'pending' ELSE verdict END, detail, invitation_id
FROM invitation_list_lines;
DROP TABLE invitation_list_lines;
ALTER TABLE invitation_list_lines_now RENAME TO invitation_list_lines;
CREATE INDEX invitation_list_lines_by_verdict ON invitation_list_lines (list_id, verdict, number);
ALTER TABLE invitation_lists DROP COLUMN stopped_for;
