package kz.yntymaq.integrity.portal;

import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.integrity.fact.Population.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members and who sits in bodies, with what can be the same of two of them. A phone or an account is given as a hash, so that
 * nothing that is kept of a run holds one.
 */
@Component
class PortalPeople {

    private final JdbcClient jdbc;

    PortalPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> people(LocalDate day) {
        return jdbc.sql("""
                with known as (
                  select distinct p.party, case when p.party = cast(p.account_id as text) then p.account_id end as account_id
                    from cooperative_party_v p join cooperative_lived_v c on c.cooperative_id = p.cooperative_id
                   where p.joined_on <= :day
                  union
                  select a.party, a.account_id from associate_party_v a join cooperative_lived_v c on c.cooperative_id = a.cooperative_id
                   where a.paid_on <= :day and (a.account_id is null or a.party = cast(a.account_id as text))
                  union
                  select cast(s.account_id as text), s.account_id from body_seat_v s
                    join cooperative_lived_v c on c.cooperative_id = s.cooperative_id where s.from_on <= :day)
                select k.party, left(encode(sha256(convert_to(a.phone, 'UTF8')), 'hex'), 24) as phone,
                       left(encode(sha256(convert_to(l.iban, 'UTF8')), 'hex'), 24) as account
                  from known k
                  left join account_v a on a.id = k.account_id
                  left join lateral (select x.iban from loan_paid_v x where x.applicant_id = k.account_id and x.paid_on <= :day
                                      order by x.paid_on desc, x.iban limit 1) l on true
                 order by k.party""")
                .param("day", day)
                .query((row, n) ->
                        new Person(row.getString("party"), row.getString("phone"), null, row.getString("account")))
                .list();
    }
}
