-- Codes are compared by their bytes, as SQLite does it: the catalogue is in their order.
ALTER TABLE offers ALTER COLUMN code TYPE TEXT COLLATE "C";
