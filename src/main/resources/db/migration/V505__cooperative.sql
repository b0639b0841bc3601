-- What who asks to join promises beside money: a thing with its worth (law on agricultural co-operatives, 21(2)). Whoever asked before
-- promised money. The worth of a thing stands beside it where only a part of what was brought is the thing; null for all of it.
create table joining_promise (
  membership_id uuid          primary key references membership,
  thing         text          not null check (thing <> '' and length(thing) <= 500),
  worth         numeric(15,2) not null check (worth > 0),
  recorded_at   timestamptz   not null
);

alter table share_property add column worth numeric(15,2) check (worth > 0);
