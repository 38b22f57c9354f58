DROP INDEX subscriptions_used_by_way_of;
DROP INDEX subscriptions_used_with;
DROP INDEX subscriptions_used_for;
