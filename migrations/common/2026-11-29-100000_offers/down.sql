DROP TABLE offer_countries;
DROP TABLE offers;
