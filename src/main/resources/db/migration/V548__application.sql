-- For the public account: jobs that an application promises beyond those that are there.
create view application_jobs_v as
  select id as application_id, cast(answers ->> 'JOBS_PLANNED' as numeric) - cast(answers ->> 'JOBS_NOW' as numeric) as promised
    from loan_application
   where answers ->> 'JOBS_PLANNED' ~ '^[0-9]{1,9}$' and answers ->> 'JOBS_NOW' ~ '^[0-9]{1,9}$';
