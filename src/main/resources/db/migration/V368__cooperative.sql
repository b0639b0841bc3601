-- The end of a co-operative (law 372-V, articles 34(3)(9), 20(5), 29(1)(6)): in liquidation by a decision of its meeting, closed by a record
-- of the state register. A co-operative that has ended keeps its name and its BIN.
alter table cooperative add column liquidated_on date;
alter table cooperative add column closed_on date;
alter table cooperative drop constraint cooperative_state_check;
alter table cooperative add constraint cooperative_state_check
  check (state in ('FOUNDING', 'FOUNDED', 'REGISTRATION_CLAIMED', 'ACTIVE', 'GIVEN_UP', 'CLOSED'));
alter table cooperative add constraint cooperative_ended check (
  (state = 'CLOSED') = (closed_on is not null) and (liquidated_on is null or state in ('ACTIVE', 'CLOSED'))
  and (state <> 'CLOSED' or (bin is not null and registered_on is not null)) and closed_on >= registered_on);
drop index cooperative_bin;
create unique index cooperative_bin on cooperative (bin) where state in ('REGISTRATION_CLAIMED', 'ACTIVE', 'CLOSED');

alter table membership drop constraint membership_ending_check;
alter table membership add constraint membership_ending_check
  check (ending in ('EXIT', 'EXCLUSION', 'SALE', 'DEATH', 'LIQUIDATION', 'REORGANISATION'));

-- By whose shares a remainder is divided: the membership too.
create or replace view share_holding_v as
  select m.cooperative_id, m.account_id, s.number, m.joined_on,
         coalesce((select sum(v.balance) from ledger_balance_v v
                    where v.book = 'SHARES:' || m.cooperative_id and v.subject = cast(m.id as text)
                      and v.account in ('SHARE', 'ADDITIONAL')), 0.00) as holding,
         m.id as membership_id
    from membership m
    join share_member s on s.membership_id = m.id
   where m.state in ('MEMBER', 'LEAVING');
