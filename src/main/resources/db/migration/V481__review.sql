-- The standing commission of an office as it was named; another naming takes its place.
create table office_commission (
  id           uuid        primary key,
  office_code  text        not null,
  naming       integer     not null check (naming >= 1),
  order_number text        not null,
  order_day    date        not null,
  named_by     uuid        not null references account,
  named_at     timestamptz not null,
  replaced_at  timestamptz,
  unique (office_code, naming)
);
comment on column office_commission.office_code is 'territory of the akimat whose commission it is';
create unique index office_commission_one on office_commission (office_code) where replaced_at is null;
create index office_commission_named_by on office_commission (named_by);

create table office_commission_member (
  commission_id uuid not null references office_commission,
  member        uuid not null references account,
  seat          text not null check (seat in ('CHAIR', 'SECRETARY', 'MEMBER')),
  primary key (commission_id, member)
);
create unique index office_commission_one_a_seat on office_commission_member (commission_id, seat) where seat <> 'MEMBER';
create index office_commission_member_of on office_commission_member (member);

create function office_commission_stays() returns trigger language plpgsql as $$
begin
  if old.replaced_at is not null or to_jsonb(new) - 'replaced_at' is distinct from to_jsonb(old) - 'replaced_at' then
    raise exception 'a commission that was named does not change';
  end if;
  return new;
end $$;
create trigger office_commission_stays before update on office_commission for each row execute function office_commission_stays();

-- A sitting of it: called, opened or called off. It is over when no vote of its agenda goes on.
create table commission_sitting (
  id            uuid        primary key,
  office_code   text        not null,
  number        integer     not null check (number >= 1),
  starts_at     timestamptz not null,
  place         text        not null,
  called_by     uuid        not null references account,
  called_at     timestamptz not null,
  commission_id uuid        references office_commission,
  opened_by     uuid        references account,
  opened_at     timestamptz,
  off_at        timestamptz,
  reason        text,
  changed_by    uuid        not null references account,
  changed_at    timestamptz not null,
  version       integer     not null default 1,
  unique (office_code, number),
  check ((opened_at is null) = (opened_by is null) and (opened_at is null) = (commission_id is null)),
  check (opened_at is null or off_at is null),
  check (off_at is null or reason is not null)
);
comment on column commission_sitting.reason is 'why it was moved last, or called off';
create index commission_sitting_called_by on commission_sitting (called_by);
create index commission_sitting_opened_by on commission_sitting (opened_by) where opened_by is not null;
create index commission_sitting_changed_by on commission_sitting (changed_by);
create index commission_sitting_commission on commission_sitting (commission_id) where commission_id is not null;

-- A case on the agenda of a sitting.
create table sitting_item (
  sitting_id     uuid    not null references commission_sitting,
  application_id uuid    not null references loan_application on delete cascade,
  place          integer not null check (place >= 1),
  state          text    not null default 'WAITS' check (state in ('WAITS', 'PUT', 'FELL_OUT', 'OFF')),
  vote_id        uuid    references case_vote on delete cascade,
  why            text,
  primary key (sitting_id, application_id),
  check ((state = 'PUT') = (vote_id is not null) and (state = 'FELL_OUT') = (why is not null))
);
comment on column sitting_item.why is 'message key of why it was not put to the vote';
create unique index sitting_item_on_one_agenda on sitting_item (application_id) where state = 'WAITS';
create index sitting_item_of_case on sitting_item (application_id);
create index sitting_item_of_vote on sitting_item (vote_id) where vote_id is not null;
