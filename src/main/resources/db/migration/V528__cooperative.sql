-- When the chair stated, with the registration, that all founders had signed the founding contract; nobody was asked before.
alter table cooperative add column contract_stated_at timestamptz;
