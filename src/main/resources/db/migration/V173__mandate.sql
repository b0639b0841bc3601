-- Which mandates there are or were, for whoever tells a person under which one a helper acted.
create view mandate_v as
  select id, giver_id, helper_id, cooperative_id, given_at, accepted_at, ended_at
    from mandate where helper_id is not null and accepted_at is not null;
