-- For the public account: microcredits with their sums and days. Paid on: from the confirmation on. Over: closed, and the ledger has all of it.
create view loan_figure_v as
  select f.id as file_id, f.application_id, f.oblast_code, f.tenge, f.approved_on, f.contract_on, f.stage, f.ended_on,
         case when f.paid_confirmed_at is not null then f.paid_on end as paid_on,
         p.pay_by, coalesce(p.over, false) as over,
         coalesce((select sum(r.tenge) from loan_receipt r
                    where r.file_id = f.id and r.reverses is null
                      and not exists (select from loan_receipt b where b.reverses = r.id)), 0.00) as received
    from loan_file f left join loan_pay_by p on p.file_id = f.id;
