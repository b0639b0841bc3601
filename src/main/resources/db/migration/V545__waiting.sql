-- For the public account: what waits, and payments that stand.
create view waiting_figure_v as
  select application_id, fund, oblast_code, due, paid, left_at is null and paid < due as waits from waiting_place;
create view waiting_paid_v as
  select id, application_id, fund, oblast_code, year, tenge, paid_on from waiting_payment where taken_back_at is null;
