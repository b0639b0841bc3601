-- A death that was recorded by mistake is taken back: the record stays to be read, beside who took it back, when and why.
create table membership_death_back (
  id             uuid        primary key,
  membership_id  uuid        not null references membership,
  cooperative_id uuid        not null references cooperative,
  died_on        date        not null,
  paper          text        not null check (paper in ('CERTIFICATE', 'COURT_DECISION', 'OTHER')),
  number         text        not null check (number <> '' and length(number) <= 200),
  recorded_by    uuid        not null references account,
  recorded_at    timestamptz not null,
  reason         text        not null check (reason <> '' and length(reason) <= 500),
  taken_back_by  uuid        not null references account,
  taken_back_at  timestamptz not null
);
create index membership_death_back_of on membership_death_back (cooperative_id, taken_back_at desc);
create index membership_death_back_member on membership_death_back (membership_id);
create index membership_death_back_recorded_by on membership_death_back (recorded_by);
create index membership_death_back_taken_back_by on membership_death_back (taken_back_by);
create trigger membership_death_back_stays before update or delete on membership_death_back
  for each row execute function ledger_stays();

-- Who has only additional contributions has promised no share contribution that is still to come.
alter table membership drop constraint membership_share_check;
alter table membership add constraint membership_share_check check (share >= 0);
