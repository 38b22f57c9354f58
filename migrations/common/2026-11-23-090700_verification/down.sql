DROP TABLE verification_cases;
