-- What was paid to creditors when a draft was shown follows from which claims these were.
alter table closing_draft drop column claims_paid;
