-- A key that acts once knows what it was used for: the action, and a fingerprint of the answers.
-- Keys used before this version have neither, and fit no press any more.
alter table once_key
    add column action text check (length(action) <= 60),
    add column fingerprint bytea check (length(fingerprint) = 32);

-- What the portal signs the hidden fields of its forms with: made here, so that every node of the portal
-- has the same one and a restart does not change it.
create table form_key (
    one boolean primary key default true check (one),
    key bytea not null check (length(key) = 32)
);
insert into form_key (key)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
