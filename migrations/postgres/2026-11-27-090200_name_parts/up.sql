-- Every part of a company's name, so that a part of it is found by the first signs of a row. At each place of the
-- folded name a part of up to sixteen signs begins; those of open cases stand apart. When a case was opened, which
-- never changes, gives the order of the queue. Only triggers write here: whoever keeps a name, it is found.
-- In the order of bytes, texts that begin alike stand together.
CREATE TABLE verification_name_parts (
    is_open BOOLEAN NOT NULL,
    part TEXT COLLATE "C" NOT NULL,
    case_id TEXT NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    PRIMARY KEY (is_open, part, case_id) INCLUDE (opened_at)
);
CREATE FUNCTION verification_name_parts_follow() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.company_key = NEW.company_key
            AND (OLD.status IN ('pending', 'rejected')) = (NEW.status IN ('pending', 'rejected'))
        THEN RETURN NULL; END IF;
        DELETE FROM verification_name_parts WHERE is_open = (OLD.status IN ('pending', 'rejected'))
            AND case_id = OLD.id AND part IN (
            SELECT substr(OLD.company_key, place, 16) FROM generate_series(1, length(OLD.company_key)) place);
    END IF;
    INSERT INTO verification_name_parts (is_open, part, case_id, opened_at)
    SELECT DISTINCT NEW.status IN ('pending', 'rejected'), substr(NEW.company_key, place, 16), NEW.id,
        NEW.opened_at
    FROM generate_series(1, length(NEW.company_key)) place
    WHERE substr(NEW.company_key, place, 1) <> ' ';
    RETURN NULL;
END $$;
CREATE TRIGGER verification_name_parts_follow AFTER INSERT OR UPDATE OF company_key, status ON verification_cases
FOR EACH ROW EXECUTE FUNCTION verification_name_parts_follow();
