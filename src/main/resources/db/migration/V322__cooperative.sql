-- A member of a body lays the post down. The law knows a release by the general meeting only (article 35, point 3): this is the
-- portal's own record, and the post is vacant until the meeting elects another.
alter table body_term drop constraint body_term_ended_why_check;
alter table body_term
  add constraint body_term_ended_why_check check (ended_why in ('REPLACED', 'RELEASED', 'LEFT', 'RESIGNED'));
