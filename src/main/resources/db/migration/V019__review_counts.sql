-- The counts of an office's tabs are read from indexes alone. Those of the other tabs serve already.
create index loan_application_ended_in_district on loan_application (district_code)
  where number is not null and state in ('APPROVED', 'REFUSED', 'WITHDRAWN');
create index loan_application_ended_in_oblast on loan_application (oblast_code)
  where number is not null and state in ('APPROVED', 'REFUSED', 'WITHDRAWN');
