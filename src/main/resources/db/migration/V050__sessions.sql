-- The id of a session is stored as the hash of what the browser holds. Sessions with an id in clear end.
delete from spring_session;
alter table spring_session alter column session_id type varchar(64);
