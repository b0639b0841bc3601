-- Whom a person gave the consent to, as it was named then; null for the versions that named nobody.
alter table consent
  add operator_kk  text,
  add operator_ru  text,
  add operator_bin text,
  add constraint consent_names_its_operator
    check (text_version in ('2026-11', '2026-11-23') or (operator_kk is not null and operator_ru is not null and operator_bin is not null));

-- Where people reach an office.
alter table office add phone text check (phone <> '');
