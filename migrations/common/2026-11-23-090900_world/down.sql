DROP TABLE portal;
