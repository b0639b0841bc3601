-- One more figure of the law on agricultural co-operatives: how many members may do without a board.
insert into cooperative_law_figure (edition_id, figure, value, source) values
  ('C-2025-06-12', 'MOST_MEMBERS_OF_SOLE_CHAIR', 10, 'C 35(2)');
