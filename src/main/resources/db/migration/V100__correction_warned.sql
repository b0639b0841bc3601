-- When a silent applicant was warned: the days after the warning are counted anew when the calendar changes.
alter table loan_application add column correction_warned_on date;
