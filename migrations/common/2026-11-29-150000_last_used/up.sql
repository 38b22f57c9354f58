-- When a provider last ordered for a customer or changed what it has, when it last did with a reseller of record, and when it
-- did for a customer with that reseller: told where companies see what others can do for them.
CREATE INDEX subscriptions_used_for ON subscriptions (provider_id, customer_id, changed_at);
CREATE INDEX subscriptions_used_with ON subscriptions (provider_id, reseller_id, changed_at);
CREATE INDEX subscriptions_used_by_way_of ON subscriptions (reseller_id, customer_id, changed_at);
