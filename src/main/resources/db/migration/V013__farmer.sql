-- What a villager says about themself, for the programme's conditions.
create table farmer_profile (
  account_id       uuid        primary key references account,
  kind             text        not null check (kind in
    ('SUBSIDIARY_FARM', 'INDIVIDUAL_ENTREPRENEUR', 'PEASANT_FARM', 'UNEMPLOYED', 'UNREGISTERED_PRODUCER',
     'UNPAID_FAMILY_WORKER', 'OTHER')),
  registered_since date,
  produces         text        not null,
  changed_at       timestamptz not null,
  version          integer     not null default 0
);
