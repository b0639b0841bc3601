package kz.yntymaq.cooperative.closing;

import java.time.Clock;
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
import kz.yntymaq.kernel.MovedOnException;
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
    private final DivisionRows division;
    private final AssociateViews associates;
    private final Clock clock;

    ClosingViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            ClosingRows rows,
            DivisionRows division,
            AssociateViews associates,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.rows = rows;
        this.division = division;
        this.associates = associates;
        this.clock = clock;
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

    /** What a member got of what remained; null where nothing was divided. Who asks has looked whose it is. */
    public DivisionRows.@Nullable Part part(UUID membership) {
        return division.partOf(membership).orElse(null);
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
     * @param draft the division that is shown, or was made
     * @param parts of the draft or of what was divided, for the chair alone
     * @param mine the reader's part of it
     * @param words what members say of it
     * @param log what was entered late or taken back, the latest first
     * @param sayable what the reader can say now, null for nothing
     * @param stopping whether the stop stands on an agenda
     */
    record Told(
            ClosingRows.Case of,
            List<ClosingRows.Claim> claims,
            List<ClosingRows.Owed> owed,
            int associates,
            DivisionRows.@Nullable Draft draft,
            DivisionRows.@Nullable Remainder remainder,
            List<DivisionRows.Part> parts,
            DivisionRows.@Nullable Part mine,
            List<DivisionRows.Word> words,
            List<DivisionRows.Logged> log,
            ClosingWords.@Nullable Sayable sayable,
            ClosingRows.@Nullable Registered record,
            @Nullable UUID successor,
            boolean stopping,
            LocalDate today) {

        /** Whether the draft is still only shown. */
        public boolean isShown() {
            return draft != null && !today.isAfter(draft.until());
        }

        /** Whether an answer is missing. */
        public boolean waits() {
            return words.stream().anyMatch(DivisionRows.Word::isOpen);
        }

        /** Whether nothing stands before what remains. */
        public boolean isSettled() {
            return owed.isEmpty() && associates == 0 && claims.stream().noneMatch(ClosingRows.Claim::isOwed);
        }

        /** Whether the division can be drafted. */
        public boolean mayShow() {
            return draft == null && remainder == null && isSettled();
        }

        /** Whether it can be made as it was shown. */
        public boolean mayDivide() {
            return draft != null && remainder == null && !isShown() && !waits() && !stopping && isSettled();
        }

        /** Whether draft or division can be taken back: no part is paid, and no record waits. */
        public boolean mayTakeBack() {
            return draft != null
                    && parts.stream().allMatch(each -> each.paidOn() == null)
                    && (record == null || !record.isClaimed());
        }

        /** What the chair does next, as the message keys call it; null while others act, or nothing is left to do. */
        public @Nullable String next() {
            if (waits()) {
                return "words";
            }
            if (claims.stream().anyMatch(ClosingRows.Claim::isOwed)) {
                return "claims";
            }
            if (!owed.isEmpty() || (remainder == null && associates > 0)) {
                return "books";
            }
            if (mayShow()) {
                return "draft";
            }
            if (mayDivide()) {
                return "divide";
            }
            if (remainder != null && parts.stream().anyMatch(DivisionRows.Part::isOwed)) {
                return "parts";
            }
            return mayEnd() ? "end" : null;
        }

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
                    && !stopping
                    && (!isLiquidation()
                            || (remainder != null
                                    && !waits()
                                    && owed.isEmpty()
                                    && parts.stream().noneMatch(DivisionRows.Part::isOwed)));
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
            return ClosingViews.address(id);
        }
    }

    /** The page of the end of a co-operative. */
    static String address(UUID cooperative) {
        return "/cabinet/cooperatives/" + cooperative + "/closing";
    }

    /** For its members, and for those who were when it ended. */
    Page page(Actor actor, UUID id) {
        Cooperative cooperative = cooperatives
                .findVisibleTo(actor, id)
                .filter(found -> found.getState() == CooperativeState.ACTIVE)
                .or(() -> ended(actor, id))
                .orElseThrow(NotFoundException::new);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        UUID own = memberships.findAllOf(id).stream()
                .filter(each -> each.getAccountId().equals(actor.accountId()))
                .filter(each -> each.getJoinedOn() != null)
                .map(each -> each.getId())
                .reduce((earlier, later) -> later)
                .orElse(null);
        List<ClosingRows.Proposal> pending = rows.pending(id);
        boolean stopping = pending.stream().anyMatch(each -> each.kind() == ClosingKind.STOP);
        return new Page(
                id,
                cooperative.name(),
                chair,
                cooperative.getState() == CooperativeState.CLOSED,
                pending,
                rows.cases(id).stream()
                        .map(each -> told(each, chair, own, stopping))
                        .toList());
    }

    private Told told(ClosingRows.Case of, boolean chair, @Nullable UUID own, boolean stopping) {
        boolean runs = of.isOpen() && of.kind() == ClosingKind.LIQUIDATION;
        DivisionRows.Draft draft = division.draft(of.id()).orElse(null);
        DivisionRows.Remainder made = division.remainder(of.id()).orElse(null);
        DivisionRows.Part mine = own == null ? null : mine(of, made != null, draft, own);
        List<DivisionRows.Word> words = division.words(of.id());
        ClosingRows.Registered record = rows.record(of.id()).orElse(null);
        boolean waits = words.stream()
                .anyMatch(each -> each.isOpen() && each.membership().equals(own));
        return new Told(
                of,
                rows.claims(of.id()),
                runs ? rows.owed(of.cooperative()) : List.of(),
                runs ? associates.count(of.cooperative()) : 0,
                draft,
                made,
                !chair
                        ? List.of()
                        : made != null || draft == null ? division.parts(of.id()) : division.drawn(draft.id()),
                mine,
                words,
                division.log(of.id()),
                runs && own != null ? ClosingWords.sayable(draft, made, mine, waits) : null,
                record,
                record == null ? null : rows.byBin(record.successor()).orElse(null),
                of.isOpen() && stopping,
                LocalDate.now(clock));
    }

    private DivisionRows.@Nullable Part mine(
            ClosingRows.Case of, boolean made, DivisionRows.@Nullable Draft draft, UUID own) {
        if (made) {
            return division.part(of.id(), own).orElse(null);
        }
        return draft == null ? null : division.drawn(draft.id(), own).orElse(null);
    }

    /** A co-operative that has ended, for whoever was its member. */
    Optional<Cooperative> ended(Actor actor, UUID id) {
        return cooperatives
                .findById(id)
                .filter(found -> found.getState() == CooperativeState.CLOSED)
                .filter(found -> memberships
                        .findLeftOn(id, actor.accountId())
                        .filter(left -> found.getLiquidatedOn() == null || !left.isBefore(found.getLiquidatedOn()))
                        .isPresent());
    }

    /** The page of a liquidation that runs, for its chair. @throws MovedOnException where none runs: its page says so */
    Page liquidated(Actor chair, UUID id) {
        Page page = led(chair, id);
        Told open = page.open();
        if (open == null || !open.isLiquidation()) {
            throw new MovedOnException(page.address());
        }
        return page;
    }

    /** The same for the chair alone. */
    Page led(Actor chair, UUID id) {
        Page page = page(chair, id);
        if (!page.chair()) {
            throw new NotFoundException();
        }
        return page;
    }
}
