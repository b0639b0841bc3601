package kz.yntymaq.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.RuleEntry;
import kz.yntymaq.programme.drafting.KnownChecks;
import org.springframework.stereotype.Service;

/** The catalogue of checks that rules of editions call by their names. */
@Service
public class Eligibility implements KnownChecks {

    /** A room that keeps rules of its own beside those of the catalogue names them here, so that one page lists all. */
    public interface OwnRules {

        /** Its rules, in the order of the way of an application. */
        List<Listed> listed();
    }

    private static final List<Rule> RULES = List.of(
            new CooperativeIsRegistered(),
            new ActivityIsInCharter(),
            new NoApprovedApplication(),
            new PlaceIsRural(),
            new ProjectIsNearSeat(),
            new DirectionHasPriority(),
            new AmountWithinLimit(),
            new TermWithinLimit(),
            new GraceWithinLimit(),
            new PurchasesFitAmount(),
            new SourcesFitPurchases(),
            new NoPassengerCar(),
            new NoLivestockOfRelatives(),
            new NothingToRentOut(),
            new NoTrade(),
            new PastureIsEnough(),
            new MachineryIsNew(),
            new CreatesJobs(),
            new CollateralIsEnough());

    private static final Map<String, Rule> NAMED =
            RULES.stream().collect(Collectors.toMap(Rule::name, Function.identity()));

    private final Comparisons comparisons;

    /** @param comparisons the checks that rules fill with their own questions and figures */
    public Eligibility(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** The checks without a class of their own, which rules fill with their own questions and figures. */
    public interface Comparisons {

        /** What rules call them by. */
        Set<String> names();

        /** The parameters that the check of a rule needs and the rule lacks; none for an unknown check. */
        Set<String> missing(RuleEntry rule);

        /** The kinds of answers that the check of a rule understands; none where it takes any. */
        Set<Question.Kind> kinds(RuleEntry rule);

        /** Whether a rule concerns this applicant at all, by its parameters and by the questions that are asked. */
        boolean concerns(RuleEntry rule, Facts facts);

        /**
         * What a rule of an edition finds.
         *
         * @throws IllegalStateException for a rule whose check is unknown
         */
        Finding check(RuleEntry rule, Facts facts);

        /** What an edition implies by its formula of the amount and its positions, without a rule that names it. */
        List<Finding> implied(Facts facts);
    }

    /**
     * What a rule of an edition says, and what it looked at.
     *
     * @param looked codes of the questions whose answers it looked at; none where it looked at none
     */
    public record Told(RuleEntry entry, Finding finding, Set<String> looked) {

        public Told {
            looked = Set.copyOf(looked);
        }

        /** Whether only people can tell. */
        public boolean isForPeople() {
            return finding.outcome() == Finding.Outcome.TO_CHECK;
        }
    }

    /** What each rule of the edition that concerns the applicant says, in its order, and then what its formula of the amount implies. */
    public List<Finding> check(Facts facts) {
        return Stream.concat(tell(facts).stream().map(Told::finding), comparisons.implied(facts).stream())
                .toList();
    }

    /** The same with the rule itself and with the answers that it looked at. */
    public List<Told> tell(Facts facts) {
        return facts.edition().content().rules().stream()
                .filter(entry -> comparisons.concerns(entry, facts))
                .map(entry -> tell(entry, new WatchedFacts(facts)))
                .toList();
    }

    /**
     * What the rules say that look at one of these questions, or are mended by its answer, in the order of {@link #check}.
     *
     * @param questions their codes
     */
    public List<Finding> about(Facts facts, Set<String> questions) {
        return Stream.concat(
                        tell(facts).stream()
                                .filter(told -> told.looked().stream().anyMatch(questions::contains)
                                        || questions.contains(told.finding().answer()))
                                .map(Told::finding),
                        comparisons.implied(facts).stream().filter(finding -> questions.contains(finding.answer())))
                .toList();
    }

    private Told tell(RuleEntry entry, WatchedFacts facts) {
        Rule rule = NAMED.get(entry.check());
        Finding finding = rule == null
                ? comparisons.check(entry, facts)
                : rule.check(facts).citing(entry.source());
        if (entry.answer() != null) {
            facts.looked().add(entry.answer());
        }
        return new Told(entry, byRecord(finding, facts), facts.looked());
    }

    private static Finding byRecord(Finding finding, WatchedFacts facts) {
        List<String> recorded =
                facts.looked().stream().filter(facts::isRecorded).sorted().toList();
        return recorded.isEmpty()
                ? finding
                : finding.byRecord(recorded.stream()
                        .map(facts::paper)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public Set<String> named() {
        return NAMED.keySet();
    }

    @Override
    public Set<String> comparisons() {
        return comparisons.names();
    }

    @Override
    public Set<String> missing(RuleEntry rule) {
        return comparisons.missing(rule);
    }

    @Override
    public Set<Question.Kind> kinds(RuleEntry rule) {
        return comparisons.kinds(rule);
    }

    /** Names of all checks that a rule of an edition may call. */
    public Set<String> checks() {
        return Stream.concat(NAMED.keySet().stream(), comparisons.names().stream())
                .collect(Collectors.toSet());
    }

    /**
     * A rule as a list shows it.
     *
     * @param key message key of its name
     * @param source where it comes from
     */
    public record Listed(String key, LegalReference source) {}

    /** All rules, for a reader. */
    public List<Listed> listed() {
        return RULES.stream()
                .map(rule -> new Listed("eligibility." + rule.name(), rule.source()))
                .toList();
    }
}
