package kz.yntymaq.review.request;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Scope;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.AskedCorrection;
import kz.yntymaq.application.answer.Sheets;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.programme.content.DocumentEntry;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.review.ReviewAccess;
import kz.yntymaq.review.ReviewAction;
import kz.yntymaq.review.Reviews;
import kz.yntymaq.review.assignment.Batches;
import kz.yntymaq.review.assignment.BulkAct;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives many applications back for the same document. Each is a transaction of its own, as if it had been asked for alone: what
 * cannot be is skipped and the report says why. A second press gets the report of the first.
 */
@Service
@Transactional
class DocumentRequests {

    /** So many cases at a press; the portal's own measure. */
    static final int MOST = 100;

    private final Reviews reviews;
    private final ReviewAccess access;
    private final Sheets sheets;
    private final Programmes programmes;
    private final Batches batches;
    private final OnceOnly once;
    private final TransactionTemplate alone;
    private final JdbcClient jdbc;

    DocumentRequests(
            Reviews reviews,
            ReviewAccess access,
            Sheets sheets,
            Programmes programmes,
            Batches batches,
            OnceOnly once,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.reviews = reviews;
        this.access = access;
        this.sheets = sheets;
        this.programmes = programmes;
        this.batches = batches;
        this.once = once;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    /** Those of these applications that were sent and that the actor's office sees, in the order given. */
    List<UUID> seen(Actor actor, Collection<UUID> cases) {
        Scope scope = requireNonNull(actor.scope());
        Set<UUID> seen = cases.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(
                                "select a.id from application_case_v a where a.id in (:ids) and a.number is not null and "
                                        + scope.condition("a", "village_code"))
                        .params(scope.parameters())
                        .param("ids", cases)
                        .query(UUID.class)
                        .list());
        return cases.stream().filter(seen::contains).toList();
    }

    /** How many of these applications the actor can give back now; of which of them the document is asked says the report. */
    @Transactional(readOnly = true)
    long able(Actor actor, Collection<UUID> cases) {
        return cases.stream()
                .map(id -> access.findVisibleTo(actor, id))
                .filter(found -> access.turn(actor, found).actions().contains(ReviewAction.ASK_CORRECTIONS))
                .count();
    }

    /** The documents that the editions of these applications, which were sent, ask for, each once. */
    List<DocumentEntry> documents(Collection<UUID> cases) {
        Map<String, DocumentEntry> found = new LinkedHashMap<>();
        jdbc.sql("select distinct edition_id from application_case_v where id in (:ids) order by edition_id")
                .param("ids", cases)
                .query(String.class)
                .list()
                .forEach(edition -> programmes
                        .edition(edition)
                        .content()
                        .documents()
                        .forEach(document -> found.putIfAbsent(document.code(), document)));
        return List.copyOf(found.values());
    }

    /**
     * Asks.
     *
     * @param cases at most {@link #MOST}; those that the actor may not see are left out without a word
     * @param asked of each
     * @return id of the report
     */
    UUID ask(Actor actor, Collection<UUID> cases, AskedCorrection asked, UUID onceKey) {
        var press = Press.of(onceKey, actor.accountId(), "review.documents-requested", List.copyOf(cases), asked);
        return UUID.fromString(once.run(press, () -> {
            List<UUID> ids = new ArrayList<>(new TreeSet<>(cases));
            List<Batches.Outcome> outcomes = ids.subList(0, Math.min(MOST, ids.size())).stream()
                    .flatMap(id -> one(actor, id, asked).stream())
                    .toList();
            return batches.keep(actor, BulkAct.REQUEST, outcomes).toString();
        }));
    }

    private Optional<Batches.Outcome> one(Actor actor, UUID id, AskedCorrection asked) {
        try {
            alone.executeWithoutResult(now -> askOne(actor, id, asked));
            return Optional.of(new Batches.Outcome(id, null, null, null));
        } catch (NotFoundException foreign) {
            return Optional.empty();
        } catch (StaleEditException changed) {
            return Optional.of(new Batches.Outcome(id, null, "review.request.error.changed", null));
        } catch (RuleViolationException refused) {
            return Optional.of(new Batches.Outcome(
                    id,
                    null,
                    refused.key(),
                    refused.arguments().length == 0 ? null : String.valueOf(refused.arguments()[0])));
        }
    }

    private void askOne(Actor actor, UUID id, AskedCorrection asked) {
        Application application = access.findFor(actor, id, ReviewAction.ASK_CORRECTIONS);
        if (sheets.of(application.getProgramme(), application.getBasis())
                .field(asked.field())
                .isEmpty()) {
            throw new RuleViolationException("review.request.error.not-asked");
        }
        reviews.askForCorrections(actor, id, UUID.randomUUID(), application.getVersion(), List.of(asked));
    }
}
