-- One representative stands for one member at a sitting. Who it is is known by a keyed hash while the sitting is open, and not after.
alter table voting_sitting add column hash_key uuid default gen_random_uuid();
update voting_sitting set hash_key = null where state in ('CLOSED', 'CALLED_OFF');
alter table voting_presence add column representative_hash bytea
  check (representative_hash is null or (length(representative_hash) = 32 and way = 'REPRESENTED'));
