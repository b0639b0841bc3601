-- The report of the revision commission that lay before a general meeting when people were called to it: the minutes name it.
create table cooperative_meeting_report (
  question_id uuid primary key references cooperative_meeting_matter,
  report_id   uuid not null references revision_report
);
create index cooperative_meeting_report_report on cooperative_meeting_report (report_id);
