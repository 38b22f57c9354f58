DROP INDEX organizations_in_order;
DROP INDEX organizations_unfolded;
ALTER TABLE organizations DROP COLUMN name_key;
ALTER TABLE organizations DROP COLUMN suspended_note;
