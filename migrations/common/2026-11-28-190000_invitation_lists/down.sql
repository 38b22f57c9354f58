DROP TABLE invitation_list_lines;
DROP TABLE invitation_lists;
