-- An application knows its applicant. Those who may apply are co-operatives, so that it still refers to one.
alter table loan_application rename column cooperative_id to applicant_id;
alter index loan_application_of_cooperative rename to loan_application_of_applicant;
alter view application_case_v rename column cooperative_id to applicant_id;
