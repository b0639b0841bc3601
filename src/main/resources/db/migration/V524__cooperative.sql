-- Requests to become an associated member of which nothing came yet: a contract can be recorded otherwise too.
create view associate_request_open_v as
  select r.id, r.cooperative_id, r.account_id, r.entity_id
    from associate_request r
   where r.withdrawn_at is null and r.associate_id is null
     and not exists (select from associate a
                      where a.cooperative_id = r.cooperative_id and a.account_id = r.account_id and a.recorded_at > r.asked_at)
     and not exists (select from membership m
                      where m.cooperative_id = r.cooperative_id and m.account_id = r.account_id
                        and m.state in ('MEMBER', 'LEAVING') and m.joined_on >= cast(r.asked_at as date));

-- Who belongs to a co-operative without a vote, or asks to.
create view associate_standing_v as
  select a.cooperative_id, a.account_id, f.bin, false as asks
    from associate a left join associate_entity f on f.id = a.entity_id
   where a.left_on is null
  union all
  select r.cooperative_id, r.account_id, f.bin, true
    from associate_request_open_v r left join associate_entity f on f.id = r.entity_id;
