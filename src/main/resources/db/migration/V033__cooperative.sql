-- The end of a membership and the choice of a chair are decisions of the general meeting (law 372-V, 34(3)).
alter table membership
  add column exit_decided_on    date,
  add column exit_present       integer check (exit_present > 0),
  add column exit_votes_for     integer check (exit_votes_for >= 0),
  add column exit_votes_against integer check (exit_votes_against >= 0),
  add column exit_abstained     integer check (exit_abstained >= 0),
  add check (exit_votes_for + exit_votes_against + exit_abstained = exit_present);

create table cooperative_election (
  cooperative_id uuid        not null references cooperative,
  position       integer     not null,
  chair_id       uuid        not null references account,
  decided_on     date        not null,
  present        integer     not null check (present > 0),
  votes_for      integer     not null check (votes_for >= 0),
  votes_against  integer     not null check (votes_against >= 0),
  abstained      integer     not null check (abstained >= 0),
  recorded_by    uuid        not null references account,
  recorded_at    timestamptz not null,
  primary key (cooperative_id, position),
  check (votes_for + votes_against + abstained = present)
);
