-- What was approved, taken back and approved anew has reserved money more than once.
alter table limit_reservation add column round integer not null default 1 check (round > 0);
alter table limit_reservation alter column round drop default;
alter table limit_reservation drop constraint limit_reservation_pkey;
alter table limit_reservation add primary key (application_id, round);
comment on column limit_reservation.round is 'which approval of the application it is, from 1';
