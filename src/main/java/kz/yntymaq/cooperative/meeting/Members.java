package kz.yntymaq.cooperative.meeting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.associate.Associates;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.SearchWords;
import kz.yntymaq.voting.Electorate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who votes in a general meeting: members, whatever their share, one vote each (law, article 34, point 2). */
@Component
class Members implements Electorate {

    static final String KIND = "COOPERATIVE";

    /** Up to so many stand in a list to choose from; of more some are shown and others are found by their name. */
    static final int LISTED = 100;

    private static final int SHOWN = 20;
    private static final int MOST_NAMES = 5;

    private static final String NAMED =
            "searchable(concat_ws(' ', a.family_name, a.given_name, a.patronymic, e.name_kk, e.name_ru)) like %s";

    private final MembershipRepository memberships;
    private final Associates associates;
    private final JdbcClient jdbc;

    Members(MembershipRepository memberships, Associates associates, JdbcClient jdbc) {
        this.memberships = memberships;
        this.associates = associates;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<UUID> voters(UUID cooperative) {
        return memberships.findVoters(cooperative);
    }

    int count(UUID cooperative) {
        return memberships.countVoters(cooperative);
    }

    /** Whether somebody may stand for a member: no other member, an associated one neither (law, article 34, point 6). */
    boolean mayRepresent(UUID cooperative, UUID account) {
        return !memberships.isVoter(cooperative, account) && !associates.isAssociate(cooperative, account);
    }

    /** A member by account. */
    record Named(UUID account, String name) {}

    /** Members to choose from. @param more whether there are others, who are found by their name */
    record Found(List<Named> members, boolean more) {}

    /**
     * Members without some, in the order of the alphabet.
     *
     * @param typed words of a name, or of several with a comma between them; null for all
     * @param chosen who stays among them, found or not
     */
    Found find(UUID cooperative, Collection<UUID> but, @Nullable String typed, Set<UUID> chosen) {
        List<Named> found = typed == null || typed.isBlank()
                ? named(cooperative, but, SearchWords.of(null), null)
                : Arrays.stream(typed.split("[,;]"))
                        .limit(MOST_NAMES)
                        .flatMap(each -> named(cooperative, but, SearchWords.of(each), null).stream())
                        .distinct()
                        .toList();
        boolean more = found.size() > LISTED;
        List<Named> shown = more ? found.subList(0, SHOWN) : found;
        return chosen.isEmpty() || (!more && typed == null)
                ? new Found(shown, more)
                : new Found(
                        Stream.concat(named(cooperative, but, SearchWords.of(null), chosen).stream(), shown.stream())
                                .distinct()
                                .toList(),
                        more);
    }

    private List<Named> named(UUID cooperative, Collection<UUID> but, SearchWords words, @Nullable Set<UUID> only) {
        String condition = words.isEmpty() ? "" : " and " + words.condition(NAMED, false);
        return jdbc.sql("""
                select m.account_id, a.family_name, a.given_name, a.patronymic, e.name_kk, e.name_ru
                  from membership m join account_v a on a.id = m.account_id
                       left join member_entity_v e on e.membership_id = m.id
                 where m.cooperative_id = :cooperative and m.state in ('MEMBER', 'LEAVING')
                   and m.account_id <> all (cast(:but as uuid[]))
                   and (cast(:only as uuid[]) is null or m.account_id = any (cast(:only as uuid[])))""" + condition
                        + " order by a.family_name collate kazakh, a.given_name collate kazakh, m.id limit "
                        + (LISTED + 1))
                .param("cooperative", cooperative)
                .param("but", written(but))
                .param("only", only == null ? null : written(only))
                .params(words.isEmpty() ? Map.of() : words.parameters(false))
                .query((row, n) -> new Named(
                        row.getObject("account_id", UUID.class),
                        new PersonName(
                                        row.getString("family_name"),
                                        row.getString("given_name"),
                                        row.getString("patronymic"))
                                .actingFor(Bilingual.orNull(row.getString("name_kk"), row.getString("name_ru")))))
                .list();
    }

    private static String[] written(Collection<UUID> accounts) {
        return accounts.stream().map(UUID::toString).toArray(String[]::new);
    }
}
