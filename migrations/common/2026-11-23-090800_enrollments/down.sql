DROP TABLE enrollment_answers;
DROP TABLE enrollments;
