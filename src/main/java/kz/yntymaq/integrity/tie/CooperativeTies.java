package kz.yntymaq.integrity.tie;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.integrity.signal.SignAccess;
import kz.yntymaq.integrity.signal.Signals;
import kz.yntymaq.kernel.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what a co-operative has in common with others today. A phone or an account counts where different people have it who are no
 * relatives by their own word: one household is no sign. Addresses the portal does not know.
 */
@Service
@Transactional
class CooperativeTies {

    /** More others than a picture shows. */
    static final int MOST = 12;

    private static final String PEOPLE = """
            with people as (
              select p.cooperative_id, p.account_id, 'MEMBER' as as_what from cooperative_party_v p
                join cooperative_lived_v c on c.cooperative_id = p.cooperative_id
               where p.left_on is null and p.party = cast(p.account_id as text)
              union
              select s.cooperative_id, s.account_id, 'LEADER' from body_seat_v s
                join cooperative_lived_v c on c.cooperative_id = s.cooperative_id where s.until_on is null and s.body <> 'REVISION')
            """;

    /** Signs that say of a co-operative what it has in common with others. */
    private static final Set<String> SIGNS =
            Set.of("shared-leaders", "shared-members", "contacts-elsewhere", "linked-cooperatives");

    private final SignAccess access;
    private final Accounts accounts;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Signals signals;

    CooperativeTies(SignAccess access, Signals signals, Accounts accounts, AuditLog audit, JdbcClient jdbc) {
        this.access = access;
        this.signals = signals;
        this.accounts = accounts;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * What is shown.
     *
     * @param shared those with most kinds of ties first, then by name
     * @param open whether the reader is shown them
     */
    record Page(UUID id, String name, List<SharedWith> shared, boolean open) {}

    /**
     * For an office in whose territory the seat lies; a look is noted. What ties tell is what some signs tell: an office sees them
     * no earlier than one of those.
     */
    Page office(Actor actor, UUID id) {
        SignAccess.Seen seen = access.office(actor, id);
        boolean open = actor.is(Role.AUDITOR)
                || signals.shown(id).stream()
                        .anyMatch(each -> SIGNS.contains(each.finding().indicator()));
        return open ? page(actor, seen) : new Page(seen.id(), seen.name().here(), List.of(), false);
    }

    /** For an administrator of the country; a look is noted. */
    Page administrator(Actor actor, UUID id) {
        return page(actor, access.administrator(actor, id));
    }

    private Page page(Actor actor, SignAccess.Seen seen) {
        audit.note(actor.accountId(), "integrity.ties-read", seen.id(), null);
        return new Page(seen.id(), seen.name().here(), shared(seen.id()), true);
    }

    private record Person(UUID other, UUID account, boolean leads) {}

    private record Contact(UUID other, String kind, int values) {}

    private List<SharedWith> shared(UUID id) {
        List<Person> people = jdbc.sql(PEOPLE + """
                select distinct o.cooperative_id as other, o.account_id, o.as_what = 'LEADER' as leads
                  from people m join people o on o.account_id = m.account_id and o.cooperative_id <> m.cooperative_id
                   and o.as_what = m.as_what
                 where m.cooperative_id = ?""")
                .param(id)
                .query((row, n) -> new Person(
                        row.getObject("other", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getBoolean("leads")))
                .list();
        List<Contact> contacts = contacts(id);
        Set<UUID> all = Stream.concat(
                        people.stream().map(Person::other), contacts.stream().map(Contact::other))
                .collect(Collectors.toCollection(TreeSet::new));
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = new TreeMap<>();
        jdbc.sql("select id, name_kk, name_ru from cooperative_v where id in (:all)")
                .param("all", all)
                .query((row, n) -> names.put(
                        row.getObject("id", UUID.class),
                        new Bilingual(row.getString("name_kk"), row.getString("name_ru")).here()))
                .list();
        Map<UUID, String> called =
                accounts.names(people.stream().map(Person::account).distinct().toList()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().full()));
        return all.stream()
                .map(other -> new SharedWith(
                        other,
                        names.getOrDefault(other, "–"),
                        named(people, called, other, true),
                        named(people, called, other, false),
                        values(contacts, other, "PHONE"),
                        values(contacts, other, "ACCOUNT")))
                .sorted(Comparator.comparingInt(SharedWith::kinds).reversed().thenComparing(SharedWith::name))
                .limit(MOST)
                .toList();
    }

    private static List<String> named(List<Person> people, Map<UUID, String> called, UUID other, boolean leads) {
        return people.stream()
                .filter(each -> each.other().equals(other) && each.leads() == leads)
                .map(each -> called.getOrDefault(each.account(), "–"))
                .sorted()
                .toList();
    }

    private static int values(List<Contact> contacts, UUID other, String kind) {
        return contacts.stream()
                .filter(each -> each.other().equals(other) && each.kind().equals(kind))
                .mapToInt(Contact::values)
                .sum();
    }

    /** Of different people alone who did not say to be relatives: a person who is in both is told by name, and a household shares a phone. */
    private List<Contact> contacts(UUID id) {
        return jdbc.sql(PEOPLE + """
                , known as (
                  select distinct p.cooperative_id, p.account_id, 'PHONE' as kind, a.phone as value
                    from people p join account_v a on a.id = p.account_id where a.phone is not null
                  union
                  select p.cooperative_id, p.account_id, 'ACCOUNT', l.iban
                    from people p join loan_paid_v l on l.applicant_id = p.account_id where l.iban is not null)
                select o.cooperative_id as other, o.kind, count(distinct o.value) as many
                  from known m join known o on o.kind = m.kind and o.value = m.value and o.cooperative_id <> m.cooperative_id
                   and o.account_id <> m.account_id
                 where m.cooperative_id = ?
                   and not exists (select from kinship_v k where k.state = 'CONFIRMED'
                        and ((k.declarer_id = m.account_id and k.relative_id = o.account_id)
                          or (k.declarer_id = o.account_id and k.relative_id = m.account_id)))
                 group by o.cooperative_id, o.kind""")
                .param(id)
                .query((row, n) ->
                        new Contact(row.getObject("other", UUID.class), row.getString("kind"), row.getInt("many")))
                .list();
    }
}
