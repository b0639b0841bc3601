-- How a membership ended, and how a member is excluded: grounds, the member's answer, the decision, the written notice
-- (law on agricultural co-operatives, articles 29 to 31).
alter table membership
  add column ending text check (ending in ('EXIT', 'EXCLUSION', 'SALE', 'DEATH'));
update membership set ending = 'EXIT' where state = 'LEFT';
alter table membership add constraint membership_ending check (ending is null or state = 'LEFT');

create table membership_exclusion (
  id             uuid        primary key,
  cooperative_id uuid        not null references cooperative,
  membership_id  uuid        not null references membership,
  account_id     uuid        not null references account,
  proposed_by    uuid        not null references account,
  proposed_at    timestamptz not null,
  charter_item   text        not null check (charter_item <> '' and length(charter_item) <= 300),
  grounds        text        not null check (grounds <> '' and length(grounds) <= 4000),
  answer_until   date        not null,
  answer         text        check (answer <> '' and length(answer) <= 4000),
  answered_on    date,
  state          text        not null check (state in ('PROPOSED', 'TAKEN_BACK', 'EXCLUDED', 'NOT_EXCLUDED', 'ENDED_BEFORE')),
  decided_on     date,
  notice_due_on  date,
  handed_on      date        check (handed_on >= decided_on),
  handing        text        check (handing in ('IN_PERSON', 'BY_POST', 'ELECTRONICALLY')),
  handed_by      uuid        references account,
  version        integer     not null default 0,
  check ((answer is null) = (answered_on is null)),
  check ((state in ('EXCLUDED', 'NOT_EXCLUDED')) = (decided_on is not null)),
  check ((state = 'EXCLUDED') = (notice_due_on is not null)),
  check (num_nonnulls(handed_on, handing, handed_by) in (0, 3) and (handed_on is null or state = 'EXCLUDED'))
);
create unique index membership_exclusion_one_open on membership_exclusion (membership_id) where state = 'PROPOSED';
create index membership_exclusion_of on membership_exclusion (cooperative_id, proposed_at desc, id desc);
create index membership_exclusion_account on membership_exclusion (account_id);
create index membership_exclusion_proposed_by on membership_exclusion (proposed_by);
create index membership_exclusion_handed_by on membership_exclusion (handed_by);

-- Topics are the room's own list: what is a matter is said in one place. A matter is about a person or about words.
alter table cooperative_meeting_matter
  drop constraint if exists cooperative_meeting_matter_topic_check,
  drop constraint if exists cooperative_meeting_matter_check,
  add constraint cooperative_meeting_matter_topic check (topic ~ '^[A-Z_]{1,40}$'),
  add constraint cooperative_meeting_matter_of_person_or_words check ((person is null) = (words is not null));
