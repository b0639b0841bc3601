-- Whoever signs in office is named by the office: what the portal keeps and shows beside the signature says nothing of the
-- person's IIN. The certificate inside of the signature has it, and cannot do without.
alter table signed_document alter column iin_end drop not null;
update signed_document set iin_end = null where kind = 'decision';
