-- What this database is: `demo` marks a demo world, which `serve` refuses.
CREATE TABLE portal (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
