package kz.yntymaq.voting.slip;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * A backup as {@code pg_dump} writes it: every table by COPY in one snapshot, its rows in the order in which they lie and without
 * what the system keeps of them. The program itself is not among the files of the tests' database.
 */
final class Dump {

    private static final Set<String> BALLOTS = Set.of("voting_slip_cast", "voting_slip_counted");

    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    Dump(DataSource database, List<String> names) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String name : names) {
                var written = new StringWriter();
                copying.copyOut("copy \"" + name + "\" to stdout", written);
                tables.put(name, written.toString().lines().toList());
            }
            connection.rollback();
        }
    }

    /** What in it leads from a ballot to its voter. @param traces words that are known of slips alone */
    List<String> links(UUID question, Collection<UUID> voters, Collection<String> traces) {
        var found = new ArrayList<String>();
        tables.forEach((table, rows) -> rows.forEach(row -> {
            boolean ballot = BALLOTS.contains(table);
            if (ballot && voters.stream().anyMatch(each -> row.contains(each.toString()))) {
                found.add("a voter stands in " + table);
            }
            if (!ballot && traces.stream().anyMatch(each -> row.contains(each) || row.contains(inBytes(each)))) {
                found.add("a slip stands in " + table);
            }
        }));
        List<String> counted = tables.getOrDefault("voting_slip_counted", List.of()).stream()
                .filter(row -> row.startsWith(question.toString()))
                .toList();
        if (!counted.equals(counted.stream().sorted().toList())) {
            found.add("ballots lie in an order of time");
        }
        return found;
    }

    int rows(String table) {
        return tables.getOrDefault(table, List.of()).size();
    }

    private static String inBytes(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }
}
