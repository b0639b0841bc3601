-- Many applicants are asked for the same document by one press, whose report is kept as those of other presses.
alter table case_batch drop constraint case_batch_act_check;
alter table case_batch add constraint case_batch_act_check check (act in ('TAKE', 'ASSIGN', 'HAND_OVER', 'SHARE_OUT', 'REQUEST'));

-- What was asked of an applicant has nobody who got the case: a line says why it was skipped, or who has it, or neither.
alter table case_batch_line drop constraint case_batch_line_check;
alter table case_batch_line add constraint case_batch_line_check check (to_account is null or why is null);
