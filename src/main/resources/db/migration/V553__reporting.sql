-- How many rows could not be compared at all; the log says why.
alter table sums_check add column missed bigint not null default 0;
