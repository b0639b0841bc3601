-- Since when what was signed stands no more: a decision that was taken back or given up.
alter table signed_document add column ended_at timestamptz;
update signed_document d
   set ended_at = (select min(e.at) from application_event_v e
                    where e.application_id = d.subject and e.event in ('COMPLAINT_GRANTED', 'REOPENED', 'RELEASED') and e.at > d.taken_at)
 where d.kind = 'decision';
