package kz.yntymaq.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.yntymaq.programme.content.Cover;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;

/** Facts that remember at which answers a rule looked. */
final class WatchedFacts implements Facts {

    private final Facts facts;
    private final Set<String> looked = new HashSet<>();

    WatchedFacts(Facts facts) {
        this.facts = facts;
    }

    /** Codes of the questions whose answers were looked at. */
    Set<String> looked() {
        return looked;
    }

    @Override
    public @Nullable String answer(String question) {
        looked.add(question);
        return facts.answer(question);
    }

    @Override
    public boolean isRecorded(String question) {
        looked.add(question);
        return facts.isRecorded(question);
    }

    @Override
    public Facts.@Nullable Paper paper(String question) {
        return facts.paper(question);
    }

    @Override
    public List<Map<String, String>> rows(String question) {
        looked.add(question);
        return facts.rows(question);
    }

    @Override
    public Set<String> usedElsewhere(String column, Collection<String> numbers) {
        return facts.usedElsewhere(column, numbers);
    }

    @Override
    public boolean isMemberOf(String bin) {
        return facts.isMemberOf(bin);
    }

    @Override
    public LocalDate day() {
        return facts.day();
    }

    @Override
    public Edition edition() {
        return facts.edition();
    }

    @Override
    public @Nullable BigDecimal mci() {
        return facts.mci();
    }

    @Override
    public boolean registered() {
        return facts.registered();
    }

    @Override
    public @Nullable Place seat() {
        return facts.seat();
    }

    @Override
    public boolean isOfSomebody() {
        return facts.isOfSomebody();
    }

    @Override
    public @Nullable Place place() {
        looked.add(PLACE);
        return facts.place();
    }

    @Override
    public boolean approvedBefore() {
        return facts.approvedBefore();
    }

    @Override
    public Priorities.@Nullable Fit priority() {
        looked.add(PLACE);
        return facts.priority();
    }

    @Override
    public int year() {
        return facts.year();
    }

    @Override
    public @Nullable Business business() {
        look(Role.DIRECTION);
        return facts.business();
    }

    @Override
    public List<Thing> purchases() {
        look(Role.PURCHASES);
        return facts.purchases();
    }

    @Override
    public @Nullable BigDecimal amount() {
        look(Role.AMOUNT);
        return facts.amount();
    }

    @Override
    public @Nullable BigDecimal ownMoney() {
        look(Role.OWN_MONEY);
        return facts.ownMoney();
    }

    @Override
    public List<@Nullable BigDecimal> otherMoney() {
        look(Role.OTHER_MONEY);
        return facts.otherMoney();
    }

    @Override
    public @Nullable Integer termMonths() {
        look(Role.TERM);
        return facts.termMonths();
    }

    @Override
    public @Nullable Integer graceMonths() {
        look(Role.GRACE);
        return facts.graceMonths();
    }

    @Override
    public @Nullable Integer jobsNow() {
        look(Role.JOBS_NOW);
        return facts.jobsNow();
    }

    @Override
    public @Nullable Integer jobsPlanned() {
        look(Role.JOBS_PLANNED);
        return facts.jobsPlanned();
    }

    @Override
    public List<Cover.Pledge> collateral() {
        look(Role.COLLATERAL);
        look(Role.TERM);
        return facts.collateral();
    }

    /** What is read by its role is the answer to the question that the edition gives that role. */
    private void look(Role role) {
        facts.edition().content().question(role).map(Question::code).ifPresent(looked::add);
    }
}
