-- Bodies of co-operatives: who holds which post from when until when, by which decision; meetings of boards and reports of
-- revision commissions (law on agricultural co-operatives, articles 35 and 36); what everybody may know of a co-operative's life.
create extension if not exists btree_gist;

-- What a general meeting decided on bodies: typed in where it was held elsewhere, of a question where it voted in the portal.
create table body_decision (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  kind           text        not null check (kind in ('CHAIR', 'BOARD', 'REVISION', 'RELEASE')),
  question_id    uuid        references voting_question,
  decided_on     date        not null,
  present        integer     not null check (present > 0),
  votes_for      integer     not null check (votes_for >= 0),
  votes_against  integer     not null check (votes_against >= 0),
  abstained      integer     not null check (abstained >= 0),
  recorded_by    uuid        not null references account,
  recorded_at    timestamptz not null,
  check (votes_for + votes_against + abstained <= present and 2 * votes_for > present)
);
create index body_decision_of on body_decision (cooperative_id, decided_on);
create index body_decision_recorded_by on body_decision (recorded_by);

-- A term ends when another is elected, when the meeting releases, or with the membership; the day until which it was given by
-- the charter ends nothing by itself.
create table body_term (
  id              uuid        primary key,
  cooperative_id  uuid        not null references cooperative,
  body            text        not null check (body in ('CHAIR', 'HEAD', 'BOARD', 'REVISION')),
  account_id      uuid        not null references account,
  from_on         date        not null,
  until_on        date        check (until_on > from_on),
  ended_on        date        check (ended_on >= from_on),
  ended_why       text        check (ended_why in ('REPLACED', 'RELEASED', 'LEFT')),
  decision_id     uuid        references body_decision,
  end_decision_id uuid        references body_decision,
  recorded_at     timestamptz not null,
  version         integer     not null default 0,
  check ((ended_on is null) = (ended_why is null)),
  constraint body_term_once exclude using gist
    (cooperative_id with =, body with =, account_id with =, daterange(from_on, ended_on) with &&),
  constraint body_term_apart exclude using gist
    (cooperative_id with =, account_id with =, (case body when 'REVISION' then 1 else 0 end) with <>,
     daterange(from_on, ended_on) with &&),
  constraint body_term_one_chair exclude using gist
    (cooperative_id with =, daterange(from_on, ended_on) with &&) where (body in ('CHAIR', 'HEAD'))
);
create index body_term_of on body_term (cooperative_id, from_on);
create index body_term_account on body_term (account_id);

create table board_meeting (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  held_on        date        not null,
  place          text        not null check (place <> '' and length(place) <= 300),
  members        integer     not null check (members > 0),
  recorded_by    uuid        not null references account,
  recorded_at    timestamptz not null
);
create index board_meeting_of on board_meeting (cooperative_id, held_on desc, id);
create index board_meeting_recorded_by on board_meeting (recorded_by);

create table board_meeting_present (
  meeting_id uuid not null references board_meeting,
  account_id uuid not null references account,
  primary key (meeting_id, account_id)
);
create index board_meeting_present_account on board_meeting_present (account_id);

create table board_meeting_question (
  meeting_id uuid    not null references board_meeting,
  position   integer not null check (position >= 0),
  words      text    not null check (words <> '' and length(words) <= 2000),
  votes_for  integer not null check (votes_for >= 0),
  adopted    boolean not null,
  primary key (meeting_id, position)
);

create table revision_report (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  from_on        date        not null,
  until_on       date        not null check (until_on >= from_on),
  reported_on    date        not null check (reported_on >= until_on),
  findings       text        not null check (findings <> '' and length(findings) <= 20000),
  recorded_by    uuid        not null references account,
  recorded_at    timestamptz not null
);
create index revision_report_of on revision_report (cooperative_id, reported_on desc, id);
create index revision_report_recorded_by on revision_report (recorded_by);

-- First terms: of the founding meeting, then of every election that is on record.
insert into body_decision (id, cooperative_id, kind, question_id, decided_on, present, votes_for, votes_against, abstained,
                           recorded_by, recorded_at)
  select gen_random_uuid(), cooperative_id, 'CHAIR', null, decided_on, present, votes_for, votes_against, abstained,
         recorded_by, recorded_at
    from cooperative_election;
insert into body_term (id, cooperative_id, body, account_id, from_on, until_on, ended_on, ended_why, decision_id, recorded_at)
  select gen_random_uuid(), p.cooperative_id, case when t.body = 'BOARD' then 'HEAD' else 'CHAIR' end, p.account_id, p.from_on,
         cast(p.from_on + make_interval(years => t.term_years) as date), p.ended_on,
         case when p.ended_on is not null then 'REPLACED' end, p.decision_id, p.recorded_at
    from (select x.*, lead(x.from_on) over (partition by x.cooperative_id order by x.from_on, x.place) as ended_on
            from (select c.id as cooperative_id, coalesce(c.first_chair_id, c.chair_id) as account_id, c.meeting_on as from_on,
                         -1 as place, cast(null as uuid) as decision_id, c.changed_at as recorded_at
                    from cooperative c where c.state = 'ACTIVE' and c.meeting_on is not null
                  union all
                  select e.cooperative_id, e.chair_id, greatest(e.decided_on, c.meeting_on), e.position,
                         (select d.id from body_decision d
                           where d.cooperative_id = e.cooperative_id and d.decided_on = e.decided_on
                             and d.recorded_at = e.recorded_at limit 1), e.recorded_at
                    from cooperative_election e join cooperative c on c.id = e.cooperative_id
                   where c.state = 'ACTIVE' and c.meeting_on is not null) x) p
    left join founding_terms t on t.cooperative_id = p.cooperative_id;
insert into body_term (id, cooperative_id, body, account_id, from_on, until_on, ended_on, ended_why, decision_id, recorded_at)
  select gen_random_uuid(), c.id, 'BOARD', b.account_id, c.meeting_on,
         cast(c.meeting_on + make_interval(years => t.term_years) as date), m.left_on,
         case when m.left_on is not null then 'LEFT' end, null, c.changed_at
    from cooperative c
    join founding_board b on b.cooperative_id = c.id
    left join founding_terms t on t.cooperative_id = c.id
    left join lateral (select max(s.left_on) as left_on from membership s
                        where s.cooperative_id = c.id and s.account_id = b.account_id
                          and not exists (select from membership o where o.cooperative_id = c.id
                                             and o.account_id = b.account_id and o.state in ('MEMBER', 'LEAVING'))) m on true
   where c.state = 'ACTIVE' and c.meeting_on is not null;

create trigger body_term_of_open_account before insert on body_term
  for each row execute function require_open_account('account_id');

-- Days of general meetings that the portal knows: held in it, with a question that was counted, or typed in with a decision.
create view cooperative_meeting_day_v as
  select m.cooperative_id, cast(s.opened_at at time zone 'Asia/Almaty' as date) as held_on
    from cooperative_meeting m join voting_sitting s on s.id = m.id
   where s.state = 'CLOSED' and exists (select from voting_question q where q.sitting_id = s.id and q.outcome is not null)
  union
  select cooperative_id, decided_on from membership where decided_on is not null
  union
  select cooperative_id, exit_decided_on from membership where exit_decided_on is not null
  union
  select cooperative_id, decided_on from body_decision;

-- What everybody may know of the life of a co-operative that is active; null where the portal knows nothing.
create view cooperative_activity_v as
  select c.id as cooperative_id,
         (select max(g.held_on) from cooperative_meeting_day_v g where g.cooperative_id = c.id) as last_general_meeting_on,
         (select max(b.held_on) from board_meeting b where b.cooperative_id = c.id) as last_board_meeting_on,
         (select max(r.reported_on) from revision_report r where r.cooperative_id = c.id) as last_revision_report_on
    from cooperative c where c.state = 'ACTIVE';
