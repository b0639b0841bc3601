-- Photographs of an inspection are the office's: they do not stand among the applicant's own documents.
update stored_file set holder_id = null where owner_kind = 'inspection';
