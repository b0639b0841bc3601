-- What is to be decided anew counts among what came back too.
drop index application_transition_back;
create index application_transition_back on application_transition (at)
  where event in ('RESUBMITTED', 'OBJECTED', 'COMPLAINT_GRANTED', 'REOPENED');
