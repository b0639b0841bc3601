-- Whose a membership is, whatever became of it.
create view membership_v as
  select id, cooperative_id, account_id
    from membership;
