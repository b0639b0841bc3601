-- On which day the payment of a part was written down: from it members have their days to say that it did not arrive.
alter table closing_part add column written_on date;
update closing_part p set written_on = (t.recorded_at at time zone 'Asia/Almaty')::date
  from ledger_transaction t where t.id = p.transaction_id and p.paid_on is not null;
alter table closing_part add check ((written_on is null) = (paid_on is null));

-- Whether the two who answer for the minutes of a meeting confirmed them; who has died is not waited for.
create view meeting_minutes_v as
  select m.id,
         (m.presiding_confirmed_at is not null or p.died) and (m.secretary_confirmed_at is not null or k.died) as confirmed
    from cooperative_meeting m
    join voting_sitting s on s.id = m.id
    cross join lateral (select exists (select from membership d where d.cooperative_id = m.cooperative_id
                                          and d.account_id = s.presiding and d.ending = 'DEATH') as died) p
    cross join lateral (select exists (select from membership d where d.cooperative_id = m.cooperative_id
                                          and d.account_id = s.secretary and d.ending = 'DEATH') as died) k;
