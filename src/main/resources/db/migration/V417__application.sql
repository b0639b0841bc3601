-- Decisions of a period, for the figures of an office.
create index application_transition_decided_at on application_transition (at)
  where event in ('APPROVED', 'REFUSED', 'REFUSED_AT_CHECK');

create view application_refusal_v as
  select application_id, at, rule from application_transition where event in ('REFUSED', 'REFUSED_AT_CHECK');
