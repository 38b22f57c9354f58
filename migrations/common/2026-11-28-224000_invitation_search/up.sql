-- By what an invitation is found among those of its provider: the words of the company's name and of the address, folded,
-- each after a blank. Those from before get theirs as far as a database folds.
ALTER TABLE partnership_invitations ADD COLUMN search TEXT NOT NULL DEFAULT '';
UPDATE partnership_invitations SET search = ' ' || lower(company) || ' ' || email_key;
