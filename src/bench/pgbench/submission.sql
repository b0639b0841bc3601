-- What a submission writes, statement by statement as the portal sends them, without what it only reads to check the
-- rules: once_key, the application, its number, the calendar's lock, its move into the waiting list (a trigger counts it),
-- the row of its history, the event from which the message is made, the entry of the audit log.
-- The next draft is told by a sequence: one of those in all oblasts, or one of those in a single oblast.
begin;
select id as draft, oblast_code as oblast, edited_by as person, version as version
  from loan_application where id = (select md5('draft ' || nextval(:drafts))::uuid) \gset
insert into once_key (key, account_id, action, fingerprint)
  values (:draft::uuid, :person::uuid, 'application.submitted', sha256('')) on conflict do nothing;
insert into application_counter (programme, oblast_code, year, last) values ('AA', :oblast::text, 2026, 1)
  on conflict (programme, oblast_code, year) do update set last = application_counter.last + 1
  returning last as place \gset
select pg_advisory_xact_lock_shared(hashtext('calendar'));
update loan_application
   set state = 'SUBMITTED', stage = 'DOCUMENT_CHECK', acting_level = 'DISTRICT',
       number = 'AA-2026-' || left(:oblast::text, 2) || '-' || lpad(:place::text, 7, '0'), queue_year = 2026, queue_place = :place,
       submitted_at = now(), registered_on = current_date, due_on = current_date + 5,
       stage_due = '{"DOCUMENT_CHECK":"2026-11-30","CONCLUSION":"2026-12-09","DECISION":"2026-12-16"}', version = version + 1
 where id = :draft::uuid and version = :version;
insert into application_transition (application_id, row, by_account, at, from_state, to_state, event)
  values (:draft::uuid, 1, :person::uuid, now(), 'DRAFT', 'SUBMITTED', 'SUBMITTED');
insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, completion_attempts, status)
  values (gen_random_uuid(), 'kz.yntymaq.application.ApplicationMessages.on(kz.yntymaq.application.ApplicationMoved)',
          'kz.yntymaq.application.ApplicationMoved',
          '{"applicationId":"' || :draft || '","event":"SUBMITTED","last": true}', now(), 0, 'PUBLISHED');
insert into audit_entry (at, account_id, for_account, action, subject, detail)
  values (now(), :person::uuid, null, 'application.submitted',
          'AA-2026-' || left(:oblast::text, 2) || '-' || lpad(:place::text, 7, '0'), 'version 0');
update once_key set outcome = :place::text where key = :draft::uuid and account_id = :person::uuid;
commit;
