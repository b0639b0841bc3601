-- What was inspected is kept free of any language, as answers are, and not in that of the official.
update inspection_item set what = jsonb_build_object('kind', 'words', 'words', what)::text;
