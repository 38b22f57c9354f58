DROP TABLE partnership_ends;
DROP INDEX partnerships_of_provider_newest;
