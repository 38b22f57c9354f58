DROP TABLE security_contacts;
