package kz.yntymaq.cooperative.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.cooperative.CooperativeRepository;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.change.RegisteredChanges;
import kz.yntymaq.cooperative.entity.LegalEntity;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register says today, as an extract would state it. */
@Component
class ExtractFacts {

    private final CooperativeRepository cooperatives;
    private final MembershipRepository memberships;
    private final RegisteredChanges changes;
    private final JdbcClient jdbc;

    ExtractFacts(
            CooperativeRepository cooperatives,
            MembershipRepository memberships,
            RegisteredChanges changes,
            JdbcClient jdbc) {
        this.cooperatives = cooperatives;
        this.memberships = memberships;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** Empty unless the co-operative is active and, for a member's extract, the person a member. */
    Optional<Map<ExtractFact, RecordedValue>> today(ExtractKind kind, UUID cooperativeId, UUID person) {
        Optional<Map<ExtractFact, RecordedValue>> register =
                cooperatives.findActive(cooperativeId).map(this::ofCooperative);
        return kind == ExtractKind.REGISTER
                ? register.map(facts -> with(facts, ExtractFact.MEMBERS, people(cooperativeId)))
                : register.flatMap(facts -> ofMember(facts, cooperativeId, person));
    }

    /** What is left of a member's extract when the membership has ended: the co-operative's facts alone. */
    Optional<Map<ExtractFact, RecordedValue>> afterwards(ExtractKind kind, UUID cooperativeId) {
        return kind == ExtractKind.REGISTER
                ? Optional.empty()
                : cooperatives
                        .findActive(cooperativeId)
                        .map(this::ofCooperative)
                        .map(ExtractFacts::repeated);
    }

    /** Those of the register's facts that a member's paper repeats. */
    private static Map<ExtractFact, RecordedValue> repeated(Map<ExtractFact, RecordedValue> register) {
        Map<ExtractFact, RecordedValue> facts = new EnumMap<>(register);
        facts.keySet().removeIf(fact -> fact == ExtractFact.KINDS || fact == ExtractFact.REGISTERED);
        return facts;
    }

    private Map<ExtractFact, RecordedValue> ofCooperative(Cooperative found) {
        var facts = new EnumMap<ExtractFact, RecordedValue>(ExtractFact.class);
        facts.put(ExtractFact.NAME, new RecordedValue.Named(found.getNameKk(), found.getNameRu()));
        facts.put(ExtractFact.BIN, RecordedValue.words(found.getBin()));
        facts.put(ExtractFact.PLACE, RecordedValue.place(found.getSeatCode()));
        facts.put(
                ExtractFact.KINDS,
                new RecordedValue.Rows(found.getKinds().stream()
                        .sorted()
                        .map(ActivityKind::key)
                        .map(RecordedValue::key)
                        .toList()));
        LocalDate registered = found.getRegisteredOn();
        facts.put(
                ExtractFact.REGISTERED,
                registered == null ? RecordedValue.nothing() : new RecordedValue.Day(registered));
        if (found.getLiquidatedOn() != null) {
            facts.put(ExtractFact.LIQUIDATED, new RecordedValue.Day(found.getLiquidatedOn()));
        }
        if (found.getClosedOn() != null) {
            facts.put(ExtractFact.CLOSED, new RecordedValue.Day(found.getClosedOn()));
        }
        RegisteredChanges.Note changed = changes.note(found.getId());
        if (changed != null) { // the register still says what stood before
            facts.put(ExtractFact.CHARTER, RecordedValue.count(changed.edition()));
        }
        return facts;
    }

    private RecordedValue people(UUID cooperativeId) {
        return RecordedValue.count(memberships.countPeople(cooperativeId));
    }

    /** The register's facts that a member's paper repeats, and what the book of shares says of the member. */
    private Optional<Map<ExtractFact, RecordedValue>> ofMember(
            Map<ExtractFact, RecordedValue> register, UUID cooperativeId, UUID person) {
        return jdbc.sql("""
                select h.number, h.joined_on, h.holding, a.family_name, a.given_name, a.patronymic,
                       e.name_kk as entity_kk, e.name_ru as entity_ru
                  from share_holding_v h join account_v a on a.id = h.account_id
                  left join member_entity_v e on e.membership_id = h.membership_id
                 where h.cooperative_id = ? and h.account_id = ?""")
                .params(cooperativeId, person)
                .query((row, n) -> {
                    Map<ExtractFact, RecordedValue> facts = repeated(register);
                    String name = new PersonName(
                                    row.getString("family_name"),
                                    row.getString("given_name"),
                                    row.getString("patronymic"))
                            .full();
                    String entity = row.getString("entity_kk");
                    facts.put(
                            ExtractFact.MEMBER,
                            entity == null
                                    ? RecordedValue.words(name)
                                    : RecordedValue.named(LegalEntity.named(
                                            new Bilingual(entity, row.getString("entity_ru")), name)));
                    facts.put(ExtractFact.NUMBER, RecordedValue.count(row.getInt("number")));
                    facts.put(ExtractFact.SINCE, new RecordedValue.Day(row.getObject("joined_on", LocalDate.class)));
                    BigDecimal holding = row.getBigDecimal("holding");
                    facts.put(ExtractFact.SHARE, RecordedValue.money(holding));
                    return facts;
                })
                .optional();
    }

    private static Map<ExtractFact, RecordedValue> with(
            Map<ExtractFact, RecordedValue> facts, ExtractFact fact, RecordedValue value) {
        facts.put(fact, value);
        return facts;
    }
}
