-- Microcredits that were paid out, as other rooms may know them; the account is compared for being the same, and never shown.
create view loan_paid_v as
  select f.applicant_id, f.paid_on, f.tenge, f.iban
    from loan_file f
   where f.paid_on is not null and f.paid_confirmed_at is not null and f.ended_on is null;
