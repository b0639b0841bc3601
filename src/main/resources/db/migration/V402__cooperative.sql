-- What one payee is owed of net income is asked for on each page of a pay-out.
create index income_share_payee on income_share (payee);
