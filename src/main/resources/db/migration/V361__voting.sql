-- What other rooms ask of sittings and questions: where they stand.
create view voting_question_v as select id, sitting_id, place, state, outcome from voting_question;
create view voting_sitting_v as select id, state from voting_sitting;
