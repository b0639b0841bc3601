package kz.yntymaq.integrity.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.integrity.Assessed;
import kz.yntymaq.integrity.Assessment;
import kz.yntymaq.integrity.edition.Edition;
import kz.yntymaq.integrity.edition.EditionDrafts;
import kz.yntymaq.integrity.edition.Editions;
import kz.yntymaq.integrity.edition.TrialRun;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.portal.PortalPopulation;
import kz.yntymaq.integrity.signal.SignAccess;
import kz.yntymaq.integrity.signal.SignalKeeper;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.OneByOne;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges all co-operatives: once a night, whichever portal is first, and when an administrator asks. A run is one transaction, so
 * that it is kept whole or not at all; what fails is begun anew the next hour of the night, and what was asked for three times.
 * A fact that is entered late changes the next run.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class Runs {

    private final PortalPopulation portal;
    private final Assessment assessment;
    private final Editions editions;
    private final EditionDrafts drafts;
    private final TrialRun trial;
    private final RunStore store;
    private final SignalKeeper signals;
    private final AuditLog audit;
    private final OnceOnly once;
    private final OneByOne oneByOne;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(
            PortalPopulation portal,
            Assessment assessment,
            Editions editions,
            EditionDrafts drafts,
            TrialRun trial,
            RunStore store,
            SignalKeeper signals,
            AuditLog audit,
            OnceOnly once,
            OneByOne oneByOne,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.portal = portal;
        this.assessment = assessment;
        this.editions = editions;
        this.drafts = drafts;
        this.trial = trial;
        this.store = store;
        this.signals = signals;
        this.audit = audit;
        this.once = once;
        this.oneByOne = oneByOne;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The run of the night; empty where it was done, or another portal does it. */
    @Scheduled(cron = "0 20 2,3,4 * * *", zone = "${yntymaq.zone}")
    public void night() {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> {
            if (store.alone() && !store.hasNightly(today)) {
                carryOut(today, null);
            }
        });
    }

    /**
     * Asks for a run now. @throws RuleViolationException while one that was asked for has not been done
     */
    @Transactional
    public void ask(Actor administrator, UUID key) {
        SignAccess.requireAdministrator(administrator);
        once.run(Press.of(key, administrator.accountId(), "integrity.run-asked"), () -> {
            wish(administrator, null);
            audit.note(administrator.accountId(), "integrity.run-asked", "run", null);
            return "asked";
        });
    }

    /** Asks for a trial of the draft as it stands. @throws RuleViolationException where there is none, or no run yet */
    @Transactional
    public void askTrial(Actor administrator, UUID key) {
        SignAccess.requireAdministrator(administrator);
        once.run(Press.of(key, administrator.accountId(), "integrity.trial-asked"), () -> {
            Edition draft =
                    drafts.find(administrator).orElseThrow(() -> new RuleViolationException("signs.error.no-draft"));
            lastDay().orElseThrow(() -> new RuleViolationException("signs.error.no-run"));
            wish(administrator, draft.id());
            audit.note(administrator.accountId(), "integrity.trial-asked", draft.id(), null);
            return "asked";
        });
    }

    private void wish(Actor administrator, @Nullable UUID draft) {
        int added = jdbc.sql("""
                insert into integrity_wish (id, edition_id, asked_by, asked_at) values (?, ?, ?, ?) on conflict do nothing""")
                .param(UUID.randomUUID())
                .param(draft)
                .param(administrator.accountId())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new RuleViolationException("signs.error.asked");
        }
    }

    /** Whether one that was asked for waits. @param trial whether a trial is meant */
    @Transactional(readOnly = true)
    public boolean isAsked(boolean trial) {
        return jdbc.sql("""
                select exists (select from integrity_wish where done_at is null and attempts < 3 and (edition_id is not null) = ?)""").param(trial).query(Boolean.class).single();
    }

    private record Wish(UUID id, @Nullable UUID edition, UUID by) {}

    /** Does what was asked for. */
    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    public void wished() {
        List<Wish> open = jdbc.sql(
                        "select id, edition_id, asked_by from integrity_wish where done_at is null and attempts < 3 order by asked_at")
                .query((row, n) -> new Wish(
                        row.getObject("id", UUID.class),
                        row.getObject("edition_id", UUID.class),
                        row.getObject("asked_by", UUID.class)))
                .list();
        if (open.isEmpty() || !Boolean.TRUE.equals(transaction.execute(status -> store.alone()))) {
            return; // a run is going on, which costs nobody an attempt
        }
        open.forEach(wish -> {
            jdbc.sql("update integrity_wish set attempts = attempts + 1 where id = ? and attempts < 3")
                    .param(wish.id())
                    .update();
            oneByOne.run(wish.id(), "was not done", () -> fulfil(wish));
        });
    }

    private void fulfil(Wish wish) {
        int mine = jdbc.sql("""
                update integrity_wish set done_at = ? where id = (
                  select id from integrity_wish where id = ? and done_at is null for update skip locked)""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), wish.id())
                .update();
        if (mine == 0) {
            return;
        }
        UUID draft = wish.edition();
        if (draft != null) {
            lastDay().ifPresent(day -> trial.of(draft, day));
        } else if (store.alone()) {
            carryOut(LocalDate.now(clock), wish.by());
        } else {
            throw new RuleViolationException("signs.error.asked"); // the run of the night is going on
        }
    }

    private Optional<LocalDate> lastDay() {
        return jdbc.sql("select day from integrity_run order by place desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    private void carryOut(LocalDate day, @Nullable UUID askedBy) {
        Edition edition = editions.current();
        Population population = portal.on(day);
        Assessed assessed = assessment.of(population, edition.thresholds());
        UUID run = store.write(day, edition, askedBy, assessed, Activities.of(population));
        Map<UUID, List<Finding>> findings = assessed.findings().entrySet().stream()
                .collect(Collectors.toMap(each -> UUID.fromString(each.getKey()), Map.Entry::getValue));
        signals.keep(run, day, findings);
        audit.note(askedBy, "integrity.run", run, "EDITION " + edition.number());
    }
}
