-- Co-operatives that are to end by a decision of their meeting: a liquidation or a reorganisation in which they go up.
create view closing_ending_v as
  select cooperative_id from closing_case
   where stopped_on is null and ended_on is null and kind <> 'SEPARATION';
