-- A signature counts for its subject from the moment at which the document stood as it was signed: an application when it
-- is sent in these words, a decision at once. Signatures under answers that changed before they were sent stay null.
alter table signed_document add column handed_in_at timestamptz;
create index signed_document_handed_in on signed_document (subject, handed_in_at) where handed_in_at is not null;
