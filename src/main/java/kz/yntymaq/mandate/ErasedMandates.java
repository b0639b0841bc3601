package kz.yntymaq.mandate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.data.Erasure;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mandates of a person who withdraws the consent end, and the other one is told; before anything else is held and deleted,
 * since who acts under a mandate holds it first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErasedMandates implements Erasure {

    private static final String NOBODY = "";

    private final MandateRepository mandates;
    private final Mandates ending;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    ErasedMandates(MandateRepository mandates, Mandates ending, Accounts accounts, JdbcClient jdbc) {
        this.mandates = mandates;
        this.ending = ending;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    public void hold(UUID person) {
        open(person);
    }

    @Override
    public List<Line> going(UUID person) {
        boolean any = jdbc.sql("select exists (select from mandate where ? in (giver_id, helper_id, named_id))")
                .param(person)
                .query(Boolean.class)
                .single();
        return any ? List.of(Line.of("mydata.going.mandates")) : List.of();
    }

    @Override
    public void erase(UUID person) {
        open(person).forEach(mandate -> ending.endOf(person, mandate));
        jdbc.sql("update mandate set called = '–', iin_end = '0000' where helper_id = ? or named_id = ?")
                .params(person, person)
                .update();
    }

    /** Also what is offered to the IIN, where it was shown that it is this person's. */
    private List<Mandate> open(UUID person) {
        Account account =
                Objects.requireNonNull(accounts.findAll(List.of(person)).get(person));
        return mandates.holdOpenOf(person, account.isConfirmed() ? account.iin().digits() : NOBODY);
    }
}
