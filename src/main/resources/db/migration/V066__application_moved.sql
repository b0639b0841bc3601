-- One event tells of every step of an application; those that wait to be handled, and messages sent before, follow.
update event_publication p
   set event_type = 'kz.yntymaq.application.ApplicationMoved',
       listener_id = 'kz.yntymaq.application.ApplicationMessages.on(kz.yntymaq.application.ApplicationMoved)',
       serialized_event = jsonb_strip_nulls(jsonb_build_object(
         'applicationId', p.serialized_event::jsonb -> 'applicationId',
         'applicantId', p.serialized_event::jsonb -> 'cooperativeId',
         'number', p.serialized_event::jsonb -> 'number',
         'event', n.event,
         'stage', n.stage))::text
  from (values
    ('kz.yntymaq.application.ApplicationSubmitted', 'SUBMITTED', null),
    ('kz.yntymaq.application.CorrectionAsked', 'CORRECTION_ASKED', 'DOCUMENT_CHECK'),
    ('kz.yntymaq.application.ApplicationResubmitted', 'RESUBMITTED', 'DOCUMENT_CHECK'),
    ('kz.yntymaq.application.ApplicationConcluded', 'CONCLUDED', 'CONCLUSION'),
    ('kz.yntymaq.application.ApplicationApproved', 'APPROVED', 'DECISION'),
    ('kz.yntymaq.application.ApplicationRefused', 'REFUSED', null),
    ('kz.yntymaq.application.ApplicationWithdrawn', 'WITHDRAWN', null)) as n (old_type, event, stage)
 where p.event_type = n.old_type;

update inbox_message m
   set key = 'application.message.' || n.new_key
  from (values
    ('submitted', 'SUBMITTED'), ('correction-asked', 'CORRECTION_ASKED'), ('sent-back', 'RESUBMITTED'),
    ('concluded', 'CONCLUDED.CONCLUSION'), ('approved', 'APPROVED.DECISION'), ('refused', 'REFUSED'),
    ('refused-documents', 'REFUSED.DOCUMENT_CHECK'),
    ('withdrawn', 'WITHDRAWN')) as n (old_key, new_key)
 where m.key = 'application.message.' || n.old_key;
