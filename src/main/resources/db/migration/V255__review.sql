-- The day on which a preliminary decision was told, from which its working days run: as of conclusions, no moment with a zone.
alter table hearing add column told_on date;
update hearing set told_on = (told_at at time zone 'Asia/Almaty')::date;
alter table hearing alter column told_on set not null;
