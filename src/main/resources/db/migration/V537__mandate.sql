-- A mandate may be for the person's own applications. What it is for is then the applicant of these: the person.
alter table mandate drop constraint mandate_cooperative_id_fkey;
alter table mandate add column for_cooperative uuid
  generated always as (nullif(cooperative_id, giver_id)) stored references cooperative;
create index mandate_for_cooperative on mandate (for_cooperative) where for_cooperative is not null;
comment on column mandate.cooperative_id is
  'the applicant: a co-operative that the giver chairs, or the giver, who applies for themself; null: the own profile';
