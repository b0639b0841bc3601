package kz.yntymaq.cooperative.heir;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deaths of members and their heirs, in the database. */
@Component
class HeirRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeirRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A death as it was recorded. @param paper its kind @param number number and day of that paper */
    record Death(UUID membership, LocalDate diedOn, DeathPaper paper, String number) {}

    void add(UUID cooperative, Death death, UUID by) {
        jdbc.sql("""
                insert into membership_death (membership_id, cooperative_id, died_on, paper, number, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        death.membership(),
                        cooperative,
                        death.diedOn(),
                        death.paper().name(),
                        death.number(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Death> death(UUID cooperative, UUID membership) {
        return deaths("cooperative_id = :cooperative and membership_id = :member", cooperative, membership).stream()
                .findFirst();
    }

    /** Of a co-operative, the latest first. */
    List<Death> deaths(UUID cooperative) {
        return deaths("cooperative_id = :cooperative", cooperative, cooperative);
    }

    private List<Death> deaths(String which, UUID cooperative, UUID membership) {
        return jdbc.sql("select * from membership_death where " + which + " order by died_on desc, membership_id")
                .param("cooperative", cooperative)
                .param("member", membership)
                .query((row, n) -> new Death(
                        row.getObject("membership_id", UUID.class),
                        row.getObject("died_on", LocalDate.class),
                        DeathPaper.valueOf(row.getString("paper")),
                        row.getString("number")))
                .list();
    }

    /** Held until the transaction ends: heirs of one member change one after the other. */
    void hold(UUID membership) {
        jdbc.sql("select membership_id from membership_death where membership_id = ? for update")
                .param(membership)
                .query(UUID.class)
                .single();
    }

    UUID add(UUID membership, String name, @Nullable UUID account, Parts.Fraction part, String paper, UUID by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into membership_heir (id, membership_id, name, account_id, numerator, denominator, paper, state, named_by,
                    named_at)
                values (?, ?, ?, ?, ?, ?, ?, 'NAMED', ?, ?)""")
                .param(id)
                .param(membership)
                .param(name)
                .param(account)
                .param(part.numerator())
                .param(part.denominator())
                .param(paper)
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void remove(UUID heir) {
        jdbc.sql("delete from membership_heir where id = ? and state = 'NAMED'")
                .param(heir)
                .update();
    }

    void owe(UUID heir, BigDecimal amount) {
        jdbc.sql("update membership_heir set amount = ?, state = 'OWED' where id = ? and state in ('NAMED', 'OWED')")
                .params(amount, heir)
                .update();
    }

    void settle(UUID heir, HeirState how, LocalDate on) {
        jdbc.sql("update membership_heir set state = ?, settled_on = ? where id = ? and state = 'OWED'")
                .params(how.name(), on, heir)
                .update();
    }

    /** In the order in which they were named. */
    List<Heir> of(UUID membership) {
        return jdbc.sql("select * from membership_heir where membership_id = ? order by named_at, id")
                .param(membership)
                .query((row, n) -> new Heir(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("account_id", UUID.class),
                        new Parts.Fraction(row.getInt("numerator"), row.getInt("denominator")),
                        row.getString("paper"),
                        row.getBigDecimal("amount"),
                        HeirState.valueOf(row.getString("state")),
                        row.getObject("settled_on", LocalDate.class)))
                .list();
    }
}
