DROP TABLE grants;
DROP TABLE throttles;
DROP TABLE address_codes;
DROP TABLE links;
DROP TABLE sessions;
DROP TABLE user_roles;
DROP TABLE users;
