-- Control by members: initiative groups and audits that a third of them want, audits at members' own cost.
create table control_initiative (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  aim            text        not null check (aim in ('GROUP', 'AUDIT', 'OWN')),
  words          text        not null check (words <> '' and length(words) <= 2000),
  auditor        text        check (auditor <> '' and length(auditor) <= 300),
  begun_by       uuid        not null references account,
  begun_at       timestamptz not null,
  reached_at     timestamptz,
  ended_at       timestamptz,
  ended_why      text        check (ended_why in ('REPORTED', 'APPROVED', 'BELOW', 'GIVEN_UP')),
  check ((aim = 'OWN') = (auditor is not null)),
  check ((ended_at is null) = (ended_why is null))
);
create index control_initiative_of on control_initiative (cooperative_id, begun_at desc);
create index control_initiative_begun_by on control_initiative (begun_by);

create table control_initiative_member (
  initiative_id uuid        not null references control_initiative,
  account_id    uuid        not null references account,
  at            timestamptz not null,
  primary key (initiative_id, account_id)
);
create index control_initiative_member_account on control_initiative_member (account_id);

-- Questions of general meetings on an audit: whether it is made, and whether its report is approved.
create table control_audit_question (
  question_id   uuid        primary key references cooperative_meeting_matter on delete cascade,
  initiative_id uuid        not null references control_initiative,
  meeting_id    uuid        not null references cooperative_meeting,
  step          text        not null check (step in ('DECIDE', 'APPROVE')),
  auditor       text        not null check (auditor <> '' and length(auditor) <= 300),
  put_at        timestamptz not null
);
create index control_audit_question_of on control_audit_question (initiative_id, put_at desc);

create table control_audit_decision (
  initiative_id uuid primary key references control_initiative,
  question_id   uuid not null unique,
  auditor       text not null,
  decided_on    date not null
);

create table control_audit_report (
  initiative_id uuid        primary key references control_initiative,
  given_on      date        not null,
  findings      text        not null check (findings <> '' and length(findings) <= 20000),
  due_on        date        check (due_on > given_on),
  recorded_by   uuid        not null references account,
  recorded_at   timestamptz not null,
  approved_on   date,
  check (approved_on is null or due_on is not null)
);
create index control_audit_report_recorded_by on control_audit_report (recorded_by);

-- A report of an initiative group stands beside those of the revision commission, whose duty it does not do.
alter table revision_report add column group_id uuid unique references control_initiative;
create or replace view cooperative_activity_v as
  select c.id as cooperative_id,
         (select max(g.held_on) from cooperative_meeting_day_v g where g.cooperative_id = c.id) as last_general_meeting_on,
         (select max(b.held_on) from board_meeting b where b.cooperative_id = c.id) as last_board_meeting_on,
         (select max(r.reported_on) from revision_report r where r.cooperative_id = c.id and r.group_id is null)
           as last_revision_report_on
    from cooperative c where c.state = 'ACTIVE';
