-- What an official finds of each correction that came back; at a check nothing is decided before.
alter table application_correction
  add column verdict       text check (verdict in ('ACCEPTED', 'NOT_ACCEPTED')),
  add column verdict_words text check (length(verdict_words) between 1 and 1000),
  add column judged_by     uuid references account,
  add column judged_at     timestamptz,
  add constraint application_correction_judged check (
    (verdict is null) = (judged_by is null) and (verdict is null) = (judged_at is null)
    and (verdict is null or (sent_back_at is not null and comment is not null))
    and (verdict_words is not null) = coalesce(verdict = 'NOT_ACCEPTED', false));
