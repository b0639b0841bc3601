-- Of a payment's number what divides it counts, for 12-1 is not 121; the alphabet, the size of letters and the kind of a sign do not.
drop index waiting_payment_once;
create unique index waiting_payment_once on waiting_payment (oblast_code, year, searchable(replace(reference, '№', ' '))) where taken_back_at is null;
