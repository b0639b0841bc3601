-- That the budget has money for a raised share is vouched for in the record itself: the act raises nothing without it. All that was
-- written down so far was vouched for on its page.
alter table raised_share add column money boolean not null default true check (money);
alter table raised_share alter column money drop default;
