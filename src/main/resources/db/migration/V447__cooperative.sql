-- The number of a member in the book of shares, by which lists of members find them.
create view share_number_v as
  select membership_id, cooperative_id, number from share_member;
