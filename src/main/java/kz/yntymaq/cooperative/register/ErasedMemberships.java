package kz.yntymaq.cooperative.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.data.Erasure;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A chair lays the office down first, and who is joining or founding takes that back. A membership of a co-operative
 * that was founded stays, with its money: the co-operative keeps the list of its members.
 */
@Component
class ErasedMemberships implements Erasure {

    private static final String PAGE = "/cabinet/cooperatives/";

    private static final String LASTING = """
            from membership m join cooperative c on c.id = m.cooperative_id
             where m.account_id = :person and m.state in ('FOUNDER', 'MEMBER', 'LEAVING', 'LEFT')
               and c.state in ('FOUNDED', 'REGISTRATION_CLAIMED', 'ACTIVE')""";

    private final JdbcClient jdbc;

    ErasedMemberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who elects a chair, or lets somebody in, holds the co-operative too. */
    @Override
    public void hold(UUID person) {
        jdbc.sql("""
                select id from cooperative
                 where id in (select cooperative_id from membership where account_id = ?) order by id for update""").param(person).query((row, n) -> true).list();
    }

    @Override
    public List<Line> obstacles(UUID person) {
        return jdbc.sql("""
                select c.id, c.name_kk, c.name_ru, case when c.chair_id = :person then 'chair' else 'joining' end as what
                  from membership m join cooperative c on c.id = m.cooperative_id
                 where m.account_id = :person
                   and (c.chair_id = :person and c.state <> 'GIVEN_UP'
                        and m.state not in ('DECLINED', 'LEFT', 'WITHDRAWN')
                        or m.state in ('APPLIED', 'ADMITTED') or m.state = 'FOUNDER' and c.state = 'FOUNDING')
                 order by c.created_at, c.id""")
                .param("person", person)
                .query((row, n) -> new Line(
                        "mydata.obstacle." + row.getString("what"), List.of(name(row)), PAGE + row.getString("id")))
                .list();
    }

    @Override
    public List<Line> kept(UUID person) {
        return jdbc.sql("select c.name_kk, c.name_ru " + LASTING + " order by c.created_at, c.id")
                .param("person", person)
                .query((row, n) -> Line.of("mydata.kept.membership", name(row)))
                .list();
    }

    private static RecordedValue name(ResultSet row) throws SQLException {
        return new RecordedValue.Named(row.getString("name_kk"), row.getString("name_ru"));
    }

    /** Invitations that nobody answered are taken back, so that no IIN stays in one. */
    @Override
    public void erase(UUID person) {
        jdbc.sql("""
                update invitation set state = 'WITHDRAWN', iin = null, version = version + 1
                 where state = 'OPEN' and iin = (select iin from account_iin_v where id = ?)""").param(person).update();
        jdbc.sql("delete from invitation_silence where account_id = ?")
                .param(person)
                .update();
    }
}
