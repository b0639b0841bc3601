package kz.yntymaq.office.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.identity.Phone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the people of offices, in one query a list. */
@Component
class AppointmentList {

    private static final String PERSON = """
            select p.id, a.id, a.family_name, a.given_name, a.patronymic, a.phone,
                   a.has_password, a.had_password, p.appointed_at, p.ended_at
              from appointment p join account_v a on a.id = p.account_id
            """;

    /** How many people of an office a page shows. */
    static final int MOST = 100;

    private final JdbcClient jdbc;

    AppointmentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OfficePerson> people(UUID officeId) {
        return jdbc.sql(PERSON + """
                 where p.office_id = ?
                 order by p.ended_at desc nulls first, p.appointed_at desc, p.id
                 limit ?""")
                .params(officeId, MOST + 1)
                .query(AppointmentList::person)
                .list();
    }

    Optional<OfficePerson> person(UUID officeId, UUID appointmentId) {
        return jdbc.sql(PERSON + " where p.office_id = ? and p.id = ?")
                .params(officeId, appointmentId)
                .query(AppointmentList::person)
                .optional();
    }

    private static OfficePerson person(ResultSet row, int number) throws SQLException {
        var ended = row.getObject(10, OffsetDateTime.class);
        return new OfficePerson(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new PersonName(row.getString(3), row.getString(4), row.getString(5)),
                new Phone(row.getString(6)),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
