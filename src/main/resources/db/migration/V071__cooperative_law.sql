-- Editions of the law on agricultural co-operatives (No. 372-V of 29.10.2015) and their figures: founding a
-- co-operative asks no rules of any loan.
create table cooperative_law_edition (
  id         text primary key,
  -- the day of the edition; an edition holds until the next one
  valid_from date not null unique,
  act_number text not null,
  act_date   date not null
);

create table cooperative_law_figure (
  edition_id text           not null references cooperative_law_edition,
  figure     text           not null,
  value      numeric(15, 2) not null check (value >= 0),
  source     text           not null check (is_legal_reference(source)),
  primary key (edition_id, figure)
);

insert into cooperative_law_edition (id, valid_from, act_number, act_date) values
  ('C-2025-06-12', '2025-06-12', '194-VIII', '2025-06-12');

insert into cooperative_law_figure (edition_id, figure, value, source) values
  ('C-2025-06-12', 'MIN_FOUNDERS', 3, 'C 15(2)'),
  ('C-2025-06-12', 'MAX_ENTRANCE_FEE_MCI', 5, 'C 2(8)');

delete from rule_figure where figure in ('MIN_MEMBERS', 'MAX_ENTRANCE_FEE_MRP');
