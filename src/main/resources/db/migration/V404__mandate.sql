-- A mandate may be given to a co-operative. Who acts under it are people whom its chair named: each has a mandate of their
-- own that was given through the co-operative's, and that stands no longer than that one.
alter table mandate add column helper_cooperative_id uuid references cooperative;
alter table mandate add column through_id uuid references mandate;
alter table mandate add column named_id uuid references account; -- whom the chair named
alter table mandate add column named_by uuid references account; -- who chaired it then

alter table mandate drop constraint mandate_check4;
alter table mandate add constraint mandate_offered_check
  check ((state = 'OFFERED' and helper_cooperative_id is null) = (helper_iin is not null));
alter table mandate drop constraint mandate_check5;
alter table mandate add constraint mandate_active_check
  check (state <> 'ACTIVE' or (accepted_at is not null and (helper_id is null) = (helper_cooperative_id is not null)));
alter table mandate add constraint mandate_cooperative_check
  check (helper_cooperative_id is null or (helper_id is null and through_id is null));
alter table mandate add constraint mandate_named_check
  check ((through_id is null) = (named_id is null) and (through_id is null) = (named_by is null)
         and (through_id is null or paper_by is null) and (helper_id is null or named_id is null or helper_id = named_id)
         and named_id <> giver_id);

drop index mandate_offered;
create unique index mandate_offered on mandate (giver_id, helper_iin, cooperative_id) nulls not distinct
  where state = 'OFFERED' and helper_cooperative_id is null;
drop index mandate_active;
create unique index mandate_active on mandate (giver_id, helper_id, cooperative_id) nulls not distinct
  where state = 'ACTIVE' and helper_cooperative_id is null;
create unique index mandate_of_cooperative on mandate (giver_id, helper_cooperative_id, cooperative_id) nulls not distinct
  where helper_cooperative_id is not null and state in ('OFFERED', 'ACTIVE');
create index mandate_helper_cooperative on mandate (helper_cooperative_id) where helper_cooperative_id is not null;
create index mandate_through on mandate (through_id) where through_id is not null;
create index mandate_named on mandate (named_id) where named_id is not null;
create index mandate_named_by on mandate (named_by) where named_by is not null;

-- Through which co-operative a helper did it; null for a helper whom the person chose.
alter table application_help add column through uuid references cooperative;
create index application_help_through on application_help (through) where through is not null;
