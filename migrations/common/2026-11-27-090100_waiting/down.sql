ALTER TABLE verification_cases DROP COLUMN asked_at;
