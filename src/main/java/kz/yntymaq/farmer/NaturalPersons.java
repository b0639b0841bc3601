package kz.yntymaq.farmer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.applicant.ApplicantSource;
import kz.yntymaq.applicant.KnownFacts;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People who apply for themselves: as a natural person, a member of a co-operative or an individual entrepreneur. */
@Component
@Order(2)
@Transactional(readOnly = true)
class NaturalPersons implements ApplicantSource {

    private final JdbcClient jdbc;

    NaturalPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, NaturalPerson> facts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select id, family_name, given_name, patronymic, village_code, disabled_at is null as open
                          from account_v where id in (:ids)""")
                        .param("ids", ids)
                        .query((row, n) -> new NaturalPerson(
                                row.getObject("id", UUID.class),
                                new PersonName(
                                                row.getString("family_name"),
                                                row.getString("given_name"),
                                                row.getString("patronymic"))
                                        .full(),
                                row.getString("village_code"),
                                row.getBoolean("open")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(NaturalPerson::id, Function.identity()));
    }

    @Override
    public List<NaturalPerson> filledInBy(UUID accountId) {
        return List.copyOf(facts(List.of(accountId)).values());
    }

    @Override
    public boolean hadPart(UUID id, UUID accountId) {
        return id.equals(accountId);
    }

    @Override
    public List<UUID> withPartOf(UUID accountId) {
        return List.of(accountId);
    }

    @Override
    public List<UUID> people(UUID id) {
        return facts(List.of(id)).keySet().stream().toList();
    }

    /** Of themself: where they live, since when, and what they do; what no question of an edition takes stays out there. */
    @Override
    public Optional<KnownFacts> known(UUID id) {
        return jdbc.sql("""
                select a.village_code, p.registered_since, p.kind, p.produces
                  from account_v a left join farmer_profile p on p.account_id = a.id where a.id = ?""")
                .param(id)
                .query((row, n) -> {
                    var facts = new HashMap<String, String>();
                    facts.put("PLACE", row.getString("village_code"));
                    facts.put("REGISTERED_SINCE", row.getString("registered_since"));
                    facts.put("PRODUCES", row.getString("produces"));
                    String kind = row.getString("kind");
                    facts.put(
                            "CATEGORY",
                            kind == null ? null : ProducerKind.valueOf(kind).category());
                    facts.values().removeIf(Objects::isNull);
                    return new KnownFacts(KnownFacts.Origin.PROFILE, Map.copyOf(facts), Map.of());
                })
                .optional();
    }

    /** A lock by its id: the row is the account's, which others change meanwhile. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('applicant'), hashtext(?))")
                .param(id.toString())
                .query((row, n) -> true)
                .single();
        return facts(List.of(id)).containsKey(id);
    }
}
