-- When the people of a co-operative last met is told of one that has ended, too.
create or replace view cooperative_activity_v as
  select c.id as cooperative_id,
         (select max(g.held_on) from cooperative_meeting_day_v g where g.cooperative_id = c.id) as last_general_meeting_on,
         (select max(b.held_on) from board_meeting b where b.cooperative_id = c.id) as last_board_meeting_on,
         (select max(r.reported_on) from revision_report r where r.cooperative_id = c.id and r.group_id is null)
           as last_revision_report_on
    from cooperative c where c.state in ('ACTIVE', 'CLOSED');
