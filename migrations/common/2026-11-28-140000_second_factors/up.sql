-- The app that makes somebody's codes. Its seed is sealed; the step of the newest code that was taken makes each code
-- good once.
CREATE TABLE authenticator_apps (
    user_id TEXT NOT NULL PRIMARY KEY REFERENCES users (id),
    sealed_seed TEXT NOT NULL CHECK (length(sealed_seed) > 0),
    last_step BIGINT NOT NULL,
    added_at TIMESTAMP NOT NULL
);
-- What opens the door without the app. A code is kept as a hash, and is gone when it is used.
CREATE TABLE recovery_codes (
    user_id TEXT NOT NULL REFERENCES users (id),
    code_hash TEXT NOT NULL CHECK (length(code_hash) = 64),
    PRIMARY KEY (user_id, code_hash)
);
