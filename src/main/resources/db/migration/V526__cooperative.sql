-- The day that stands on a paper, beside the one on which an official entered it. Null for those that were entered before it was asked for.
alter table paper_membership add column signed_on date;
