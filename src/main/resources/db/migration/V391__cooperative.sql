-- The words that founders voted on: their papers as they stood from the opening of the meeting, and after each change between votes.
create table founding_assembly_paper (
  assembly_id uuid    not null references founding_assembly,
  edition     integer not null check (edition > 0),
  place       integer not null check (place > 0),
  subject     text    not null check (subject in ('NAME', 'SHORT_NAME', 'KINDS', 'SEAT', 'CHARTER', 'PART')),
  number      integer not null,
  founder     uuid    references account,
  text_kk     text    not null,
  text_ru     text    not null,
  primary key (assembly_id, edition, place),
  check ((subject = 'CHARTER') = (number > 0)),
  check ((subject = 'PART') = (founder is not null))
);
create index founding_assembly_paper_founder on founding_assembly_paper (founder);

-- 0: the portal did not keep them yet, or the item was not voted on.
alter table founding_assembly add column edition integer not null default 0 check (edition >= 0);
alter table founding_assembly_item add column edition integer not null default 0 check (edition >= 0);
