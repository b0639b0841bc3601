-- A question may say one item of the charter in new words; when it is adopted, a later edition of the charter holds them.
alter table cooperative_meeting_matter
  add column words_ru    text    check (words_ru <> '' and length(words_ru) <= 2000),
  add column item        text,
  add column text_kk     text,
  add column text_ru     text,
  add column notice_days integer check (notice_days between 1 and 60),
  add column edition     integer,
  add constraint cooperative_meeting_matter_of_charter check (
    num_nulls(item, text_kk, text_ru, edition) in (0, 4) and (item is null or topic = 'CHARTER')
    and (item = 'MEETINGS') is not distinct from (case when item is null then null else notice_days is not null end)),
  add constraint cooperative_meeting_matter_words_ru check (words_ru is null or words is not null);

alter table charter_edition
  add column effective_on date,
  add column meeting_id   uuid    references cooperative_meeting,
  add column question_id  uuid    unique references cooperative_meeting_matter,
  add column notice_days  integer check (notice_days between 1 and 60),
  add constraint charter_edition_by_meeting check (num_nulls(effective_on, meeting_id, question_id) in (0, 3));
create index charter_edition_meeting on charter_edition (meeting_id);
