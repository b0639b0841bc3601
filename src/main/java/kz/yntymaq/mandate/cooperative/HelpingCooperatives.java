package kz.yntymaq.mandate.cooperative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.mandate.CooperativeMandates;
import kz.yntymaq.mandate.MandateLine;
import kz.yntymaq.mandate.MandateLists;
import kz.yntymaq.mandate.MandateTerms;
import kz.yntymaq.mandate.PaperMandates;
import kz.yntymaq.mandate.Way;
import kz.yntymaq.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mandates of a co-operative that helps. Its chair answers for it and names confirmed members, who accept for themselves;
 * nobody acts who was not named, and nobody when the co-operative is no more or they are its member no more.
 */
@Service
@Transactional
public class HelpingCooperatives {

    /** Those that can help, by one of their columns. */
    private static final String ACTIVE = """
            select id, name_kk, name_ru, chair_id from cooperative_v
             where %s = ? and state = 'ACTIVE' and id not in (select cooperative_id from closing_ending_v)""";

    /** How many members are offered to be named at once; the others are found by name. */
    static final int MOST = 20;

    private static final String CONFIRMED = """
             from cooperative_member_v m join account_v a on a.id = m.account_id
             where m.cooperative_id = :cooperative and a.identity_level = 'CONFIRMED' and a.disabled_at is null""";

    private static final String NAMED = "searchable(concat_ws(' ', a.family_name, a.given_name, a.patronymic)) like %s";

    private final CooperativeMandates mandates;
    private final PaperMandates papers;
    private final MandateLists lists;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    HelpingCooperatives(
            CooperativeMandates mandates,
            PaperMandates papers,
            MandateLists lists,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.mandates = mandates;
        this.papers = papers;
        this.lists = lists;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a giver lets a co-operative do.
     *
     * @param cooperative for which the giver acts as its chair; null for the giver's own matters
     * @param bin of the one that is to help
     */
    public record Terms(@Nullable UUID cooperative, Bin bin, Power power, LocalDate until) {}

    /** A co-operative that the actor chairs. */
    record Chaired(UUID id, String name, List<Client> clients) {}

    /**
     * A mandate of a co-operative.
     *
     * @param named who acts or was asked to
     * @param members confirmed members who can be named, not more than {@value #MOST}
     * @param words what was searched for among them, null for nothing
     * @param more whether there are others
     */
    record Client(
            MandateLine line,
            List<MandateLine> named,
            List<Option> members,
            @Nullable String words,
            boolean more) {}

    /**
     * The actor gives a mandate to a co-operative of the register.
     *
     * @return its id
     * @throws FieldViolationException when no active one has this BIN, or the actor chairs it
     */
    public UUID give(Actor actor, Terms terms, UUID onceKey) {
        requireConfirmed(actor);
        return mandates.give(actor, found(actor.accountId(), terms, null), onceKey);
    }

    /**
     * An official enters one that a person gave on paper, as one that is given to a person.
     *
     * @return its id
     * @throws FieldViolationException when no active co-operative has this BIN, or the person or the official chairs it
     */
    UUID enter(Actor official, UUID person, Terms terms, DocumentKind document, UUID onceKey) {
        return papers.enter(official, person, found(person, terms, official.accountId()), document, onceKey);
    }

    private MandateTerms.ToCooperative found(UUID giver, Terms terms, @Nullable UUID paperBy) {
        record Found(UUID id, String name, UUID chair) {}
        Found helper = jdbc.sql(ACTIVE.formatted("bin"))
                .param(terms.bin().digits())
                .query((row, n) ->
                        new Found(row.getObject(1, UUID.class), row.getString(2), row.getObject(4, UUID.class)))
                .optional()
                .orElseThrow(() -> new FieldViolationException("bin", "mandate.error.no-cooperative"));
        if (helper.chair().equals(giver)) {
            throw new FieldViolationException("bin", "mandate.error.own-cooperative");
        }
        if (helper.chair().equals(paperBy)) {
            throw new FieldViolationException("bin", "mandate.error.own-paper");
        }
        return new MandateTerms.ToCooperative(
                terms.cooperative(), helper.id(), terms.bin(), helper.name(), terms.power(), terms.until());
    }

    /**
     * The active co-operatives that the actor chairs, each with the mandates that were given to it.
     *
     * @param under the mandate under which a member is looked for; null for none
     * @param who a part of that member's name
     */
    @Transactional(readOnly = true)
    List<Chaired> of(Actor actor, @Nullable UUID under, @Nullable String who) {
        return jdbc
                .sql(ACTIVE.formatted("chair_id") + " order by name_kk collate kazakh")
                .param(actor.accountId())
                .query((row, n) -> new Chaired(
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here(),
                        List.of()))
                .list()
                .stream()
                .map(each -> new Chaired(each.id(), each.name(), clients(each.id(), under, who)))
                .toList();
    }

    /** How many mandates of co-operatives that somebody chairs are not answered, or have nobody named under them. */
    long waiting(Actor chair) {
        return jdbc.sql("""
                select count(*) from mandate m join cooperative_v hc on hc.id = m.helper_cooperative_id
                 where hc.chair_id = :chair and m.state in ('OFFERED', 'ACTIVE') and m.valid_until >= :today
                   and hc.state = 'ACTIVE' and not exists (select from closing_ending_v e where e.cooperative_id = hc.id)
                   and not exists (select from mandate n
                                    where n.through_id = m.id and n.state in ('OFFERED', 'ACTIVE')
                                      and n.named_by = hc.chair_id)""")
                .param("chair", chair.accountId())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
    }

    private List<Client> clients(UUID cooperative, @Nullable UUID under, @Nullable String who) {
        List<MandateLine> given = lists.ofCooperative(cooperative);
        if (given.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<MandateLine>> named = lists
                .named(given.stream().map(MandateLine::id).toList())
                .stream()
                .collect(Collectors.groupingBy(each -> way(each).through()));
        int most = MOST + 1 + named.values().stream().mapToInt(List::size).sum();
        List<Option> members = members(cooperative, null, most);
        return given.stream()
                .map(line -> {
                    String words = line.id().equals(under) ? who : null;
                    return client(
                            line,
                            named.getOrDefault(line.id(), List.of()),
                            words == null ? members : members(cooperative, words, most),
                            words);
                })
                .toList();
    }

    private static Way way(MandateLine named) {
        return Objects.requireNonNull(named.way());
    }

    private static Client client(
            MandateLine line, List<MandateLine> named, List<Option> members, @Nullable String words) {
        Set<String> asked =
                named.stream().map(each -> way(each).named().toString()).collect(Collectors.toSet());
        List<Option> free = line.waits()
                ? List.of()
                : members.stream()
                        .filter(member -> !asked.contains(member.value()))
                        .toList();
        return new Client(line, named, free.subList(0, Math.min(MOST, free.size())), words, free.size() > MOST);
    }

    /** Confirmed members by name. @param words a part of the name, null for all @param most how many are asked for */
    private List<Option> members(UUID cooperative, @Nullable String words, int most) {
        SearchWords search = SearchWords.of(words);
        return jdbc.sql("select a.id, a.family_name, a.given_name " + CONFIRMED
                        + (search.isEmpty() ? "" : " and " + search.condition(NAMED, false))
                        + " order by a.family_name collate kazakh, a.given_name collate kazakh, a.id limit :most")
                .param("cooperative", cooperative)
                .param("most", most)
                .params(search.isEmpty() ? Map.of() : search.parameters(false))
                .query((row, n) -> new Option(
                        row.getString("id"),
                        new PersonName(row.getString("family_name"), row.getString("given_name"), null).full()))
                .list();
    }

    /** The chair takes a mandate on for the co-operative. @throws NotFoundException for whoever does not chair it */
    public void accept(Actor chair, UUID cooperative, UUID mandate) {
        requireChair(chair, cooperative);
        requireConfirmed(chair);
        mandates.accept(cooperative, mandate, chair.accountId());
    }

    /** The chair declines or gives up, for all who were named. @throws NotFoundException for whoever does not chair it */
    void refuse(Actor chair, UUID cooperative, UUID mandate) {
        requireChair(chair, cooperative);
        mandates.refuse(cooperative, mandate, chair.accountId());
    }

    /**
     * The chair names a member who is to act, and who answers the offer.
     *
     * @return the mandate that is offered to the member
     * @throws RuleViolationException unless it is a confirmed member
     */
    public UUID name(Actor chair, UUID cooperative, UUID mandate, UUID person) {
        requireChair(chair, cooperative);
        requireConfirmed(chair);
        mandates.require(cooperative, mandate);
        boolean confirmed = jdbc.sql("select exists (select " + CONFIRMED + " and a.id = :person)")
                .param("cooperative", cooperative)
                .param("person", person)
                .query(Boolean.class)
                .single();
        if (!confirmed) {
            throw new RuleViolationException("mandate.error.no-member");
        }
        Account member =
                Objects.requireNonNull(accounts.findAll(List.of(person)).get(person));
        return mandates.name(cooperative, mandate, member, chair.accountId());
    }

    /** Somebody is named no more and is out at once. @throws NotFoundException unless they were named under this mandate */
    void unname(Actor chair, UUID cooperative, UUID mandate, UUID named) {
        requireChair(chair, cooperative);
        mandates.unname(cooperative, mandate, named, chair.accountId());
    }

    private static void requireConfirmed(Actor actor) {
        if (!actor.isConfirmed()) {
            throw new RuleViolationException("account.identity.needed");
        }
    }

    private void requireChair(Actor actor, UUID cooperative) {
        boolean chairs = jdbc.sql("select exists (" + ACTIVE.formatted("chair_id") + " and id = ?)")
                .params(actor.accountId(), cooperative)
                .query(Boolean.class)
                .single();
        if (!chairs) {
            throw new NotFoundException();
        }
    }
}
