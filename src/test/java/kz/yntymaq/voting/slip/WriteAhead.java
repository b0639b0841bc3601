package kz.yntymaq.voting.slip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what the database wrote ahead since this was made: records by {@code pg_walinspect}, and the files as bytes. A record has
 * the number of its transaction. What the transactions that cast a ballot wrote besides it would lead to its voter.
 *
 * <p>It does not look at the order and time of nameless ballots beside what signed-in people do in the same minute: that is in
 * the log by its nature, and decision 37 says what it gives away.
 */
final class WriteAhead {

    private final JdbcClient jdbc;
    private final String from;

    WriteAhead(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create extension if not exists pg_walinspect").update();
        this.from = position();
    }

    private record Entry(String transaction, byte[] data) {}

    private String position() {
        return jdbc.sql("select cast(pg_current_wal_insert_lsn() as text)")
                .query(String.class)
                .single();
    }

    /** Everything is in the files: a new one is begun. @return where it was before that */
    private String flushed() {
        String until = position();
        jdbc.sql("select cast(pg_switch_wal() as text)").query(String.class).single();
        return until;
    }

    private List<Entry> entries(String until) {
        return jdbc.sql("""
                select cast(xid as text), block_data from pg_get_wal_block_info(cast(? as pg_lsn), cast(? as pg_lsn), true)
                 where block_data is not null""")
                .params(from, until)
                .query((row, n) -> new Entry(row.getString(1), row.getBytes(2)))
                .list();
    }

    /**
     * What leads from a ballot to a voter.
     *
     * @param voters accounts
     * @param hashes of the slips that were cast, as they stand in the box, in hexadecimal
     * @param secrets words that no record and no file may have: numbers of slips in hexadecimal, and codes
     */
    List<String> links(Collection<UUID> voters, Collection<String> hashes, Collection<String> secrets) {
        String until = flushed();
        List<Entry> entries = entries(until);
        List<byte[]> ballots = hashes.stream().map(HexFormat.of()::parseHex).toList();
        var held = new HashMap<String, Set<Integer>>();
        var seen = new HashSet<Integer>();
        for (Entry each : entries) {
            for (int ballot = 0; ballot < ballots.size(); ballot++) {
                if (has(each.data(), ballots.get(ballot))) {
                    held.computeIfAbsent(each.transaction(), first -> new HashSet<>())
                            .add(ballot);
                    seen.add(ballot);
                }
            }
        }
        // the count has them all, and so leads from none to anybody
        Set<String> casting = held.entrySet().stream()
                .filter(each -> each.getValue().size() < ballots.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var links = new ArrayList<String>();
        if (seen.size() < ballots.size()) {
            links.add("the look does not see the ballots: " + seen.size() + " of " + ballots.size());
        }
        for (Entry each : entries) {
            if (casting.contains(each.transaction())
                    && voters.stream()
                            .anyMatch(voter -> has(each.data(), bytes(voter)) || has(each.data(), text(voter)))) {
                links.add("a transaction that cast a ballot wrote of a voter");
            }
        }
        for (String file : files(until)) {
            byte[] content = jdbc.sql("select pg_read_binary_file('pg_wal/' || ?)")
                    .param(file)
                    .query(byte[].class)
                    .single();
            if (secrets.stream()
                    .anyMatch(secret -> has(content, secret.getBytes(US_ASCII))
                            || (isHex(secret) && has(content, HexFormat.of().parseHex(secret))))) {
                links.add("the number or the code of a slip is in the log of writes");
            }
        }
        return links;
    }

    private List<String> files(String until) {
        return jdbc.sql("""
                select name from pg_ls_waldir()
                 where name between pg_walfile_name(cast(? as pg_lsn)) and pg_walfile_name(cast(? as pg_lsn))""").params(from, until).query(String.class).list();
    }

    private static boolean isHex(String word) {
        return word.length() % 2 == 0 && word.matches("[0-9a-f]+");
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] text(UUID id) {
        return id.toString().getBytes(US_ASCII);
    }

    private static boolean has(byte[] all, byte[] part) {
        for (int from = 0; from <= all.length - part.length; from++) {
            int same = 0;
            while (same < part.length && all[from + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }
}
