-- The last general meeting of which anything is recorded, whatever was decided: the page that everybody sees tells of it. What the
-- calendar of duties goes by, last_general_meeting_on, stays as it is.
create or replace view cooperative_activity_v as
  select c.id as cooperative_id,
         (select max(g.held_on) from cooperative_meeting_day_v g where g.cooperative_id = c.id) as last_general_meeting_on,
         (select max(b.held_on) from board_meeting b where b.cooperative_id = c.id) as last_board_meeting_on,
         (select max(r.reported_on) from revision_report r where r.cooperative_id = c.id and r.group_id is null)
           as last_revision_report_on,
         (select max(cast(s.opened_at at time zone 'Asia/Almaty' as date))
            from cooperative_meeting m join voting_sitting s on s.id = m.id
                 join cooperative_meeting_matter x on x.meeting_id = m.id
                 join voting_question q on q.id = x.id
           where m.cooperative_id = c.id and x.topic = 'REPORT' and q.outcome = 'ADOPTED') as last_yearly_report_on,
         greatest(
           (select max(g.held_on) from cooperative_meeting_day_v g where g.cooperative_id = c.id),
           (select max(e.decided_on) from membership_exclusion e where e.cooperative_id = c.id),
           (select max(a.decided_on) from associate a where a.cooperative_id = c.id),
           (select max(r.decided_on) from recorded_authorisation r where r.cooperative_id = c.id),
           (select max(d.decided_on) from additional_payout_decision d join share_member s on s.membership_id = d.membership_id
             where s.cooperative_id = c.id)) as last_recorded_meeting_on
    from cooperative c where c.state in ('ACTIVE', 'CLOSED');
