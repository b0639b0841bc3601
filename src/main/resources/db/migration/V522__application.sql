-- Applications with corrections that came back and that no official has looked at; what is asked again counts instead of what was before.
create view application_unjudged_v as
  select distinct c.application_id
    from application_correction c
   where c.comment is not null and c.sent_back_at is not null and c.verdict is null
     and not exists (select from application_correction n
                      where n.application_id = c.application_id and n.field = c.field and n.comment is not null
                        and n.asked_at > c.asked_at);
