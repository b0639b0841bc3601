-- What happened to a microcredit is told in the language of its reader: recorded values in place of words.
alter table loan_event drop constraint loan_event_words_check;
alter table loan_event alter column words type jsonb
  using case when words is not null then jsonb_build_object('kind', 'words', 'words', words) end;
