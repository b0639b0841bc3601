-- Numbers of papers are compared without what divides them, in whatever alphabet and size of letters.
create function numberlike(number text) returns text
  language sql immutable parallel safe
  return replace(searchable(number), ' ', '');
