-- What indicators of real co-operatives read of this room. A party is who a membership belongs to: a person by the account, a
-- legal entity by its BIN, so that whoever acts for one is not taken for a member.
create view cooperative_lived_v as
  select c.id as cooperative_id, c.seat_code, c.oblast_code, c.district_code, c.registered_on, c.meeting_on,
         (select string_agg(k.kind, '+' order by k.kind) from cooperative_kind k where k.cooperative_id = c.id) as kind
    from cooperative c
   where c.state = 'ACTIVE' and c.registered_on is not null;

create view cooperative_party_v as
  select m.id as membership_id, m.cooperative_id, m.account_id, coalesce('BIN ' || e.bin, cast(m.account_id as text)) as party,
         m.joined_on, m.left_on
    from membership m left join member_entity_v e on e.membership_id = m.id
   where m.state in ('MEMBER', 'LEAVING', 'LEFT');

-- Associated members without an account are known by their own row alone.
create view associate_party_v as
  select a.id as associate_id, a.cooperative_id, a.account_id, a.share, a.paid_on, a.left_on,
         case when a.entity_id is null then coalesce(cast(a.account_id as text), 'ASSOCIATE ' || a.id)
              else 'ASSOCIATE ENTITY ' || a.entity_id end as party
    from associate a;

-- The last day of a term is the one before that on which the next holds the seat.
create view body_seat_v as
  select t.cooperative_id, t.account_id, case when t.body = 'HEAD' then 'CHAIR' else t.body end as body, t.from_on,
         t.ended_on - 1 as until_on
    from body_term t
   where t.ended_on is null or t.ended_on > t.from_on;

-- General meetings with how many could come and came, in the portal and outside; the founding meeting is one.
create view general_meeting_held_v as
  select h.cooperative_id, h.held_on,
         greatest(max(h.members), (select count(*) from membership m
                                    where m.cooperative_id = h.cooperative_id and m.joined_on <= h.held_on
                                      and (m.left_on is null or m.left_on > h.held_on)), max(h.present)) as members,
         max(h.present) as present
    from (
      select m.cooperative_id, cast(s.opened_at at time zone 'Asia/Almaty' as date) as held_on, q.members, q.present
        from cooperative_meeting m join voting_sitting s on s.id = m.id and s.state = 'CLOSED'
             join voting_question q on q.sitting_id = s.id and q.outcome is not null
      union all
      select cooperative_id, decided_on, 0, present from membership where decided_on is not null and present is not null
      union all
      select cooperative_id, exit_decided_on, 0, exit_present from membership
       where exit_decided_on is not null and exit_present is not null
      union all
      select cooperative_id, decided_on, 0, present from body_decision
      union all
      select c.id, c.meeting_on, 0, cast((select count(*) from membership m
                                           where m.cooperative_id = c.id and m.decided_on is null
                                             and m.joined_on is not null) as integer)
        from cooperative c where c.state = 'ACTIVE' and c.meeting_on is not null) h
   group by h.cooperative_id, h.held_on;

create view general_meeting_presence_v as
  select distinct m.cooperative_id, cast(s.opened_at at time zone 'Asia/Almaty' as date) as held_on, p.voter as account_id
    from cooperative_meeting m join voting_sitting s on s.id = m.id and s.state = 'CLOSED'
         join voting_presence p on p.sitting_id = s.id
   where exists (select from voting_question q where q.sitting_id = s.id and q.outcome is not null);

create view board_meeting_held_v as
  select b.cooperative_id, b.held_on, b.members,
         cast((select count(*) from board_meeting_present p where p.meeting_id = b.id) as integer) as present
    from board_meeting b;

-- Trade as it stands: neither what was corrected nor what corrects it.
create view trade_line_v as
  select e.id, e.cooperative_id, e.deal, e.membership_id, e.day, p.name as product, p.unit, e.quantity, e.price
    from trade_entry e join trade_product p on p.id = e.product_id
   where e.corrects is null and not exists (select from trade_entry c where c.corrects = e.id);

-- Who asked to leave, until when the share is owed, and the day on which the last of it was paid.
create view membership_exit_v as
  select m.id as membership_id, m.cooperative_id, m.leave_asked_on, m.exit_decided_on, m.left_on, p.due_on,
         case when m.state = 'LEFT' and coalesce(b.balance, 0.00) = 0 then
           coalesce((select max(e.value_date) from ledger_entry_v e
                      where e.book = 'SHARES:' || m.cooperative_id and e.subject = cast(m.id as text)
                        and e.account = 'PAYABLE' and e.amount < 0 and e.reversed_by is null), m.left_on) end as paid_on
    from membership m
    left join share_payout p on p.membership_id = m.id
    left join ledger_balance_v b on b.book = 'SHARES:' || m.cooperative_id and b.subject = cast(m.id as text)
     and b.account = 'PAYABLE'
   where m.leave_asked_on is not null and m.state in ('MEMBER', 'LEAVING', 'LEFT');

-- What members were paid, by what was decided on it; what was taken back is not.
create view member_paid_v as
  select s.cooperative_id, p.membership_id, cast(null as uuid) as associate_id, p.paid_on, 'PAYMENT' as kind, p.amount
    from payment_paid_v p join share_member s on s.membership_id = p.membership_id
  union all
  select d.cooperative_id, s.membership_id, s.associate_id, p.paid_on,
         case when s.associate_id is null then 'INCOME' else 'DIVIDEND' end, p.amount
    from income_paid_v p
    join income_share s on s.draft_id = p.draft_id and s.payee = p.payee
    join income_decision d on d.draft_id = p.draft_id;
