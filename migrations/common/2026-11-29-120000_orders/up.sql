-- What a provider ordered for a customer. An order never changes.
CREATE TABLE orders (
    id TEXT NOT NULL PRIMARY KEY,
    -- By what people call it on the telephone.
    reference TEXT NOT NULL UNIQUE,
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    customer_id TEXT NOT NULL REFERENCES organizations (id),
    -- The reseller of record, if there is one.
    reseller_id TEXT REFERENCES organizations (id),
    placed_by TEXT NOT NULL REFERENCES users (id),
    placed_at TIMESTAMP NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    -- What is paid the first time, in the smallest unit of the currency: the sum of its lines.
    total BIGINT NOT NULL CHECK (total >= 0),
    CHECK (provider_id <> customer_id),
    CHECK (reseller_id IS NULL OR (reseller_id <> provider_id AND reseller_id <> customer_id))
);
-- Each list in its order, alone and narrowed to a customer.
CREATE INDEX orders_of_provider ON orders (provider_id, id);
CREATE INDEX orders_of_provider_for ON orders (provider_id, customer_id, id);
CREATE INDEX orders_of_reseller ON orders (reseller_id, id);
CREATE INDEX orders_of_reseller_for ON orders (reseller_id, customer_id, id);
CREATE INDEX orders_of_customer ON orders (customer_id, id);

-- What was ordered, as the catalogue had it at that moment.
CREATE TABLE order_lines (
    order_id TEXT NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL CHECK (position > 0),
    offer_id TEXT NOT NULL REFERENCES offers (id),
    code TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    cycle TEXT NOT NULL CHECK (cycle IN ('monthly', 'annual')),
    -- Of one seat for one month.
    unit_price BIGINT NOT NULL CHECK (unit_price >= 0),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    -- What all of its seats cost each time they are paid for.
    total BIGINT NOT NULL CHECK (total >= 0),
    PRIMARY KEY (order_id, position)
);

-- An attempt to order that became an order: the same attempt again is the same order.
CREATE TABLE idempotency_keys (
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    key TEXT NOT NULL,
    -- What was asked for with it.
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    order_id TEXT NOT NULL UNIQUE REFERENCES orders (id),
    made_at TIMESTAMP NOT NULL,
    PRIMARY KEY (organization_id, key)
);

-- What a customer has: one a line of an order. Offer and price are those of that line.
CREATE TABLE subscriptions (
    id TEXT NOT NULL PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL,
    provider_id TEXT NOT NULL REFERENCES organizations (id),
    customer_id TEXT NOT NULL REFERENCES organizations (id),
    reseller_id TEXT REFERENCES organizations (id),
    code TEXT NOT NULL,
    name_en TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    cycle TEXT NOT NULL CHECK (cycle IN ('monthly', 'annual')),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    unit_price BIGINT NOT NULL CHECK (unit_price >= 0),
    -- How many seats there can be.
    min_seats INTEGER NOT NULL CHECK (min_seats > 0),
    max_seats INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'cancelled')),
    since TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK (quantity BETWEEN min_seats AND max_seats),
    CHECK (provider_id <> customer_id),
    CHECK (reseller_id IS NULL OR (reseller_id <> provider_id AND reseller_id <> customer_id)),
    UNIQUE (order_id, position)
);
-- Each list in its order, alone and narrowed to a customer, a reseller or a state.
CREATE INDEX subscriptions_of_provider ON subscriptions (provider_id, id);
CREATE INDEX subscriptions_of_provider_for ON subscriptions (provider_id, customer_id, id);
CREATE INDEX subscriptions_of_provider_with ON subscriptions (provider_id, reseller_id, id);
CREATE INDEX subscriptions_of_provider_stand ON subscriptions (provider_id, state, id);
CREATE INDEX subscriptions_of_reseller ON subscriptions (reseller_id, id);
CREATE INDEX subscriptions_of_reseller_for ON subscriptions (reseller_id, customer_id, id);
CREATE INDEX subscriptions_of_reseller_stand ON subscriptions (reseller_id, state, id);
CREATE INDEX subscriptions_of_customer ON subscriptions (customer_id, id);
CREATE INDEX subscriptions_stand ON subscriptions (state, id);
