-- Which claims were paid when a draft was shown: another claim of the same sum makes the draft old too.
alter table closing_draft add column claims uuid[];
update closing_draft d set claims = coalesce(
  (select array_agg(c.id order by c.place) from closing_claim c where c.case_id = d.case_id and c.paid_on is not null), '{}');
alter table closing_draft alter column claims set not null;
