-- What can be ordered, as the operator last imported it. What is sold in no country nobody can order any more.
CREATE TABLE offers (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 2 AND 40),
    name_en TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    -- Of one seat for one month, in the smallest unit of the currency.
    unit_price BIGINT NOT NULL CHECK (unit_price >= 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    is_monthly BOOLEAN NOT NULL,
    is_annual BOOLEAN NOT NULL,
    min_seats INTEGER NOT NULL CHECK (min_seats > 0),
    max_seats INTEGER NOT NULL,
    added_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    -- Code and names, folded: by parts of these it is found.
    search TEXT NOT NULL,
    CHECK (max_seats >= min_seats),
    CHECK (is_monthly OR is_annual)
);
CREATE TABLE offer_countries (
    offer_id TEXT NOT NULL REFERENCES offers (id),
    country TEXT NOT NULL CHECK (length(country) = 2),
    PRIMARY KEY (offer_id, country)
);
CREATE INDEX offer_countries_by_country ON offer_countries (country, offer_id);
