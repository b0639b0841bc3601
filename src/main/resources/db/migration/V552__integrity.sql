-- One row for a signal that comes and goes: what an official did not agree to is kept by itself, and its own days stay what they were.
alter table integrity_signal add column rejected_on date;
update integrity_signal set rejected_on = raised_on, own_until = raised_on where part <> 'BREACH' and own_until is null;
alter table integrity_signal add check ((part = 'BREACH') = (own_until is null));

-- A plan says how many are visited, which an oblast may have fewer of than were asked for.
alter table integrity_plan drop constraint integrity_plan_size_check;
alter table integrity_plan add check (size between 1 and 100);
