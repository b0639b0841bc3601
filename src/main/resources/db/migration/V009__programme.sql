-- Editions of a programme's rules and their figures, each with the act and point it comes from.
create table programme_edition (
  id         text primary key,
  code       text not null check (code ~ '^[A-Z]{2}$'),
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  title_kk   text not null,
  title_ru   text not null,
  title_en   text not null,
  act_number text not null,
  act_date   date not null,
  constraint programme_edition_one_in_force
    exclude using gist (daterange(valid_from, valid_to, '[]') with &&) where (code = 'AA')
);

create table rule_figure (
  edition_id text          not null references programme_edition,
  figure     text          not null,
  value      numeric(15,2) not null check (value >= 0),
  -- R: rules of the edition; C: law on agricultural co-operatives; ROUTE: the portal's own route, not law
  act        text          not null check (act in ('R', 'C', 'ROUTE')),
  point      text          not null check (act = 'ROUTE' or point ~ '^[0-9]+([(][0-9]+[)])?$'),
  primary key (edition_id, figure)
);

-- Order No. 53 of 16.06.2025 in the edition of order No. 29 of 22.04.2026, registered on 24.04.2026 (No. 38538).
-- In force ten calendar days after publication: the day of publication was not read, so 5 May is counted
-- from the registration.
insert into programme_edition (id, code, valid_from, title_kk, title_ru, title_en, act_number, act_date) values
  ('AA-2026-04-22', 'AA', '2026-05-05',
   'Ауылдық елді мекендер мен шағын қалаларда микрокредит беру және лизинг қағидалары',
   'Правила микрокредитования и лизинга в сельских населенных пунктах и малых городах',
   'Rules of microcredit and leasing in rural settlements and small towns',
   '29', '2026-04-22');

insert into rule_figure (edition_id, figure, value, act, point) values
  ('AA-2026-04-22', 'MAX_AMOUNT_COOPERATIVE_MRP', 8000, 'R', '9(2)'),
  ('AA-2026-04-22', 'MAX_TERM_AGRICULTURE_MONTHS', 84, 'R', '9(1)'),
  ('AA-2026-04-22', 'MAX_TERM_OTHER_MONTHS', 60, 'R', '9(1)'),
  ('AA-2026-04-22', 'NOMINAL_RATE_PERCENT', 2.5, 'R', '9(3)'),
  ('AA-2026-04-22', 'MAX_GRACE_MONTHS', 12, 'R', '9(5)'),
  ('AA-2026-04-22', 'MIN_MEMBERS', 3, 'C', '15'),
  ('AA-2026-04-22', 'MAX_ENTRANCE_FEE_MRP', 5, 'C', '2(8)'),
  ('AA-2026-04-22', 'DOCUMENT_CHECK_DAYS', 3, 'R', '6'),
  ('AA-2026-04-22', 'CONCLUSION_DAYS', 10, 'ROUTE', ''),
  ('AA-2026-04-22', 'DECISION_DAYS', 15, 'R', '7'),
  ('AA-2026-04-22', 'PAYOUT_DAYS', 5, 'R', '7'),
  ('AA-2026-04-22', 'LIVESTOCK_QUOTA_PERCENT', 40, 'R', '8'),
  ('AA-2026-04-22', 'PROCESSING_QUOTA_PERCENT', 20, 'R', '8'),
  ('AA-2026-04-22', 'RESIDENCE_MONTHS', 12, 'R', '8');

-- The monthly calculation index (АЕК, МРП) by year.
create table mrp (
  year       smallint      primary key check (year between 2020 and 2100),
  tenge      numeric(15,2) not null check (tenge > 0),
  source_kk  text          not null,
  source_ru  text          not null,
  version    integer       not null default 0,
  changed_at timestamptz   not null default now(),
  changed_by uuid references account
);

insert into mrp (year, tenge, source_kk, source_ru) values
  (2023, 3450, 'Актімен салыстырылмаған', 'С актом не сверено'),
  (2024, 3692, 'Баспасөз бойынша: 2 000 АЕК = 7 384 000 ₸; актімен салыстырылмаған', 'По сообщению прессы: 2 000 МРП = 7 384 000 ₸; с актом не сверено'),
  (2025, 3932, 'Актімен салыстырылмаған', 'С актом не сверено'),
  (2026, 4325,
   '«2026–2028 жылдарға арналған республикалық бюджет туралы» 2025 жылғы 8 желтоқсандағы Заң, 7-бап',
   'Закон от 8 декабря 2025 года «О республиканском бюджете на 2026–2028 годы», статья 7');
