-- Nobody reads when a signal was seen last, and nobody compares its version: who acts on one holds its row.
alter table integrity_signal drop column last_run, drop column version;
