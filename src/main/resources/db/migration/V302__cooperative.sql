-- Close relatives among the members of a co-operative, as one of the two declared and the other answered. Bound to both
-- memberships, with either of which it ends.
create table kinship (
  id                  uuid        primary key,
  cooperative_id      uuid        not null references cooperative,
  declarer_membership uuid        not null references membership,
  relative_membership uuid        not null references membership,
  declarer_id         uuid        not null references account,
  relative_id         uuid        not null references account,
  kind                text        not null check (kind in ('PARENT', 'CHILD', 'ADOPTIVE_PARENT', 'ADOPTED_CHILD', 'FULL_SIBLING',
                                                           'HALF_SIBLING', 'GRANDPARENT', 'GRANDCHILD', 'SPOUSE')),
  state               text        not null check (state in ('DECLARED', 'CONFIRMED', 'DISPUTED', 'WITHDRAWN')),
  declared_at         timestamptz not null,
  answered_at         timestamptz,
  withdrawn_at        timestamptz,
  version             integer     not null default 0,
  check (declarer_id <> relative_id),
  check (state not in ('CONFIRMED', 'DISPUTED') or answered_at is not null),
  check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create unique index kinship_once on kinship
  (least(declarer_membership, relative_membership), greatest(declarer_membership, relative_membership)) where state <> 'WITHDRAWN';
create index kinship_of_cooperative on kinship (cooperative_id, declared_at, id);
create index kinship_of_relative on kinship (relative_id);
create index kinship_of_declarer on kinship (declarer_id);

-- What counts: not withdrawn, and both are members still. Only what is CONFIRMED is said by both.
create view kinship_v as
  select k.id, k.cooperative_id, k.declarer_membership, k.relative_membership, k.declarer_id, k.relative_id, k.kind, k.state, k.declared_at
    from kinship k
    join membership d on d.id = k.declarer_membership and d.state in ('MEMBER', 'LEAVING')
    join membership r on r.id = k.relative_membership and r.state in ('MEMBER', 'LEAVING')
   where k.state <> 'WITHDRAWN';
