-- Secret votes by blind-signed slips. Who took a slip is known, what a slip is used for is not: no column, order or time leads from one to the other.
alter table voting_question drop constraint voting_question_form_check;
alter table voting_question add constraint voting_question_form_check check (form in ('OPEN', 'SECRET'));

-- Who demands that the open question is voted on in secret (law, article 34, point 5).
create table voting_secrecy_demand (
  question_id uuid not null,
  voter       uuid not null references account,
  noted_by    uuid references account,
  primary key (question_id, voter),
  foreign key (question_id, voter) references voting_elector
);
create index voting_secrecy_demand_voter on voting_secrecy_demand (voter);

-- The private key is gone before the first ballot can come; the key of printed slips is gone when they are counted.
create table voting_secret (
  question_id uuid    primary key references voting_question,
  stage       text    not null check (stage in ('TAKING', 'CASTING', 'COUNTED')),
  demanding   integer not null,
  present     integer not null,
  round       integer not null default 1,
  modulus     bytea   not null,
  private_key bytea,
  paper_key   bytea,
  printed     integer not null default 0,
  ballots     integer,
  root        bytea   check (length(root) = 32),
  check (3 * demanding >= present and present > 0),
  check ((stage = 'TAKING') = (private_key is not null)),
  check ((stage = 'COUNTED') = (ballots is not null) and (ballots is null) = (root is null)),
  check (stage <> 'COUNTED' or paper_key is null)
);

-- One slip a member: signed blindly on the member's own device, or printed.
create table voting_slip (
  question_id uuid    not null references voting_secret,
  voter       uuid    not null references account,
  on_paper    boolean not null,
  blinded     bytea,
  answer      bytea,
  primary key (question_id, voter),
  foreign key (question_id, voter) references voting_elector,
  check ((blinded is null) = (answer is null) and not (on_paper and blinded is not null))
);
create index voting_slip_voter on voting_slip (voter);

-- What comes into the box. No reference to the question: it would lock that row, and leave there the number of the transaction.
create table voting_slip_cast (
  question_id uuid  not null,
  serial_hash bytea not null check (length(serial_hash) = 32),
  choice      text  not null check (choice in ('YES', 'NO', 'ABSTAIN')),
  primary key (question_id, serial_hash)
) with (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);

-- What was counted: written by one transaction, in the order of the hashes.
create table voting_slip_counted (
  question_id uuid  not null references voting_secret,
  serial_hash bytea not null check (length(serial_hash) = 32),
  choice      text  not null check (choice in ('YES', 'NO', 'ABSTAIN')),
  primary key (question_id, serial_hash)
);

create function refuse_slip_out_of_its_stage() returns trigger language plpgsql as $$
begin
  if not exists (select from voting_secret s where s.question_id = new.question_id and s.stage = tg_argv[0]) then
    raise exception 'not the time for it';
  end if;
  return new;
end $$;
create trigger voting_slip_only_while_taken before insert on voting_slip
  for each row execute function refuse_slip_out_of_its_stage('TAKING');
create trigger voting_slip_cast_only_after_taking before insert on voting_slip_cast
  for each row execute function refuse_slip_out_of_its_stage('CASTING');

create function refuse_change_of_slip() returns trigger language plpgsql as $$
begin
  raise exception 'a ballot stays as it is';
end $$;
create trigger voting_slip_cast_stays before update on voting_slip_cast
  for each row execute function refuse_change_of_slip();
create trigger voting_slip_counted_stays before update or delete on voting_slip_counted
  for each row execute function refuse_change_of_slip();

-- A question that became secret takes no open ballot; those given before are dropped.
create or replace function refuse_ballot_of_closed_question() returns trigger language plpgsql as $$
begin
  if exists (select from voting_question q where q.id = coalesce(new.question_id, old.question_id)
                and (q.state <> 'OPEN' or (q.form = 'SECRET' and tg_op <> 'DELETE'))) then
    raise exception 'the question is not open';
  end if;
  return coalesce(new, old);
end $$;
