-- The chair alone recorded a living member as dead and took the share: another sees the paper, days are given to object, own acts contradict.
alter table membership_death
  add column words   text check (words <> '' and length(words) <= 500),
  add column seen_by uuid references account,
  add column seen_at timestamptz,
  add constraint membership_death_seen check ((seen_by is null) = (seen_at is null)),
  add constraint membership_death_seen_by_another check (seen_by <> recorded_by);
create index membership_death_seen_by on membership_death (seen_by);

alter table membership_death_back
  add column words   text check (words <> '' and length(words) <= 500),
  add column seen_by uuid references account,
  add column seen_at timestamptz;
create index membership_death_back_seen_by on membership_death_back (seen_by);

-- Days on which somebody took part as a member: came and voted by the own account, answered in absence, traded. What others wrote
-- down for them is no act of theirs, but for trade, which no one has after the membership.
create view membership_act_v as
  select m.id as membership_id, cast(p.since at time zone 'Asia/Almaty' as date) as day
    from membership m
    join cooperative_meeting g on g.cooperative_id = m.cooperative_id
    join voting_presence p on p.sitting_id = g.id and p.voter = m.account_id and p.recorded_by = m.account_id
  union all
  select m.id, cast(b.cast_at at time zone 'Asia/Almaty' as date)
    from membership m
    join cooperative_meeting g on g.cooperative_id = m.cooperative_id
    join voting_question q on q.sitting_id = g.id
    join voting_ballot b on b.question_id = q.id and b.voter = m.account_id and b.raised_by is null
  union all
  select m.id, cast(a.answered_at at time zone 'Asia/Almaty' as date)
    from membership m
    join cooperative_absentee_vote v on v.cooperative_id = m.cooperative_id
    join cooperative_absentee_answer a on a.vote_id = v.id and a.voter = m.account_id and a.recorded_by is null
  union all
  select e.membership_id, e.day
    from trade_entry e
   where e.membership_id is not null and e.corrects is null
     and not exists (select from trade_entry c where c.corrects = e.id);
