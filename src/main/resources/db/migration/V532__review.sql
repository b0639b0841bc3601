-- Marks that a member of a commission gave by the criteria of the edition, by their codes.
alter table case_voter add column marks jsonb check (marks is null or ballot in ('YES', 'NO', 'ABSTAIN'));
