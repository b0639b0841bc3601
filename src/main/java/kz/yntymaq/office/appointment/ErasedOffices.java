package kz.yntymaq.office.appointment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.data.Erasure;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever holds an office, or is proposed to one, lays it down first. The offices of before stay, since decisions were
 * made in them; links to a password go.
 */
@Component
class ErasedOffices implements Erasure {

    private final JdbcClient jdbc;

    ErasedOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> obstacles(UUID person) {
        List<Line> held = jdbc.sql("""
                select o.name_kk, o.name_ru from appointment p join office o on o.id = p.office_id
                 where p.account_id = ? and p.ended_at is null""")
                .param(person)
                .query((row, n) -> Line.of(
                        "mydata.obstacle.office",
                        new RecordedValue.Named(row.getString("name_kk"), row.getString("name_ru"))))
                .list();
        List<Line> proposed = jdbc.sql("""
                select p.id, o.name_kk, o.name_ru from appointment_proposal p join office o on o.id = p.office_id
                 where p.account_id = ? and p.state in ('PROPOSED', 'CONFIRMED') order by p.proposed_at""")
                .param(person)
                .query((row, n) -> new Line(
                        "mydata.obstacle.proposal",
                        List.of(new RecordedValue.Named(row.getString("name_kk"), row.getString("name_ru"))),
                        "/cabinet/offices/" + row.getString("id")))
                .list();
        return Stream.concat(held.stream(), proposed.stream()).toList();
    }

    @Override
    public List<Line> kept(UUID person) {
        return jdbc.sql("select exists (select from appointment where account_id = ?)")
                        .param(person)
                        .query(Boolean.class)
                        .single()
                ? List.of(Line.of("mydata.kept.offices"))
                : List.of();
    }

    @Override
    public void erase(UUID person) {
        jdbc.sql("delete from password_link where account_id = ?").param(person).update();
        jdbc.sql("delete from password_link_request where account_id = ?")
                .param(person)
                .update();
    }
}
