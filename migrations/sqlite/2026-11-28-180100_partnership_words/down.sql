DROP TABLE partnership_words;
