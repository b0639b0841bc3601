package kz.yntymaq.cooperative.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.ObjectUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whom a page offers to choose among the members of a co-operative. Up to {@value #MOST} stand there as they are; of more
 * some do, and a search above them, {@code people/picker :: search}, finds the others, see {@link FindButton}. Who was
 * chosen before stays among them. Who may be chosen is judged by what acts on the choice, not here.
 */
@Component
public class MemberPicker {

    /** How many a page offers at most, beside those chosen before. */
    public static final int MOST = 20;

    /** Parameter of a page with what was searched for. */
    static final String WHO = "who";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A person stands for the latest membership; who came back is no former member. */
    private static final String LATEST = """
             and not exists (select from membership o
                    where o.cooperative_id = m.cooperative_id and o.account_id = m.account_id and o.id <> m.id
                      and m.state = 'LEFT' and (o.state in ('MEMBER', 'LEAVING')
                          or (o.state = 'LEFT' and (o.left_on, o.id) > (m.left_on, m.id))))""";

    private final JdbcClient jdbc;

    MemberPicker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who may be chosen.
     *
     * @param but accounts that may not
     * @param only memberships, or accounts, that may; null for all
     * @param persons whether members that are legal entities may not
     */
    public record Whom(
            UUID cooperative,
            Set<MembershipState> states,
            Set<UUID> but,
            @Nullable Set<UUID> only,
            boolean persons) {

        /** Those in some states. */
        public static Whom in(UUID cooperative, Set<MembershipState> states) {
            return new Whom(cooperative, states, Set.of(), null, false);
        }

        /** Those who are members, whether they asked to leave or not. */
        public static Whom members(UUID cooperative) {
            return in(cooperative, EnumSet.of(MembershipState.MEMBER, MembershipState.LEAVING));
        }

        public Whom without(Set<UUID> accounts) {
            return new Whom(cooperative, states, accounts, only, persons);
        }

        /** @param some memberships, or accounts */
        public Whom among(Set<UUID> some) {
            return new Whom(cooperative, states, but, some, persons);
        }

        public Whom naturalPersons() {
            return new Whom(cooperative, states, but, only, true);
        }
    }

    /** Who may be chosen, the name as lists call them. */
    public record Candidate(UUID membership, UUID account, String name, MembershipState state) {

        /** As a choice by the membership. */
        public Option byMembership() {
            return new Option(membership.toString(), name);
        }

        /** As a choice by the account. */
        public Option byAccount() {
            return new Option(account.toString(), name);
        }
    }

    /**
     * The search of a page.
     *
     * @param words what was searched for, null for nothing yet
     * @param more whether others fit than those that are shown
     */
    public record Search(@Nullable String words, boolean more, boolean none, String fields) {}

    /**
     * Choices for a page, in the order of the alphabet; puts {@code picker} into the model where there is a search. Called
     * after the form is there.
     *
     * @param by what a choice sends
     * @param fields of the form, whose chosen ones stay
     */
    @Transactional(readOnly = true)
    public List<Option> offer(Model model, Whom whom, Function<Candidate, Option> by, String... fields) {
        String words = Text.words(((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest()
                .getParameter(WHO));
        List<Candidate> found = find(whom, words, null);
        boolean more = found.size() > MOST;
        if (!more && words == null) {
            return found.stream().map(by).toList();
        }
        model.addAttribute("picker", new Search(words, more, found.isEmpty(), String.join(" ", fields)));
        if (words != null) {
            model.addAttribute("restored", false); // who searches has lost nothing
        }
        var shown = new ArrayList<>(found.subList(0, Math.min(MOST, found.size())));
        Set<UUID> chosen = chosen(model, fields);
        Stream<Candidate> kept = chosen.isEmpty() ? Stream.empty() : find(whom, null, chosen).stream();
        return Stream.concat(kept, shown.stream()).distinct().map(by).toList();
    }

    /** One who may be chosen. */
    @Transactional(readOnly = true)
    public Optional<Candidate> find(Whom whom, UUID id) {
        return find(whom, null, Set.of(id)).stream().findFirst();
    }

    /** Ids that stand in fields of the form, however they were read. */
    private static Set<UUID> chosen(Model model, String... fields) {
        var chosen = new LinkedHashSet<UUID>();
        if (model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult form) {
            Arrays.stream(fields)
                    .map(field -> ObjectUtils.nullSafeToString(form.getFieldValue(field)))
                    .flatMap(value -> ID.matcher(value).results())
                    .forEach(id -> chosen.add(UUID.fromString(id.group())));
        }
        return chosen;
    }

    private List<Candidate> find(Whom whom, @Nullable String words, @Nullable Set<UUID> chosen) {
        MemberSearch search = MemberSearch.of(words);
        return jdbc.sql("""
                select m.id, m.account_id, m.state, a.family_name, a.given_name, a.patronymic, e.name_kk, e.name_ru
                """ + MemberSearch.FROM + """
                 and m.state in (:states) and m.account_id <> all (cast(:but as uuid[]))
                 and (cast(:only as uuid[]) is null or cast(:only as uuid[]) && array[m.id, m.account_id])
                 and (cast(:chosen as uuid[]) is null or cast(:chosen as uuid[]) && array[m.id, m.account_id])
                 and (not :persons or e.membership_id is null)""" + LATEST + search.condition()
                        + " order by a.family_name collate kazakh, a.given_name collate kazakh, a.patronymic collate kazakh, m.id"
                        + (chosen == null ? " limit " + (MOST + 1) : ""))
                .param("cooperative", whom.cooperative())
                .param("states", whom.states().stream().map(Enum::name).toList())
                .param("but", written(whom.but()))
                .param("only", whom.only() == null ? null : written(whom.only()))
                .param("chosen", chosen == null ? null : written(chosen))
                .param("persons", whom.persons())
                .params(Map.copyOf(search.parameters()))
                .query((row, n) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        new PersonName(
                                        row.getString("family_name"),
                                        row.getString("given_name"),
                                        row.getString("patronymic"))
                                .actingFor(Bilingual.orNull(row.getString("name_kk"), row.getString("name_ru"))),
                        MembershipState.valueOf(row.getString("state"))))
                .list();
    }

    private static String[] written(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
