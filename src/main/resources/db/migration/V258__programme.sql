-- Passports 8 and 9 ask for the list of members among the papers, and the inspection is the office's alone: editions that nothing was decided by come anew.
delete from programme_edition e
 where e.id in ('P08-2026-06-23', 'P09-2026-06-23')
   and not exists (select from loan_application a where a.edition_id = e.id)
   and not exists (select from edition_draft d where d.based_on = e.id);
