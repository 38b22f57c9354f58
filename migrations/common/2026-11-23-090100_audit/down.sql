DROP TABLE security_events;
DROP TABLE audit_log;
