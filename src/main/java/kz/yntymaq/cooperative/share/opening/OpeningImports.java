package kz.yntymaq.cooperative.share.opening;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.share.OpeningBook;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.opening.OpeningRegister.Question;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.Sha256;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chair reads a register that was kept before the portal into the book of shares: looked through first, then confirmed,
 * all of it at once. It is looked through anew with each look, so that what the page shows holds against the book as it is.
 */
@Service
@Transactional
public class OpeningImports {

    /** Days for which a file that nobody confirmed is kept. */
    public static final int KEPT_DAYS = 7;

    private final CooperativeRepository cooperatives;
    private final OpeningCheck check;
    private final OpeningBook book;
    private final OpeningImportRows rows;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningImports(
            CooperativeRepository cooperatives,
            OpeningCheck check,
            OpeningBook book,
            OpeningImportRows rows,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.check = check;
        this.book = book;
        this.rows = rows;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Files of a co-operative. @param name of the co-operative */
    record Files(UUID cooperativeId, String name, List<OpeningImport> latest) {}

    /**
     * One file.
     *
     * @param register as it would be read in; null once it was
     * @param sums tenge by kind as the ledger has them; empty before it was read in
     */
    record Seen(
            UUID cooperativeId,
            OpeningImport file,
            @Nullable OpeningRegister register,
            Map<ShareKind, BigDecimal> sums) {}

    /**
     * Looks a file through and keeps it until it is confirmed, a week at most. Writes nothing into the book.
     *
     * @param name of the file, to be shown
     * @return id of what was kept; of the earlier one when the same file stands in the book already
     * @throws RuleViolationException {@code share.import.refused.*} when it is no such table
     */
    public UUID upload(Actor chair, UUID cooperativeId, String name, byte[] content) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        book.hold(cooperativeId);
        OpeningRegister register = check.check(cooperative, name, content);
        String hash = Sha256.hex(content);
        return rows.applied(cooperativeId, hash).orElseGet(() -> {
            UUID id = UUID.randomUUID();
            rows.add(id, cooperativeId, name, hash, content, chair.accountId(), clock.instant());
            audit.note(
                    chair.accountId(),
                    "share.import-checked",
                    cooperativeId,
                    register.lines() + " / " + register.wrongLines());
            return id;
        });
    }

    @Transactional(readOnly = true)
    Files files(Actor chair, UUID cooperativeId) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        return new Files(cooperativeId, cooperative.name(), rows.latest(cooperativeId));
    }

    /** Members with a number who did not leave, for a template. */
    @Transactional(readOnly = true)
    List<OpeningBook.Member> members(Actor chair, UUID cooperativeId) {
        ofChair(chair, cooperativeId);
        return book.members(cooperativeId).stream()
                .filter(each -> each.leftOn() == null)
                .toList();
    }

    @Transactional(readOnly = true)
    Seen see(Actor chair, UUID cooperativeId, UUID id) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        OpeningImport found = rows.find(cooperativeId, id).orElseThrow(NotFoundException::new);
        if (found.state() == OpeningImport.State.CHECKED) {
            return new Seen(
                    cooperativeId, found, check.check(cooperative, found.fileName(), rows.content(id)), Map.of());
        }
        return new Seen(cooperativeId, found, null, book.sums(cooperativeId, rows.transactions(id)));
    }

    /**
     * Writes a register into the book, all rows or none.
     *
     * @param answered what the chair says is no mistake
     * @throws FieldViolationException by {@code twice}, {@code again}, {@code beyond}, {@code early}: it was not said
     * @throws RuleViolationException when something is wrong with a row, or the same file stands in the book already
     */
    public void confirm(Actor chair, UUID cooperativeId, UUID id, Set<Question> answered, UUID key) {
        Cooperative cooperative = ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "share.imported", id, answered), () -> {
            book.hold(cooperativeId);
            OpeningImport found = checked(cooperativeId, id);
            if (rows.applied(cooperativeId, rows.hash(id)).isPresent()) {
                throw new RuleViolationException("share.import.refused.same");
            }
            OpeningRegister register = check.check(cooperative, found.fileName(), rows.content(id));
            requireSure(register, answered);
            List<OpeningRow> all = register.inOrder();
            List<UUID> posted = book.post(
                    cooperativeId,
                    IntStream.range(0, all.size())
                            .mapToObj(i -> entry(id, all.get(i)))
                            .toList(),
                    chair.accountId());
            rows.apply(id, all, posted, clock.instant());
            audit.note(chair.accountId(), "share.imported", cooperativeId, String.valueOf(all.size()));
            events.publishEvent(new OpeningImported(cooperativeId, id, "recorded"));
            return id.toString();
        });
    }

    private static OpeningBook.Entry entry(UUID id, OpeningRow row) {
        return new OpeningBook.Entry(row.member().id(), row.given(), "IMPORT:" + id + ":" + row.line());
    }

    private static void requireSure(OpeningRegister register, Set<Question> answered) {
        if (register.isBroken()) {
            throw new RuleViolationException("share.import.refused.broken-rows");
        }
        EnumSet<Question> open = EnumSet.noneOf(Question.class);
        open.addAll(register.questions());
        open.removeAll(answered);
        open.stream().findFirst().ifPresent(question -> {
            String field = question.name().toLowerCase(Locale.ROOT);
            throw new FieldViolationException(field, "share.import.unsure." + question);
        });
    }

    /**
     * Takes all that stands of a register back by correcting entries, on one day.
     *
     * @throws RuleViolationException {@code ledger.refused.*}: what was owed to somebody was paid since, say
     */
    public void takeBack(Actor chair, UUID cooperativeId, UUID id, LocalDate on, String reason, UUID key) {
        ofChair(chair, cooperativeId);
        once.run(Press.of(key, chair.accountId(), "share.import-taken-back", id, on, reason), () -> {
            book.hold(cooperativeId);
            OpeningImport found = rows.find(cooperativeId, id).orElseThrow(NotFoundException::new);
            if (found.state() != OpeningImport.State.APPLIED) {
                throw new RuleViolationException("share.import.refused.not-now");
            }
            int taken = book.takeBack(
                    cooperativeId, rows.transactions(id), rows.memberships(id), on, chair.accountId(), reason);
            rows.takeBack(id, clock.instant());
            audit.note(chair.accountId(), "share.import-taken-back", cooperativeId, String.valueOf(taken));
            events.publishEvent(new OpeningImported(cooperativeId, id, "corrected"));
            return id.toString();
        });
    }

    /** Files that nobody confirmed go after a week, with all that stands in them. */
    @Scheduled(cron = "0 35 3 * * *", zone = "${yntymaq.zone}")
    void forget() {
        rows.forget(clock.instant().minus(Duration.ofDays(KEPT_DAYS)));
    }

    private OpeningImport checked(UUID cooperativeId, UUID id) {
        OpeningImport found = rows.find(cooperativeId, id).orElseThrow(NotFoundException::new);
        if (found.state() != OpeningImport.State.CHECKED) {
            throw new RuleViolationException("share.import.refused.not-now");
        }
        return found;
    }

    private Cooperative ofChair(Actor chair, UUID cooperativeId) {
        return cooperatives
                .findOfChair(chair, cooperativeId)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .orElseThrow(NotFoundException::new);
    }
}
