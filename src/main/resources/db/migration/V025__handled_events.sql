-- A handled event is deleted from now on; those handled before go too.
delete from event_publication where completion_date is not null;
