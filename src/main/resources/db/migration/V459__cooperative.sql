-- When a meeting approved a yearly report last: the day alone, and nothing of what it says.
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
           where m.cooperative_id = c.id and x.topic = 'REPORT' and q.outcome = 'ADOPTED') as last_yearly_report_on
    from cooperative c where c.state in ('ACTIVE', 'CLOSED');
