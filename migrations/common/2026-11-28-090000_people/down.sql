DROP INDEX users_unfolded;
DROP INDEX users_in_order;
ALTER TABLE users DROP COLUMN name_key;
ALTER TABLE users DROP COLUMN removed_from;
ALTER TABLE users DROP COLUMN removed_at;
ALTER TABLE users DROP COLUMN is_guest;
