-- Places in a waiting list are counted within a programme.
drop index loan_application_waiting;
create index loan_application_waiting on loan_application (programme, oblast_code, queue_year, queue_place)
  where state in ('SUBMITTED', 'CORRECTION_ASKED');
