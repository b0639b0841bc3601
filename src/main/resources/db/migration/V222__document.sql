-- A paper that may not be old is known by the day on which it was issued, not by the day on which it was handed in.
alter table stored_file add column issued_on date;
comment on column stored_file.issued_on is 'Day of issue as its owner typed it, for papers whose age counts; null where nobody asked.';
