-- Looking through the outbox: a company its own letters, the operator what has not arrived.
-- What a search looks through: subject, recipient's name and address, folded. Never the body.
ALTER TABLE outbox ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
UPDATE outbox SET search_text = lower(subject || ' ' || recipient_name || ' ' || recipient);
CREATE INDEX outbox_of_organization ON outbox (organization_id, queued_at, id);
-- Only letters that have failed at least once: those that never did cost nothing here.
CREATE INDEX outbox_troubled ON outbox (state, queued_at, id) WHERE problem IS NOT NULL;
