package kz.yntymaq.cooperative.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.ledger.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of the ledger as entries of a member's book: who recorded them, and what was brought in kind. */
@Component
class ShareEntries {

    private final Balances balances;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    ShareEntries(Balances balances, Accounts accounts, JdbcClient jdbc) {
        this.balances = balances;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** The latest first. @param after place of the last row of the page before, as it was written */
    KeyPage<ShareEntry> page(UUID cooperative, UUID membership, @Nullable String after) {
        KeyPage<Line> lines = lines(cooperative, membership, after);
        return new KeyPage<>(told(lines.rows()), lines.next());
    }

    /** What stands of a member's contributions, the oldest first; what was taken back is not among them. */
    List<ShareEntry> standing(UUID cooperative, UUID membership) {
        var lines = new ArrayList<Line>();
        String after = null;
        do {
            KeyPage<Line> page = lines(cooperative, membership, after);
            lines.addAll(page.rows());
            after = page.next();
        } while (after != null);
        Collections.reverse(lines);
        return told(lines.stream()
                .filter(line -> line.isOpen()
                        && (ShareKind.valueOf(line.kind()).isContribution()
                                || line.kind().equals(ShareKind.TRANSFER.name())))
                .toList());
    }

    /** One transaction as it reads in the member's book; empty when it is none of theirs. */
    Optional<ShareEntry> find(UUID cooperative, UUID membership, UUID transaction) {
        List<Line> lines = balances.transaction(ShareBooks.book(cooperative), transaction).stream()
                .filter(line -> line.subject().equals(ShareBooks.subject(membership)))
                .toList();
        return told(lines).stream().findFirst();
    }

    private KeyPage<Line> lines(UUID cooperative, UUID membership, @Nullable String after) {
        return balances.lines(ShareBooks.book(cooperative), ShareBooks.subject(membership), after);
    }

    /** What moves from share to what is owed is told once, by what is owed. */
    private List<ShareEntry> told(List<Line> lines) {
        var who = new HashSet<UUID>();
        lines.forEach(line -> who.add(line.by()));
        Map<UUID, PersonName> names = accounts.names(who);
        Map<UUID, Contribution.Property> things = things(lines);
        Map<UUID, LocalDate> happened = happened(lines);
        return lines.stream()
                .filter(line -> !line.kind().equals(ShareKind.PAYOUT_DUE.name())
                        || line.account().equals(ShareAccount.PAYABLE.name()))
                .map(line ->
                        told(line, names.get(line.by()), things.get(brought(line)), happened.get(line.transaction())))
                .toList();
    }

    private static ShareEntry told(
            Line line,
            @Nullable PersonName by,
            Contribution.@Nullable Property property,
            @Nullable LocalDate happenedOn) {
        return new ShareEntry(
                line.transaction(),
                ShareKind.valueOf(line.kind()),
                line.amount(),
                line.valueDate(),
                happenedOn,
                line.recordedAt(),
                by == null ? "–" : by.full(),
                line.reason(),
                line.reverses() != null,
                line.reversedBy() != null,
                property);
    }

    private static UUID brought(Line line) {
        return line.reverses() == null ? line.transaction() : line.reverses();
    }

    private Map<UUID, LocalDate> happened(List<Line> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from share_happened where transaction_id in (:asked)")
                .param("asked", lines.stream().map(Line::transaction).collect(Collectors.toSet()))
                .query((row, n) -> Map.entry(
                        row.getObject("transaction_id", UUID.class), row.getObject("happened_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, Contribution.Property> things(List<Line> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from share_property where transaction_id in (:asked)")
                .param("asked", lines.stream().map(ShareEntries::brought).collect(Collectors.toSet()))
                .query((row, n) -> Map.entry(
                        row.getObject("transaction_id", UUID.class),
                        new Contribution.Property(
                                row.getString("thing"),
                                row.getString("valued_by"),
                                row.getString("valuation_number"),
                                row.getObject("valuation_on", LocalDate.class),
                                row.getBigDecimal("worth"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
