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
import kz.yntymaq.cooperative.Membership;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.associate.AssociateViews;
import kz.yntymaq.cooperative.meeting.MeetingAccess;
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
    private final MeetingAccess meetings;
    private final AssociateViews associates;
    private final Clock clock;

    ClosingViews(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            ClosingRows rows,
            DivisionRows division,
            MeetingAccess meetings,
            AssociateViews associates,
            Clock clock) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.rows = rows;
        this.division = division;
        this.meetings = meetings;
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
     * The page of the end of a co-operative.
     *
     * @param chair whether the reader chairs it
     * @param demanded whether a meeting that members demanded is still to be
     * @param stops whether the reader can put to a meeting that what runs is stopped: the chair, and who prepares a demanded meeting
     * @param pending what stands on an agenda
     * @param cases the latest first
     */
    record Page(
            UUID id,
            String name,
            boolean chair,
            boolean demanded,
            boolean stops,
            boolean closed,
            List<ClosingRows.Proposal> pending,
            List<ToldCase> cases) {

        /** What runs now; null where nothing does. */
        public @Nullable ToldCase open() {
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
        UUID own = memberships.findJoined(id, actor.accountId()).stream()
                .findFirst()
                .map(Membership::getId)
                .orElse(null);
        List<ClosingRows.Proposal> pending = rows.pending(id);
        boolean demanded = rows.isMeetingDemanded(id);
        boolean stopping = demanded || pending.stream().anyMatch(each -> each.kind() == ClosingKind.STOP);
        return new Page(
                id,
                cooperative.name(),
                chair,
                demanded,
                chair || (demanded && !meetings.agendas(actor, id).isEmpty()),
                cooperative.getState() == CooperativeState.CLOSED,
                pending,
                rows.cases(id).stream()
                        .map(each -> told(each, chair, own, stopping))
                        .toList());
    }

    private ToldCase told(ClosingRows.Case of, boolean chair, @Nullable UUID own, boolean stopping) {
        boolean runs = of.isOpen() && of.kind() == ClosingKind.LIQUIDATION;
        DivisionRows.Draft draft = division.draft(of.id()).orElse(null);
        DivisionRows.Remainder made = division.remainder(of.id()).orElse(null);
        DivisionRows.Part mine = own == null ? null : mine(of, made != null, draft, own);
        List<DivisionRows.Word> words = division.words(of.id());
        ClosingRows.Registered record = rows.record(of.id()).orElse(null);
        LocalDate today = LocalDate.now(clock);
        boolean waits = words.stream()
                .anyMatch(each -> each.isOpen() && each.membership().equals(own));
        return new ToldCase(
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
                runs && own != null && !chair ? ClosingWords.sayable(draft, made, mine, waits, today) : null,
                record,
                record == null ? null : rows.byBin(record.successor()).orElse(null),
                of.isOpen() && stopping,
                rows.isMinuted(of),
                division.lastPaid(of.id()),
                today);
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
        ToldCase open = page.open();
        if (open == null || !open.isLiquidation()) {
            throw new MovedOnException(page.address());
        }
        return page;
    }

    /** The same for who can put its stop to a meeting. */
    Page stopped(Actor actor, UUID id) {
        Page page = page(actor, id);
        if (!page.stops()) {
            throw new NotFoundException();
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
