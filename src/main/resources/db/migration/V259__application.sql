-- A row that was deleted on a page of an application can be brought back until it is sent: it stays with the draft as it was typed.
alter table loan_application add deleted_rows jsonb not null default '[]';
