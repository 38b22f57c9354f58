DROP INDEX audit_log_in_time;
