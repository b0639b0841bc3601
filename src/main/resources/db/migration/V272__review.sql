-- A share that is less than was decided before has its reason. That the subsidies of a year reached what brings a duty is kept as it
-- was vouched for, beside what the portal itself had approved for that year.
alter table raised_share add column reason text check (reason <> '' and length(reason) <= 1000);
alter table duty_record
  add column sum_reached    boolean,
  add column approved_tenge numeric(17,2) check (approved_tenge >= 0);
