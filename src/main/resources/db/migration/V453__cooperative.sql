-- Whether the two who answer for the minutes of a meeting confirmed them; who has died is not waited for, nor who closed the account:
-- nobody else can confirm in their place, and the co-operative could never end.
create or replace view meeting_minutes_v as
  select m.id,
         (m.presiding_confirmed_at is not null or p.gone) and (m.secretary_confirmed_at is not null or k.gone) as confirmed
    from cooperative_meeting m
    join voting_sitting s on s.id = m.id
    cross join lateral (select exists (select from membership d where d.cooperative_id = m.cooperative_id
                                          and d.account_id = s.presiding and d.ending = 'DEATH')
                            or exists (select from account a where a.id = s.presiding and a.disabled_at is not null) as gone) p
    cross join lateral (select exists (select from membership d where d.cooperative_id = m.cooperative_id
                                          and d.account_id = s.secretary and d.ending = 'DEATH')
                            or exists (select from account a where a.id = s.secretary and a.disabled_at is not null) as gone) k;
