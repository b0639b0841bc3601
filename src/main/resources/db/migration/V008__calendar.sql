-- Days that differ from the five-day week, and the years whose list is complete.
create table calendar_day (
  day     date primary key,
  kind    text not null check (kind in ('DAY_OFF', 'WORKING_DAY')),
  note_kk text not null,
  note_ru text not null,
  -- a day off is one of Monday to Friday, a moved working day one of Saturday and Sunday
  check ((kind = 'DAY_OFF') = (extract(isodow from day) < 6))
);

create table calendar_year (
  year         smallint    primary key check (year between 2020 and 2100),
  completed_at timestamptz not null default now(),
  completed_by uuid references account
);

-- 2026: Law of 13.12.2001 No. 267; the press of 02.01.2026 and, for 30 August (no holiday any more), of 18.03.2026.
insert into calendar_day (day, kind, note_kk, note_ru) values
  ('2026-01-01', 'DAY_OFF', 'Жаңа жыл', 'Новый год'),
  ('2026-01-02', 'DAY_OFF', 'Жаңа жыл', 'Новый год'),
  ('2026-01-07', 'DAY_OFF', 'Православиелік Рождество', 'Православное Рождество'),
  ('2026-03-09', 'DAY_OFF', 'Халықаралық әйелдер күні 8 наурыздан (жексенбі) ауыстырылды', 'Перенос с воскресенья 8 марта, Международный женский день'),
  ('2026-03-23', 'DAY_OFF', 'Наурыз мейрамы', 'Наурыз мейрамы'),
  ('2026-03-24', 'DAY_OFF', 'Наурыз мейрамы 21 наурыздан (сенбі) ауыстырылды', 'Перенос с субботы 21 марта, Наурыз мейрамы'),
  ('2026-03-25', 'DAY_OFF', 'Наурыз мейрамы 22 наурыздан (жексенбі) ауыстырылды', 'Перенос с воскресенья 22 марта, Наурыз мейрамы'),
  ('2026-05-01', 'DAY_OFF', 'Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана'),
  ('2026-05-07', 'DAY_OFF', 'Отан қорғаушы күні', 'День защитника Отечества'),
  ('2026-05-11', 'DAY_OFF', 'Жеңіс күні 9 мамырдан (сенбі) ауыстырылды', 'Перенос с субботы 9 мая, День Победы'),
  ('2026-05-27', 'DAY_OFF', 'Құрбан айттың бірінші күні', 'Первый день Курбан-айта'),
  ('2026-07-06', 'DAY_OFF', 'Астана күні', 'День столицы'),
  ('2026-10-26', 'DAY_OFF', 'Республика күні 25 қазаннан (жексенбі) ауыстырылды', 'Перенос с воскресенья 25 октября, День Республики'),
  ('2026-12-16', 'DAY_OFF', 'Тәуелсіздік күні', 'День независимости');

insert into calendar_year (year) values (2026);
