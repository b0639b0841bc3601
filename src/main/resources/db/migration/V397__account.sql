-- A service point of an akimat is an office of its own: it sees identity documents and works on no case.
alter table office drop constraint office_kind_check;
alter table office add constraint office_kind_check
  check (kind in ('AKIMAT', 'OPERATOR', 'ADMINISTRATION', 'AUDIT', 'SERVICE_POINT'));
