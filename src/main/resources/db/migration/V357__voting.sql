-- Printing again makes slips void that were handed out: how often, and how many, stands in the minutes.
alter table voting_secret
  add column prints integer not null default 0 check (prints >= 0),
  add column voided integer not null default 0 check (voided >= 0);
update voting_secret set prints = 1 where printed > 0;
