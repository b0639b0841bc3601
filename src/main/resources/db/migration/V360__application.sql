-- What was handed in elsewhere before any decision of the members is a fact: it is kept, and marked so. The decision is the portal's own order.
create table application_without_decision (
  application_id uuid        primary key references loan_application,
  kept_at        timestamptz not null
);
