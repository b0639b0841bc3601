-- Decisions of general meetings that authorise an application: one voted in the portal names its programme, one of a
-- meeting held outside the portal is recorded by the chair with its votes and minutes.
alter table cooperative_meeting_matter add column programme text;

create view meeting_authorisation_v as
  select x.id, m.cooperative_id, x.meeting_id, x.programme, x.words, x.words_ru, x.tenge, x.spent_on, m.starts_at
    from cooperative_meeting_matter x
    join cooperative_meeting m on m.id = x.meeting_id
   where x.topic = 'AUTHORISATION' and x.effect = 'DONE';

create table recorded_authorisation (
  id             uuid          primary key,
  cooperative_id uuid          not null references cooperative,
  programme      text          not null,
  tenge          numeric(15,2) not null check (tenge > 0),
  spent_on       text          not null,
  minutes_number text          not null,
  minutes_on     date          not null,
  members        integer       not null,
  decided_on     date          not null,
  present        integer       not null,
  votes_for      integer       not null,
  votes_against  integer       not null,
  abstained      integer       not null,
  recorded_by    uuid          not null references account,
  recorded_at    timestamptz   not null,
  check (minutes_on >= decided_on),
  check (present <= members and 3 * present >= 2 * members),
  check (votes_for + votes_against + abstained = present),
  check (2 * votes_for > present)
);
create index recorded_authorisation_of on recorded_authorisation (cooperative_id, decided_on desc, id);
create index recorded_authorisation_by on recorded_authorisation (recorded_by);
