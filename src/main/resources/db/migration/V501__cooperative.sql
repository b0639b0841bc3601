-- Why a general meeting was called off, for those who were called.
alter table cooperative_meeting add column off_reason text check (length(off_reason) between 20 and 4000);
