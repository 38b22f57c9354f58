-- Every part of a company's name, so that a part of it is found by the first signs of a row. At each place of the
-- folded name a part of up to sixteen signs begins; those of open cases stand apart. When a case was opened, which
-- never changes, gives the order of the queue. Only triggers write here: whoever keeps a name, it is found.
CREATE TABLE verification_name_parts (
    is_open BOOLEAN NOT NULL,
    part TEXT NOT NULL,
    case_id TEXT NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    PRIMARY KEY (is_open, part, case_id)
) WITHOUT ROWID;
-- A trigger may have no WITH of its own. A name has two hundred signs at most, some of which become two.
CREATE VIEW verification_name_places (place) AS
WITH RECURSIVE places (place) AS (VALUES (1) UNION ALL SELECT place + 1 FROM places WHERE place < 400)
SELECT place FROM places;
CREATE TRIGGER verification_name_parts_of_new AFTER INSERT ON verification_cases BEGIN
    INSERT INTO verification_name_parts (is_open, part, case_id, opened_at)
    SELECT DISTINCT NEW.status IN ('pending', 'rejected'), substr(NEW.company_key, place, 16), NEW.id,
        NEW.opened_at
    FROM verification_name_places
    WHERE place <= length(NEW.company_key) AND substr(NEW.company_key, place, 1) <> ' ';
END;
CREATE TRIGGER verification_name_parts_of_changed AFTER UPDATE ON verification_cases
WHEN OLD.company_key <> NEW.company_key
OR (OLD.status IN ('pending', 'rejected')) <> (NEW.status IN ('pending', 'rejected')) BEGIN
    DELETE FROM verification_name_parts WHERE is_open = (OLD.status IN ('pending', 'rejected'))
    AND case_id = OLD.id AND part IN (
        SELECT substr(OLD.company_key, place, 16)
        FROM verification_name_places WHERE place <= length(OLD.company_key));
    INSERT INTO verification_name_parts (is_open, part, case_id, opened_at)
    SELECT DISTINCT NEW.status IN ('pending', 'rejected'), substr(NEW.company_key, place, 16), NEW.id,
        NEW.opened_at
    FROM verification_name_places
    WHERE place <= length(NEW.company_key) AND substr(NEW.company_key, place, 1) <> ' ';
END;
