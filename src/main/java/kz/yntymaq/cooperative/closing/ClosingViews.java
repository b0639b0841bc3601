package kz.yntymaq.cooperative.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.CooperativeState;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.associate.AssociateViews;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the end of a co-operative stands. Named {@code @closingViews} in templates. */
@Service
@Transactional(readOnly = true)
public class ClosingViews {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final ClosingRows rows;
    private final AssociateViews associates;

    ClosingViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            ClosingRows rows,
            AssociateViews associates) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.rows = rows;
        this.associates = associates;
    }

    /**
     * What everybody may know.
     *
     * @param kind what runs, or has ended it
     * @param decidedOn day of the meeting
     * @param closedOn day of the record of the state register, null while it is there
     * @param claimed whether the district is asked to confirm the end
     * @param successor its page on the portal, null where there is none
     */
    public record Note(
            String kind,
            LocalDate decidedOn,
            @Nullable LocalDate closedOn,
            boolean claimed,
            @Nullable UUID successor) {

        /** Whether it is liquidated and has not ended: nobody is let in. */
        public boolean isLiquidated() {
            return kind.equals(ClosingKind.LIQUIDATION.name()) && closedOn == null;
        }

        /** Message key of its kind. */
        public String kindKey() {
            return ClosingKind.valueOf(kind).key();
        }

        /** Message key of what is said. */
        public String key() {
            if (closedOn != null) {
                return kind.equals(ClosingKind.LIQUIDATION.name()) ? "closing.note.closed" : "closing.note.reorganised";
            }
            return isLiquidated() ? "closing.note.liquidated" : "closing.note.reorganising";
        }
    }

    /** Null where nothing runs and nothing has ended it. */
    public @Nullable Note note(UUID cooperative) {
        Optional<ClosingRows.Case> shown = rows.cases(cooperative).stream()
                .filter(each ->
                        each.isOpen() || (each.endedOn() != null && each.kind().endsIt()))
                .findFirst();
        return shown.map(each -> {
                    Optional<ClosingRows.Registered> record = rows.record(each.id());
                    return new Note(
                            each.kind().name(),
                            each.decidedOn(),
                            each.endedOn(),
                            record.filter(ClosingRows.Registered::isClaimed).isPresent(),
                            record.flatMap(found -> rows.byBin(found.successor()))
                                    .orElse(null));
                })
                .orElse(null);
    }

    /** Version of the record that waits for the district; -1 where none does. */
    public int shown(UUID cooperative) {
        return rows.open(cooperative)
                .flatMap(each -> rows.record(each.id()))
                .filter(ClosingRows.Registered::isClaimed)
                .map(ClosingRows.Registered::place)
                .orElse(-1);
    }

    /**
     * One decision with what came of it.
     *
     * @param owed what the portal's books know as owed; none but of a liquidation that runs
     * @param associates how many associated members have not left
     * @param mine the reader's part of the remainder
     * @param successor page of what took its place
     */
    record Told(
            ClosingRows.Case of,
            List<ClosingRows.Claim> claims,
            List<ClosingRows.Owed> owed,
            int associates,
            ClosingRows.@Nullable Remainder remainder,
            List<ClosingRows.Part> parts,
            ClosingRows.@Nullable Part mine,
            ClosingRows.@Nullable Registered record,
            @Nullable UUID successor) {

        public boolean isLiquidation() {
            return of.kind() == ClosingKind.LIQUIDATION;
        }

        /** Whether the meeting may still stop it. */
        public boolean mayStop() {
            return remainder == null && (record == null || !record.isClaimed());
        }

        /** Whether the chair may enter the record: nothing is owed, and none waits. */
        public boolean mayEnd() {
            return (record == null || !record.isClaimed())
                    && (!isLiquidation() || (remainder != null && parts.stream().noneMatch(ClosingRows.Part::isOwed)));
        }
    }

    /** @param chair whether the reader chairs it @param pending what stands on an agenda @param cases the latest first */
    record Page(
            UUID id, String name, boolean chair, boolean closed, List<ClosingRows.Proposal> pending, List<Told> cases) {

        /** What runs now; null where nothing does. */
        public @Nullable Told open() {
            return cases.stream().filter(each -> each.of().isOpen()).findFirst().orElse(null);
        }

        public String address() {
            return "/cabinet/cooperatives/" + id + "/closing";
        }
    }

    /** For its members, and for those who were when it ended. */
    Page page(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .or(() -> ended(actor, id))
                .orElseThrow(NotFoundException::new);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        List<UUID> own = memberships.findAllOf(id).stream()
                .filter(each -> each.getAccountId().equals(actor.accountId()))
                .map(each -> each.getId())
                .toList();
        return new Page(
                id,
                cooperative.name(),
                chair,
                cooperative.getState() == CooperativeState.CLOSED,
                rows.pending(id),
                rows.cases(id).stream().map(each -> told(each, chair, own)).toList());
    }

    private Told told(ClosingRows.Case of, boolean chair, List<UUID> own) {
        boolean runs = of.isOpen() && of.kind() == ClosingKind.LIQUIDATION;
        List<ClosingRows.Part> parts = rows.parts(of.id());
        ClosingRows.Registered record = rows.record(of.id()).orElse(null);
        return new Told(
                of,
                rows.claims(of.id()),
                runs ? rows.owed(of.cooperative()) : List.of(),
                runs ? associates.count(of.cooperative()) : 0,
                rows.remainder(of.id()).orElse(null),
                chair ? parts : List.of(),
                parts.stream()
                        .filter(each -> own.contains(each.membership()))
                        .findFirst()
                        .orElse(null),
                record,
                record == null ? null : rows.byBin(record.successor()).orElse(null));
    }

    /** A co-operative that has ended, for whoever was its member. */
    Optional<Cooperative> ended(Actor actor, UUID id) {
        return cooperatives
                .findById(id)
                .filter(found -> found.getState() == CooperativeState.CLOSED)
                .filter(found -> memberships.findLeftOn(id, actor.accountId()).isPresent());
    }

    /** The same for the chair alone. */
    Page led(Actor chair, UUID id) {
        Page page = page(chair, id);
        if (!page.chair()) {
            throw new NotFoundException();
        }
        return page;
    }

    /** What an official of the district is to decide on. */
    record Decidable(UUID id, String name, ClosingRows.Case of, ClosingRows.Registered record) {}

    /** Empty where nothing waits. @throws NotFoundException unless it is an official of its district */
    Optional<Decidable> decidable(Actor official, UUID id) {
        Cooperative found = cooperatives
                .findInScopeOf(official, id)
                .filter(each -> Registrations.mayDecide(official))
                .orElseThrow(NotFoundException::new);
        return rows.open(id)
                .flatMap(of -> rows.record(of.id())
                        .filter(ClosingRows.Registered::isClaimed)
                        .map(record -> new Decidable(id, found.name(), of, record)));
    }
}
