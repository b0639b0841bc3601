-- The charter is changed by a vote in absence, in writing (law on agricultural co-operatives, article 18): the new words are put to
-- all members until a last day; who is a member when it is counted counts.
create table cooperative_absentee_vote (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  state          text        not null check (state in ('PLANNED', 'RUNNING', 'ADOPTED', 'NOT_ADOPTED', 'FALLEN')),
  demanded       boolean     not null,
  begun_by       uuid        not null references account,
  begun_at       timestamptz not null,
  asked_by       uuid        references account,
  asked_at       timestamptz,
  until_on       date,
  reminded_at    timestamptz,
  closed_at      timestamptz,
  members        integer     check (members > 0),
  votes_for      integer     check (votes_for >= 0),
  votes_against  integer     check (votes_against >= 0),
  edition        integer     check (edition > 1),
  confirmed_by   uuid        references account,
  confirmed_at   timestamptz,
  version        integer     not null default 0,
  check ((state = 'PLANNED') = (asked_at is null)),
  check (num_nulls(asked_by, asked_at, until_on) in (0, 3)),
  check ((state in ('PLANNED', 'RUNNING')) = (closed_at is null)),
  check (num_nulls(closed_at, members, votes_for, votes_against) in (0, 4)),
  check (votes_for + votes_against <= members),
  check (state in ('PLANNED', 'RUNNING') or (state <> 'NOT_ADOPTED') = (3 * votes_for >= 2 * members)),
  check ((state = 'ADOPTED') = (edition is not null)),
  check (num_nulls(confirmed_by, confirmed_at) in (0, 2) and (confirmed_at is null or closed_at is not null))
);
create unique index cooperative_absentee_vote_one_draft on cooperative_absentee_vote
  (cooperative_id, (case when demanded then begun_by end)) nulls not distinct where state = 'PLANNED';
create index cooperative_absentee_vote_of on cooperative_absentee_vote (cooperative_id, begun_at desc, id desc);
create index cooperative_absentee_vote_running on cooperative_absentee_vote (cooperative_id) where state = 'RUNNING';
create index cooperative_absentee_vote_begun_by on cooperative_absentee_vote (begun_by);
create index cooperative_absentee_vote_asked_by on cooperative_absentee_vote (asked_by);
create index cooperative_absentee_vote_confirmed_by on cooperative_absentee_vote (confirmed_by);

create table cooperative_absentee_item (
  vote_id     uuid    not null references cooperative_absentee_vote,
  item        text    not null,
  text_kk     text    not null,
  text_ru     text    not null,
  notice_days integer check (notice_days between 1 and 60),
  edition     integer not null check (edition > 0),
  primary key (vote_id, item),
  check ((item = 'MEETINGS') = (notice_days is not null))
);

-- One answer a member: their own, or one signed on paper that whoever keeps the vote recorded. Counted is told when it is counted.
create table cooperative_absentee_answer (
  vote_id     uuid        not null references cooperative_absentee_vote,
  voter       uuid        not null references account,
  choice      text        not null check (choice in ('YES', 'NO')),
  answered_at timestamptz not null,
  recorded_by uuid        references account check (recorded_by <> voter),
  signed_on   date,
  counted     boolean,
  primary key (vote_id, voter),
  check ((recorded_by is null) = (signed_on is null))
);
create index cooperative_absentee_answer_voter on cooperative_absentee_answer (voter);
create index cooperative_absentee_answer_recorded_by on cooperative_absentee_answer (recorded_by);

alter table charter_edition
  add column absentee_id uuid unique references cooperative_absentee_vote,
  drop constraint charter_edition_by_meeting,
  add constraint charter_edition_by_decision check (
    num_nulls(meeting_id, question_id) in (0, 2) and num_nonnulls(meeting_id, absentee_id) <= 1
    and (effective_on is null) = (num_nonnulls(meeting_id, absentee_id) = 0));
