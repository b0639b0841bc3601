package kz.yntymaq.review.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.ui.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The officials of an akimat at this moment: cases go from hand to hand among them alone. */
@Service
public class Colleagues {

    private static final String OF_OFFICE = """
            select a.id, a.family_name, a.given_name
              from appointment_v p join account_v a on a.id = p.account_id
             where p.ended_at is null and a.disabled_at is null and p.office_id = %s
             order by a.family_name collate kazakh, a.given_name collate kazakh, a.id""";

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The officials of the actor's akimat with the actor, by their names; none for whoever is no official of one that works on cases. */
    public List<Colleague> of(Actor actor) {
        return actor.worksOnCases() && actor.scope() != null && actor.scope().code() != null
                ? jdbc.sql(
                                OF_OFFICE.formatted(
                                        "(select id from office_v where kind = 'AKIMAT' and closed_at is null and territory_code = ?)"))
                        .param(actor.scope().code())
                        .query(Colleagues::colleague)
                        .list()
                : List.of();
    }

    /** The same for who must be an official still. @throws NotFoundException for anybody else */
    List<Colleague> require(Actor actor) {
        List<Colleague> found = of(actor);
        if (found.stream().noneMatch(one -> one.id().equals(actor.accountId()))) {
            throw new NotFoundException();
        }
        return found;
    }

    /** One of them; empty for whoever works elsewhere. */
    Optional<Colleague> find(Actor actor, UUID id) {
        return of(actor).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those who are still appointed to an office. */
    List<Colleague> ofOffice(UUID office) {
        return jdbc.sql(OF_OFFICE.formatted("?"))
                .param(office)
                .query(Colleagues::colleague)
                .list();
    }

    /** Them as choices of a form. */
    static List<Option> options(List<Colleague> people) {
        return people.stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(
                row.getObject("id", UUID.class),
                new PersonName(row.getString("family_name"), row.getString("given_name"), null).full());
    }
}
