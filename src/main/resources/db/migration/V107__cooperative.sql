-- The words that stand in names of co-operatives, each once: a word typed with a wrong letter is looked up among
-- them, and then the names are searched by an index. A word stays when the last name with it is changed.
create table cooperative_word (
  word text primary key
);

insert into cooperative_word
  select distinct word from cooperative, regexp_split_to_table(search_name, ' ') as word where length(word) > 3 and word !~ '^[0-9]+$';

create function keep_words() returns trigger language plpgsql as $$
begin
  insert into cooperative_word
    select distinct word from regexp_split_to_table(new.search_name, ' ') as word
     where length(word) > 3 and word !~ '^[0-9]+$'
     order by word -- two who write the same words at once wait for each other in one order
  on conflict do nothing;
  return null;
end $$;

create trigger cooperative_has_words after insert or update of name_kk, name_ru on cooperative
  for each row execute function keep_words();

create view cooperative_word_v as select word from cooperative_word;
