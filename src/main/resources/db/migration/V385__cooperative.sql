-- What remains of a co-operative in liquidation is shown to its members before it is divided; members answer in words; what was
-- entered by mistake is taken back with a reason, and stands for all to read.

create table closing_draft (
  id           uuid          primary key,
  place        bigint        generated always as identity,
  case_id      uuid          not null references closing_case,
  amount       numeric(15,2) not null check (amount >= 0),
  shown_on     date          not null,
  until        date          not null check (until >= shown_on),
  withdrawn_on date          check (withdrawn_on >= shown_on),
  reason       text          check (reason <> '' and length(reason) <= 300),
  check ((withdrawn_on is null) = (reason is null))
);
create unique index closing_draft_one_open on closing_draft (case_id) where withdrawn_on is null;
create index closing_draft_of on closing_draft (case_id, place);

create table closing_draft_part (
  draft_id      uuid          not null references closing_draft,
  membership_id uuid          not null references share_member,
  number        integer       not null,
  weight        numeric(15,2) not null check (weight >= 0),
  amount        numeric(15,2) not null check (amount >= 0),
  primary key (draft_id, membership_id)
);
create index closing_draft_part_of_member on closing_draft_part (membership_id);

alter table closing_remainder add column draft_id uuid unique references closing_draft;
comment on column closing_remainder.draft_id is 'what was shown before; null of what was divided before drafts were';

create table closing_word (
  id            uuid        primary key,
  place         bigint      generated always as identity,
  case_id       uuid        not null references closing_case,
  draft_id      uuid        references closing_draft,
  membership_id uuid        not null references share_member,
  words         text        not null check (words <> '' and length(words) <= 1000),
  said_on       date        not null,
  answer        text        check (answer <> '' and length(answer) <= 1000),
  answered_on   date,
  check ((answer is null) = (answered_on is null))
);
comment on column closing_word.draft_id is 'what is objected to; null where a member says that the own part was not received';
create index closing_word_of on closing_word (case_id, place);
create index closing_word_of_member on closing_word (membership_id);
create index closing_word_of_draft on closing_word (draft_id);
create unique index closing_word_one_open on closing_word (case_id, membership_id) where answer is null;

create table closing_log (
  place         bigint        generated always as identity primary key,
  case_id       uuid          not null references closing_case,
  kind          text          not null check (kind in
    ('LATE', 'CORRECTED', 'CLAIM_WITHDRAWN', 'CLAIM_UNPAID', 'PART_UNPAID', 'DRAFT_WITHDRAWN', 'UNDIVIDED')),
  membership_id uuid          references share_member,
  creditor      text,
  amount        numeric(15,2) not null,
  happened_on   date          not null,
  reason        text,
  written_on    date          not null
);
create index closing_log_of on closing_log (case_id, place);
create index closing_log_of_member on closing_log (membership_id);

alter table closing_claim add column withdrawn_on date check (withdrawn_on is null or paid_on is null);

-- Records of an end that wait for the district.
create view closing_waiting_v as
  select c.cooperative_id from closing_record r join closing_case c on c.id = r.case_id where r.state = 'CLAIMED';

-- Co-operatives whose remainder is divided: their shares are written about no more.
create view closing_divided_v as
  select c.cooperative_id from closing_remainder r join closing_case c on c.id = r.case_id where c.stopped_on is null;
