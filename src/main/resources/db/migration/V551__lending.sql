-- How overdue it was on the day of an agreement follows from contract, payments and agreements, as all of the standing does: a payment
-- of an earlier day that is recorded later changes it.
alter table loan_change drop column days_past_due, drop column arrears,
  add constraint loan_change_agreed_on_a_day check ((day is null) = (state <> 'AGREED'));
