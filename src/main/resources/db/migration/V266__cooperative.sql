-- General meetings held in the portal: when and where, what their questions say, and members' demands that one be called.
create table cooperative_meeting_demand (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  words          text        not null check (words <> '' and length(words) <= 2000),
  begun_by       uuid        not null references account,
  begun_at       timestamptz not null
);
create index cooperative_meeting_demand_of on cooperative_meeting_demand (cooperative_id, begun_at desc);
create index cooperative_meeting_demand_begun_by on cooperative_meeting_demand (begun_by);

create table cooperative_meeting_demand_member (
  demand_id  uuid        not null references cooperative_meeting_demand,
  account_id uuid        not null references account,
  at         timestamptz not null,
  primary key (demand_id, account_id)
);
create index cooperative_meeting_demand_member_account on cooperative_meeting_demand_member (account_id);

create table cooperative_meeting (
  id                     uuid        primary key,
  cooperative_id         uuid        not null references cooperative,
  starts_at              timestamptz not null,
  place                  text        not null check (place <> '' and length(place) <= 300),
  notice_days            integer     check (notice_days between 0 and 365),
  called_by              uuid        not null references account,
  demand_id              uuid        unique references cooperative_meeting_demand,
  planned_at             timestamptz not null,
  presiding_confirmed_at timestamptz,
  secretary_confirmed_at timestamptz,
  version                integer     not null default 0
);
create index cooperative_meeting_of on cooperative_meeting (cooperative_id, starts_at desc, id desc);
create index cooperative_meeting_called_by on cooperative_meeting (called_by);

create table cooperative_meeting_matter (
  id            uuid          primary key,
  meeting_id    uuid          not null references cooperative_meeting,
  topic         text          not null check (topic in
    ('FREE', 'ADMISSION', 'EXIT', 'CHAIR', 'CHARTER', 'REPORT', 'AUTHORISATION')),
  person        uuid          references account,
  membership_id uuid          references membership,
  words         text          check (words <> '' and length(words) <= 2000),
  tenge         numeric(15,2) check (tenge > 0),
  spent_on      text          check (spent_on <> '' and length(spent_on) <= 2000),
  effect        text          check (effect in ('DONE', 'IMPOSSIBLE')),
  check ((topic in ('ADMISSION', 'EXIT', 'CHAIR')) = (person is not null) and (person is null) = (words is not null)),
  check ((person is null) = (membership_id is null)),
  check ((topic = 'AUTHORISATION') = (tenge is not null) and (tenge is null) = (spent_on is null))
);
create index cooperative_meeting_matter_of on cooperative_meeting_matter (meeting_id);
create index cooperative_meeting_matter_person on cooperative_meeting_matter (person);
