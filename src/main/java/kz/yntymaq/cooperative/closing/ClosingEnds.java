package kz.yntymaq.cooperative.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.cooperative.law.DebtsFirstRule;
import kz.yntymaq.cooperative.law.Ending;
import kz.yntymaq.cooperative.law.ReceivedFirstRule;
import kz.yntymaq.cooperative.law.RecordedDay;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.work.GivenReason;
import kz.yntymaq.work.OnceOnly;
import kz.yntymaq.work.Press;
import kz.yntymaq.work.VersionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end by the state register: the chair enters the record, the district confirms it or sends it back, as with the registration. The
 * portal's own order.
 */
@Service
@Transactional
public class ClosingEnds {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final Registrations registrations;
    private final ClosingRows rows;
    private final DivisionRows division;
    private final JdbcClient jdbc;
    private final VersionCheck versions;
    private final OnceOnly once;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosingEnds(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            Registrations registrations,
            ClosingRows rows,
            DivisionRows division,
            JdbcClient jdbc,
            VersionCheck versions,
            OnceOnly once,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.registrations = registrations;
        this.rows = rows;
        this.division = division;
        this.jdbc = jdbc;
        this.versions = versions;
        this.once = once;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the chair enters.
     *
     * @param number of the record of the state register
     * @param on its day
     * @param successor BIN of what took its place, null where none is named
     */
    public record Entry(
            String number, LocalDate on, @Nullable Bin successor) {}

    /**
     * The chair enters the record; the district is told.
     *
     * @throws RuleViolationException while the minutes of the meeting that decided it are not confirmed, a liquidation is not settled,
     *     members can say that a part did not arrive, or a record waits
     * @throws FieldViolationException for a day before the decision or to come, or the own BIN as the successor's
     */
    public void claim(Actor chair, UUID cooperativeId, Entry entry, UUID key) {
        cooperatives.findOfChair(chair, cooperativeId).orElseThrow(NotFoundException::new);
        once.run(Press.of(key, chair.accountId(), "closing.end-claimed", cooperativeId, entry), () -> {
            Cooperative cooperative =
                    cooperatives.findOfChairForUpdate(chair, cooperativeId).orElseThrow(NotFoundException::new);
            ClosingRows.Case of = rows.open(cooperativeId).orElseThrow(NotFoundException::new);
            rows.requireNotClaimed(of);
            rows.requireNoStop(cooperativeId);
            requireSettled(of, division.words(of.id()).stream().anyMatch(DivisionRows.Word::bars));
            ReceivedFirstRule.require(division.lastPaid(of.id()), LocalDate.now(clock));
            RecordedDay.require("on", entry.on(), lastDone(of), LocalDate.now(clock));
            String successor =
                    entry.successor() == null ? null : entry.successor().digits();
            if (successor != null && successor.equals(cooperative.getBin())) {
                throw new FieldViolationException("successor", "closing.refused.own-bin");
            }
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                    insert into closing_record (id, case_id, number, registered_on, successor, state, claimed_by, claimed_at)
                    values (?, ?, ?, ?, ?, 'CLAIMED', ?, ?)""")
                    .params(id, of.id(), entry.number(), entry.on())
                    .param(successor)
                    .params(chair.accountId(), now())
                    .update();
            tell(of, ClosingMessages.What.CLAIMED, null);
            audit.note(chair.accountId(), "closing.end-claimed", id, null);
            return id.toString();
        });
    }

    /**
     * The district confirms. What ends by it is closed from the day of the record, and so are the memberships (law on agricultural
     * co-operatives, article 29, point 1, sub-point 6).
     *
     * @param version that was shown
     */
    public void confirm(Actor official, UUID cooperativeId, int version, UUID key) {
        once.run(Press.of(key, official.accountId(), "closing.end-confirmed", cooperativeId), () -> {
            Cooperative cooperative = held(official, cooperativeId);
            ClosingRows.Case of = decidable(cooperativeId);
            ClosingRows.Registered record = claimed(of, version);
            requireSettled(of, false);
            decide(record, "CONFIRMED", official, null);
            jdbc.sql("update closing_case set ended_on = ? where id = ?")
                    .params(record.on(), of.id())
                    .update();
            tell(of, ClosingMessages.What.CONFIRMED, null);
            if (of.kind().endsIt()) {
                close(cooperative, of, record.on(), official.accountId());
            }
            audit.note(official.accountId(), "closing.end-confirmed", record.id(), null);
            return record.id().toString();
        });
    }

    /** The register ends what was decided on and, in a liquidation, paid out: no record of it is of a day before. */
    private LocalDate lastDone(ClosingRows.Case of) {
        return Stream.of(
                        Stream.of(of.decidedOn()),
                        rows.claims(of.id()).stream().flatMap(claim -> Stream.ofNullable(claim.paidOn())),
                        division.parts(of.id()).stream().flatMap(part -> Stream.ofNullable(part.paidOn())))
                .flatMap(each -> each)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Asked again when it is confirmed: what was paid may have been taken back meanwhile. What members say the district weighs then. */
    private void requireSettled(ClosingRows.Case of, boolean words) {
        rows.requireMinuted(of);
        if (of.kind() == ClosingKind.LIQUIDATION) {
            DebtsFirstRule.require(
                    division.remainder(of.id()).isPresent(),
                    division.parts(of.id()).stream().anyMatch(DivisionRows.Part::isOwed),
                    words,
                    !rows.owed(of.cooperative()).isEmpty());
        }
    }

    private void close(Cooperative cooperative, ClosingRows.Case of, LocalDate on, UUID by) {
        Instant now = clock.instant();
        cooperative.close(on, by, now);
        cooperatives.saveAndFlush(cooperative);
        release(cooperative.getId(), by, EnumSet.of(MembershipState.APPLIED, MembershipState.ADMITTED));
        Ending how = of.kind() == ClosingKind.LIQUIDATION ? Ending.LIQUIDATION : Ending.REORGANISATION;
        for (Membership each : memberships.findAllOf(cooperative.getId())) {
            if (each.getState() == MembershipState.MEMBER || each.getState() == MembershipState.LEAVING) {
                each.end(how, on, null, by, now);
                audit.note(by, "membership.left", each.getId(), how.name());
            }
        }
    }

    /** Who was not let in yet is released and told: nobody is let in any more, and another co-operative may be joined. */
    void release(UUID cooperative, UUID by, Set<MembershipState> states) {
        for (Membership each : memberships.findAllOf(cooperative)) {
            if (states.contains(each.getState())) {
                each.withdraw(by, clock.instant());
                events.publishEvent(new ClosingMessages.Released(cooperative, each.getAccountId()));
                audit.note(by, "membership.lapsed", each.getId(), null);
            }
        }
    }

    /** The district sends the record back to the chair. @param version that was shown */
    public void sendBack(Actor official, UUID cooperativeId, int version, String reason, UUID key) {
        GivenReason.Check.requireShort("reason", reason);
        once.run(Press.of(key, official.accountId(), "closing.end-sent-back", cooperativeId, reason), () -> {
            held(official, cooperativeId);
            ClosingRows.Case of = decidable(cooperativeId);
            ClosingRows.Registered record = claimed(of, version);
            decide(record, "SENT_BACK", official, reason);
            tell(of, ClosingMessages.What.SENT_BACK, reason);
            audit.note(official.accountId(), "closing.end-sent-back", record.id(), null);
            return record.id().toString();
        });
    }

    private void decide(ClosingRows.Registered record, String state, Actor official, @Nullable String reason) {
        jdbc.sql("update closing_record set state = ?, decided_by = ?, decided_at = ?, reason = ? where id = ?")
                .params(state, official.accountId(), now())
                .param(reason)
                .param(record.id())
                .update();
    }

    private void tell(ClosingRows.Case of, ClosingMessages.What what, @Nullable String reason) {
        events.publishEvent(new ClosingMessages.Moved(of.cooperative(), of.kind(), what, reason));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Of two officials who decide the second waits, and finds it decided. */
    private Cooperative held(Actor official, UUID id) {
        Cooperative held = cooperatives.findForUpdate(id).orElseThrow(NotFoundException::new);
        cooperatives
                .findInScopeOf(official, id)
                .filter(found -> Registrations.mayDecide(official))
                .orElseThrow(NotFoundException::new);
        if (registrations.isOwnCase(official, id)) {
            throw new RuleViolationException("cooperative.refused.own-case");
        }
        return held;
    }

    private ClosingRows.Case decidable(UUID cooperative) {
        return rows.open(cooperative).orElseThrow(() -> new RuleViolationException("closing.refused.decided"));
    }

    private ClosingRows.Registered claimed(ClosingRows.Case of, int version) {
        ClosingRows.Registered record = rows.record(of.id())
                .filter(ClosingRows.Registered::isClaimed)
                .orElseThrow(() -> new RuleViolationException("closing.refused.decided"));
        versions.require(version, record.place(), record.claimedBy(), record.claimedAt());
        return record;
    }
}
