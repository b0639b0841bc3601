-- What the rules said of an application when it was sent, by rule: an official reads it beside what they say now.
alter table loan_application add column rules_at_sending jsonb not null default '{}';
