-- A part that was offered, and to which the applicant has not answered yet.
create view waiting_offer_open_v as select application_id, answer_by from waiting_offer where state = 'OPEN';
