-- Who wants no invitations from a co-operative any more. The co-operative is not told.
create table invitation_silence (
  account_id     uuid        not null references account,
  cooperative_id uuid        not null references cooperative,
  since          timestamptz not null,
  primary key (account_id, cooperative_id)
);
