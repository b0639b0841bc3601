package kz.yntymaq.voting.slip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for what leads from a ballot to its voter: in every row of every table, in the numbers of the transactions that
 * wrote or locked it, in the order in which ballots lie, and in the columns that ballots have.
 */
final class Links {

    private static final Set<String> BALLOTS = Set.of("voting_slip_cast", "voting_slip_counted");

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String table, String by, String lockedBy, String text) {}

    /**
     * Everything by which somebody who reads the whole database could tell a voter from a ballot.
     *
     * @param voters accounts
     * @param traces words that are known of slips alone: their numbers, hashes and codes
     */
    List<String> find(UUID question, Collection<UUID> voters, Collection<String> traces) {
        List<Row> rows = rows();
        Set<String> transactions = rows.stream()
                .filter(row -> BALLOTS.contains(row.table()) && row.text().contains(question.toString()))
                .map(Row::by)
                .collect(Collectors.toCollection(HashSet::new));
        var found = new ArrayList<String>();
        for (Row row : rows) {
            boolean ballot = BALLOTS.contains(row.table());
            boolean names = voters.stream().anyMatch(each -> row.text().contains(each.toString()));
            if (ballot && names) {
                found.add("a voter stands in " + row.table());
            }
            if (!ballot
                    && traces.stream()
                            .anyMatch(trace ->
                                    row.text().contains(trace) || row.text().contains(inBytes(trace)))) {
                found.add("a slip stands in " + row.table());
            }
            boolean together = transactions.contains(row.by()) || transactions.contains(row.lockedBy());
            if (!ballot && together && transactions.size() > 1) {
                found.add("a ballot was cast by the transaction that touched " + row.table());
            }
        }
        found.addAll(columns());
        found.addAll(order(question));
        return found;
    }

    /** A word as it stands in what is kept as bytes: sessions, files, events. */
    private static String inBytes(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    /** Tables that are read: all there are. */
    List<String> tables() {
        return jdbc.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list();
    }

    private List<Row> rows() {
        return tables().stream()
                .flatMap(table -> jdbc
                        .sql("select xmin::text, xmax::text, t::text from \"%s\" t".formatted(table))
                        .query((row, n) -> new Row(table, row.getString(1), row.getString(2), row.getString(3)))
                        .list()
                        .stream())
                .toList();
    }

    /** Ballots have a question, a hash and a choice: no number that counts up, no time, nobody. */
    private List<String> columns() {
        return jdbc.sql("""
                select table_name || '.' || column_name from information_schema.columns
                 where table_name in ('voting_slip_cast', 'voting_slip_counted')
                   and column_name not in ('question_id', 'serial_hash', 'choice')""")
                .query((row, n) -> "a ballot has " + row.getString(1))
                .list();
    }

    /** Counted ballots lie in the order of their hashes, so that the order in which they came is gone. */
    private List<String> order(UUID question) {
        List<String> lying = jdbc.sql(
                        "select encode(serial_hash, 'hex') from voting_slip_counted where question_id = ? order by ctid")
                .param(question)
                .query(String.class)
                .list();
        return lying.equals(lying.stream().sorted().toList()) ? List.of() : List.of("ballots lie in an order of time");
    }
}
