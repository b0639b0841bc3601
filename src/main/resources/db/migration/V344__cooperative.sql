-- Whoever records trade sees a list of all that they recorded, the latest day first.
create index trade_entry_recorded on trade_entry (cooperative_id, by_account, day desc, place desc);
