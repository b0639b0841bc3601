-- A question on an application begins with the name of its programme, before as many words as any other question has.
alter table cooperative_meeting_matter
  drop constraint cooperative_meeting_matter_words_check,
  add constraint cooperative_meeting_matter_words_check check (words <> '' and length(words) <= 4000),
  drop constraint cooperative_meeting_matter_words_ru_check,
  add constraint cooperative_meeting_matter_words_ru_check check (words_ru <> '' and length(words_ru) <= 4000);
