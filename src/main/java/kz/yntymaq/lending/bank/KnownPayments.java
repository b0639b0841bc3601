package kz.yntymaq.lending.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments of an oblast that are known already: recorded, or in a statement that was confirmed. */
@Component
class KnownPayments {

    private final JdbcClient jdbc;

    KnownPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(LocalDate day, String folded) {}

    private record Payment(
            BigDecimal tenge, String payerNumber, @Nullable UUID file, Why why) {}

    /** Those of some days. */
    static final class Known {

        private final Map<Key, List<Payment>> payments = new HashMap<>();

        void add(LocalDate day, String folded, BigDecimal tenge, String payerNumber, @Nullable UUID file, Why why) {
            payments.computeIfAbsent(new Key(day, folded), none -> new ArrayList<>())
                    .add(new Payment(tenge, payerNumber, file, why));
        }

        /**
         * Why a payment is no new one: {@link Why#NUMBER_TAKEN} where it is another one with the same number, null for a new one.
         * It is the same by day, number and sum, unless somebody else paid it or it is on another microcredit.
         *
         * @param file of the microcredit that it names, null for none
         */
        @Nullable
        Why of(LocalDate day, String folded, BigDecimal tenge, String payerNumber, @Nullable UUID file) {
            List<Payment> same = payments.getOrDefault(new Key(day, folded), List.of());
            return same.stream()
                    .filter(each -> each.tenge.compareTo(tenge) == 0
                            && maySame(each.payerNumber, payerNumber)
                            && (each.file == null || file == null || each.file.equals(file)))
                    .map(Payment::why)
                    .findFirst()
                    .orElse(same.isEmpty() ? null : Why.NUMBER_TAKEN);
        }

        private static boolean maySame(String one, String other) {
            return one.isEmpty() || other.isEmpty() || one.equals(other);
        }
    }

    /** @param statement whose own lines do not count; null for none */
    Known of(String oblast, Collection<LocalDate> days, @Nullable UUID statement) {
        var known = new Known();
        if (days.isEmpty()) {
            return known;
        }
        jdbc.sql("""
                select r.day, r.reference, p.tenge, coalesce(l.payer_number, '') as payer_number, p.file_id, 'RECORDED' as why
                  from loan_receipt_reference r join loan_receipt p on p.id = r.receipt_id
                  left join loan_bank_line l on l.receipt_id = r.receipt_id
                 where r.oblast_code = :oblast and r.day in (:days)
                union all
                select l.day, l.folded, l.tenge, l.payer_number, l.file_id, 'RECORDED'
                  from loan_bank_line l join loan_receipt_reference r on r.receipt_id = l.receipt_id
                 where l.oblast_code = :oblast and l.day in (:days) and l.folded <> ''
                union all
                select l.day, l.folded, l.tenge, l.payer_number, l.file_id, 'OTHER_FILE'
                  from loan_bank_line l join loan_bank_statement s on s.id = l.statement_id
                 where l.oblast_code = :oblast and l.day in (:days) and l.folded <> ''
                   and l.state in ('MATCHED', 'WAITS', 'ASIDE') and s.confirmed_at is not null
                   and l.statement_id is distinct from cast(:statement as uuid)""")
                .param("oblast", oblast)
                .param("days", Set.copyOf(days))
                .param("statement", statement)
                .query((row, n) -> {
                    known.add(
                            Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                            row.getString("reference"),
                            row.getBigDecimal("tenge"),
                            row.getString("payer_number"),
                            row.getObject("file_id", UUID.class),
                            Why.valueOf(row.getString("why")));
                    return true;
                })
                .list();
        return known;
    }
}
