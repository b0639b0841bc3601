-- Under which decision of the members an application was sent. Where one decision serves one application, no other that
-- stands is under it; where applications draw on its sum together, each keeps what it takes of it.
create table application_authorisation (
  application_id   uuid          primary key references loan_application,
  authorisation_id uuid          not null,
  tenge            numeric(15,2) not null check (tenge >= 0),
  alone            boolean       not null,
  standing         boolean       not null
);
create unique index application_authorisation_alone on application_authorisation (authorisation_id) where standing and alone;
create index application_authorisation_of on application_authorisation (authorisation_id) where standing;
