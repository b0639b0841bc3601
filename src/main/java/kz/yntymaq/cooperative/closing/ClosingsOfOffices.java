package kz.yntymaq.cooperative.closing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.office.OfficeWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What offices see of the end of co-operatives: records that wait for the akimat of the district, and what stands behind them. */
@Service
@Transactional(readOnly = true)
class ClosingsOfOffices implements OfficeWork {

    private final CooperativeRepository cooperatives;
    private final ClosingRows rows;
    private final DivisionRows division;
    private final JdbcClient jdbc;

    ClosingsOfOffices(CooperativeRepository cooperatives, ClosingRows rows, DivisionRows division, JdbcClient jdbc) {
        this.cooperatives = cooperatives;
        this.rows = rows;
        this.division = division;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "closing.of-office";
    }

    @Override
    public int waitingFor(Role role, @Nullable String territoryCode) {
        if (role != Role.OFFICIAL || territoryCode == null) {
            return 0;
        }
        return jdbc.sql("""
                select count(*) from closing_record r join closing_case k on k.id = r.case_id join cooperative_v c on c.id = k.cooperative_id
                 where r.state = 'CLAIMED' and c.district_code = ?""").param(territoryCode).query(Integer.class).single();
    }

    /**
     * What an office sees of a liquidation.
     *
     * @param claims that stand, and how many of them are paid
     * @param amount of the remainder or of its draft, null before
     * @param parts more than nothing, and how many of them are paid
     * @param drawn by which shares it is divided: of what was divided, or of its draft
     */
    record Summary(
            int claims,
            long claimsPaid,
            List<ClosingRows.Owed> owed,
            DivisionRows.@Nullable Draft draft,
            @Nullable BigDecimal amount,
            boolean divided,
            long parts,
            long partsPaid,
            List<DivisionRows.Part> drawn,
            List<DivisionRows.Word> words,
            List<DivisionRows.Logged> log,
            ClosingRows.@Nullable Registered record,
            boolean runs) {

        /** Whether a member was not answered. */
        public boolean isUnanswered() {
            return words.stream().anyMatch(DivisionRows.Word::isOpen);
        }
    }

    private Summary summary(ClosingRows.Case of) {
        List<ClosingRows.Claim> claims = rows.claims(of.id()).stream()
                .filter(each -> each.withdrawnOn() == null)
                .toList();
        DivisionRows.Draft draft = division.draft(of.id()).orElse(null);
        DivisionRows.Remainder made = division.remainder(of.id()).orElse(null);
        List<DivisionRows.Part> parts = division.parts(of.id()).stream()
                .filter(each -> each.amount().signum() > 0)
                .toList();
        return new Summary(
                claims.size(),
                claims.stream().filter(each -> each.paidOn() != null).count(),
                of.isOpen() ? rows.owed(of.cooperative()) : List.of(),
                draft,
                made != null ? made.amount() : draft == null ? null : draft.amount(),
                made != null,
                parts.size(),
                parts.stream().filter(each -> each.paidOn() != null).count(),
                made != null || draft == null ? division.parts(of.id()) : division.drawn(draft.id()),
                division.words(of.id()),
                division.log(of.id()),
                rows.record(of.id()).orElse(null),
                of.isOpen());
    }

    /** For an office in whose area it is, after the end too; null where nothing is or was liquidated. */
    public @Nullable Summary summary(Actor official, UUID id) {
        cooperatives.findInScopeOf(official, id).orElseThrow(NotFoundException::new);
        return rows.cases(id).stream()
                .filter(each -> each.kind() == ClosingKind.LIQUIDATION && each.stoppedOn() == null)
                .findFirst()
                .map(this::summary)
                .orElse(null);
    }

    /** What an official of the district is to decide on. */
    record Decidable(
            UUID id,
            String name,
            ClosingRows.Case of,
            ClosingRows.Registered record,
            @Nullable Summary summary) {}

    /** Empty where nothing waits. @throws NotFoundException unless it is an official of its district */
    Optional<Decidable> decidable(Actor official, UUID id) {
        Cooperative found = cooperatives
                .findInScopeOf(official, id)
                .filter(each -> Registrations.mayDecide(official))
                .orElseThrow(NotFoundException::new);
        return rows.open(id)
                .flatMap(of -> rows.record(of.id())
                        .filter(ClosingRows.Registered::isClaimed)
                        .map(record -> new Decidable(
                                id,
                                found.name(),
                                of,
                                record,
                                of.kind() == ClosingKind.LIQUIDATION ? summary(of) : null)));
    }
}
