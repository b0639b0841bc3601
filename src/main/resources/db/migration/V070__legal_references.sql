-- A place in an act is stored in one form (kernel.LegalReference): 'R 9(2)', 'C 34(3)(8)', 'RA 5'; 'ROUTE' is the
-- portal's own order.
create function is_legal_reference(stored text) returns boolean language sql immutable as
  $$ select stored ~ '^(ROUTE|(R|RA|C) [0-9]{1,3}([(][0-9]{1,3}[)]){0,2})$' $$;

alter table rule_figure add source text check (is_legal_reference(source));
update rule_figure set source = rtrim(act || ' ' || point);
alter table rule_figure alter source set not null, drop act, drop point;

-- Places that were cited in another form or wrongly: who is admitted by the general meeting, how founders become
-- members, and steps that no act demands.
update membership_transition set rule = 'C 34(3)(8)' where rule = 'C 28, 34';
update membership_transition set rule = 'C 15(6)' where rule = 'C 15(5)';
update membership_transition set rule = 'C 15(2)' where rule = 'C 15';
update membership_transition set rule = 'C 28(1)' where rule = 'C 28' and to_state = 'APPLIED';
update membership_transition set rule = 'C 28(3)' where rule = 'C 28';
update membership_transition set rule = 'C 29(2)' where rule = 'C 29';
update cooperative_transition set rule = 'ROUTE'
 where to_state in ('FOUNDING', 'REGISTRATION_CLAIMED', 'ACTIVE', 'GIVEN_UP') or from_state = 'REGISTRATION_CLAIMED';
update cooperative_transition set rule = 'C 15(3)' where rule = 'C 15';
update application_transition set rule = 'ROUTE' where rule = 'R 5' and from_state = 'DRAFT';
update application_transition set rule = 'R 9(4)' where rule = 'R 5';
update application_transition set rule = 'ROUTE' where rule in ('R 6', 'R 7') and to_state <> 'REFUSED';

alter table membership_transition add check (is_legal_reference(rule));
alter table cooperative_transition add check (is_legal_reference(rule));
alter table application_transition add check (is_legal_reference(rule));
