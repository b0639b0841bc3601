package kz.yntymaq.account.data;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes {@link HeldData} of one statement a kind. */
@Component
public class HeldQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reads one thing. */
    @FunctionalInterface
    public interface Reader {
        HeldItem read(HeldRow row) throws SQLException;
    }

    /**
     * A kind of what is held.
     *
     * @param statement finds it by {@code :person}, the newest first, in an order that never hangs in the balance
     */
    public HeldData of(String kind, Set<String> tables, String statement, Reader reader) {
        return new HeldQuery(this, kind, tables, statement, null, reader);
    }

    /**
     * A kind that the audit log calls by numbers or ids of its own.
     *
     * @param names the statement that finds these by {@code :person}, as text
     */
    public HeldData of(String kind, Set<String> tables, String statement, String names, Reader reader) {
        return new HeldQuery(this, kind, tables, statement, names, reader);
    }

    int count(String statement, UUID person) {
        return jdbc.sql("select count(*) from (" + statement + " limit " + (HeldData.MAX_COUNTED + 1) + ") as held")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    List<HeldItem> read(String statement, Reader reader, UUID person, int from, int most) {
        return jdbc.sql(statement + " limit :most offset :from")
                .param("person", person)
                .param("most", most)
                .param("from", from)
                .query((row, n) -> reader.read(new HeldRow(row, clock.getZone())))
                .list();
    }

    List<String> names(String statement, UUID person) {
        return jdbc.sql(statement)
                .param("person", person)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
