-- A part is paid after it was agreed to, and one number of a payment stays one however it is typed.
alter table waiting_offer add column answered_on date;
drop index waiting_payment_once;
create unique index waiting_payment_once on waiting_payment (oblast_code, year, numberlike(reference));
