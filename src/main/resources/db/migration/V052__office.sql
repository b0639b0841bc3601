-- Who ever had a password may have been used by somebody: a new link for such an account needs two administrators.
alter table account add column had_password boolean not null default false;
update account set had_password = true where password_hash is not null;

create or replace view account_v as
  select id, family_name, given_name, patronymic, phone, disabled_at,
         password_hash is not null as has_password, had_password
    from account;

-- One administrator has asked for a link, another one of the country confirms and hands it over.
create table password_link_request (
  account_id uuid        primary key references account,
  asked_by   uuid        not null references account,
  asked_at   timestamptz not null
);
