package kz.yntymaq.cooperative.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.MembershipRepository;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.kernel.Cursor;
import kz.yntymaq.kernel.KeyPage;
import kz.yntymaq.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of a co-operative by pages, whom a name or a number finds. Who asks has the co-operative's page already. */
@Service
@Transactional(readOnly = true)
public class MemberList {

    private static final String RANK = "case when m.account_id = :chair then 0 else 1 end";

    private final CooperativeViews views;
    private final MembershipRepository memberships;
    private final JdbcClient jdbc;

    MemberList(CooperativeViews views, MembershipRepository memberships, JdbcClient jdbc) {
        this.views = views;
        this.memberships = memberships;
        this.jdbc = jdbc;
    }

    /** Which of them a list shows. */
    public enum Group {
        /** Members, or founders before the registration is confirmed. */
        MEMBERS("cooperative.member-register", MembershipState.OF_THE_COOPERATIVE),
        WAITING("cooperative.waiting", MembershipState.ON_THE_WAY),
        LEAVING("cooperative.leaving", EnumSet.of(MembershipState.LEAVING)),
        GONE("cooperative.gone", EnumSet.of(MembershipState.LEFT, MembershipState.DECLINED));

        private final String key;
        private final Set<MembershipState> states;

        Group(String key, Set<MembershipState> states) {
            this.key = key;
            this.states = states;
        }

        /** Message key of what the list is called. */
        public String key() {
            return key;
        }
    }

    /**
     * A page of the list.
     *
     * @param rows members with the chair first, then in order of time
     * @param count how many there are on all pages, of a search those that it finds
     * @param words what was searched for, null for nothing
     * @param first whether it is the first page
     */
    public record Listed(
            Group group,
            KeyPage<CooperativeViews.Person> rows,
            int count,
            @Nullable String words,
            boolean first) implements FoundPeople {

        @Override
        public @Nullable String part() {
            return group == Group.MEMBERS ? null : group.name();
        }
    }

    /**
     * @param words a part of the name or the number in the book of shares, null for all
     * @param after place of the last row of the page before, as it was written
     */
    public Listed of(CooperativeViews.Page page, Group group, @Nullable String words, @Nullable String after) {
        String typed = Text.words(words);
        Optional<Cursor> place = Cursor.read(after, Cursor.Kind.TIME, Cursor.Kind.NUMBER);
        boolean asShown = group == Group.MEMBERS && typed == null && place.isEmpty();
        if (asShown && page.people().size() == page.size()) {
            return new Listed(group, new KeyPage<>(page.people(), null), page.size(), null, true);
        }
        MemberSearch search = MemberSearch.of(typed);
        return new Listed(
                group, found(page, group, search, place), count(page, group, typed, search), typed, place.isEmpty());
    }

    private int count(CooperativeViews.Page page, Group group, @Nullable String typed, MemberSearch search) {
        if (typed == null) {
            return group == Group.MEMBERS ? page.size() : memberships.countIn(page.id(), group.states);
        }
        return jdbc.sql("select count(*) " + MemberSearch.FROM + " and m.state in (:states)" + search.condition())
                .param("cooperative", page.id())
                .param("states", group.states.stream().map(Enum::name).toList())
                .params(search.parameters())
                .query(Integer.class)
                .single();
    }

    /** One of them, whatever became of the membership. */
    public Optional<CooperativeViews.Person> person(UUID cooperative, UUID membership) {
        return views.people(cooperative, List.of(membership)).stream().findFirst();
    }

    private record Key(UUID id, Instant at, int rank) {

        String written() {
            return Cursor.of(id, at, rank).written();
        }
    }

    /** The chair stands first on the page of a co-operative already. */
    private static UUID chair(CooperativeViews.Page page) {
        return page.people().stream()
                .filter(CooperativeViews.Person::chair)
                .map(CooperativeViews.Person::accountId)
                .findFirst()
                .orElseGet(page::id);
    }

    private KeyPage<CooperativeViews.Person> found(
            CooperativeViews.Page page, Group group, MemberSearch search, Optional<Cursor> place) {
        boolean latest = group == Group.GONE;
        String key = "(" + (latest ? "0" : RANK) + ", m.asked_at, m.id)";
        JdbcClient.StatementSpec asked = jdbc.sql("select m.id, m.asked_at, " + RANK + " as rank " + MemberSearch.FROM
                        + " and m.state in (:states)" + search.condition()
                        + (place.isEmpty()
                                ? ""
                                : " and " + key + (latest ? " < (0" : " > (cast(:rank as numeric)") + ", :at, :id)")
                        + (latest ? " order by m.asked_at desc, m.id desc" : " order by rank, m.asked_at, m.id")
                        + " limit :ask")
                .param("cooperative", page.id())
                .param("chair", chair(page))
                .param("states", group.states.stream().map(Enum::name).toList())
                .param("ask", KeyPage.ASK)
                .params(search.parameters());
        if (place.isPresent()) {
            asked = asked.param("at", place.get().time())
                    .param("id", place.get().id());
            asked = latest ? asked : asked.param("rank", place.get().value(1));
        }
        KeyPage<Key> keys = KeyPage.of(
                asked.query((row, n) -> new Key(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("asked_at").toInstant(),
                                row.getInt("rank")))
                        .list(),
                Key::written);
        return new KeyPage<>(
                views.people(page.id(), keys.rows().stream().map(Key::id).toList()), keys.next());
    }
}
