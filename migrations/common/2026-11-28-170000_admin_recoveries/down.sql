DROP TABLE admin_recoveries;
