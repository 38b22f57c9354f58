DROP TRIGGER verification_name_parts_follow ON verification_cases;
DROP FUNCTION verification_name_parts_follow();
DROP TABLE verification_name_parts;
