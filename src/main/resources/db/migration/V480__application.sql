-- Cases that wait for the conclusion of an office.
create view case_for_conclusion_v as
  select id, number, applicant_id, village_code, oblast_code, district_code, acting_level, amount, due_on, submitted_at
    from loan_application
   where state = 'SUBMITTED' and stage_kind = 'OPINION' and number is not null;
