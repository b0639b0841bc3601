-- A conclusion that was entered by mistake is taken back by a second official: it stays to be read and counts no more. Its number of
-- a day is one however it is typed, as a payment's is.
alter table commission_conclusion add column cancelled_on date;
-- Of two with one number and day the later one had put the earlier right.
update commission_conclusion c set cancelled_on = (c.recorded_at at time zone 'Asia/Almaty')::date
 where c.replaced and c.revoked_on is null
   and exists (select from commission_conclusion l
                where l.applicant_id = c.applicant_id and l.programme = c.programme and l.given_on = c.given_on
                  and searchable(replace(l.document, '№', ' ')) = searchable(replace(c.document, '№', ' '))
                  and (l.recorded_at, l.id) > (c.recorded_at, c.id));
alter table commission_conclusion
  add constraint commission_conclusion_cancelled check (cancelled_on is null or (replaced and revoked_on is null));
create unique index commission_conclusion_once
  on commission_conclusion (applicant_id, programme, given_on, searchable(replace(document, '№', ' '))) where cancelled_on is null;
