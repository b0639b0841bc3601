-- Intake is a row a period: what begins later does not end what holds until then. The newest row that has begun counts;
-- a row that was planned and then set anew before it began is replaced and counts never.
alter table programme_intake add column replaced boolean not null default false;
alter table programme_intake drop constraint programme_intake_pkey;
alter table programme_intake add primary key (programme, oblast_code, version);
