-- What waits for the applicant beside corrections: a hearing before a refusal, in which they may still object.
create view hearing_running_v as select application_id, object_until from hearing where objection is null;
create index hearing_running on hearing (object_until) where objection is null;

-- What came back to an office since a moment.
create index application_transition_back on application_transition (at) where event in ('RESUBMITTED', 'OBJECTED');
