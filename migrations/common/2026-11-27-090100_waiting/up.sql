-- Since when a case waits for its contact. Of those that wait already, since that address was first written to.
ALTER TABLE verification_cases ADD COLUMN asked_at TIMESTAMP;
UPDATE verification_cases SET asked_at = coalesce((SELECT min(l.issued_at) FROM links l WHERE l.purpose = 'confirm_contact'
    AND l.subject = verification_cases.id AND l.email = verification_cases.contact_email), opened_at)
WHERE status = 'pending' AND sub_status = 'email_ownership';
-- Their end of waiting is on nobody's list yet; the job finds out itself when it is due.
DELETE FROM due WHERE kind = 'verification.flag' AND done_at IS NULL;
INSERT INTO due (kind, subject, at)
SELECT 'verification.flag', id, opened_at FROM verification_cases WHERE asked_at IS NOT NULL AND waiting_flagged_at IS NULL;
