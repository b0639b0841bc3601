package kz.yntymaq.programme.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that an edition says.
 *
 * @param fund code of the programme whose limits it draws on, its own where it has limits of its own
 * @param elsewhere whether the legal application is made in the state's system, whose number and time are kept as facts
 */
public record Content(
        ProgrammeKind kind,
        List<ApplicantKind> applicants,
        String fund,
        boolean elsewhere,
        @Nullable IntakeWindow window,
        List<FigureEntry> figures,
        List<SectionEntry> sections,
        List<DocumentEntry> documents,
        List<RuleEntry> rules,
        List<StageEntry> route,
        List<GroundEntry> grounds,
        @Nullable AmountFormula amount,
        List<Position> positions,
        @Nullable QueuePolicy queue,
        List<DutyEntry> duties,
        List<CriterionEntry> criteria) {

    public Content {
        applicants = Lists.orNone(applicants);
        figures = Lists.orNone(figures);
        sections = Lists.orNone(sections);
        documents = Lists.orNone(documents);
        rules = Lists.orNone(rules);
        route = Lists.orNone(route);
        grounds = Lists.orNone(grounds);
        positions = Lists.orNone(positions);
        duties = Lists.orNone(duties);
        criteria = Lists.orNone(criteria);
    }

    /**
     * Whether who is approved waits in a list that outlives the year until there is money. Else the money is reserved with
     * the approval.
     */
    public boolean waitsForMoney() {
        return queue != null && queue.place() == QueuePolicy.Place.REGISTRATION;
    }

    /** Whether who is approved enters that list only with a contract, see {@link QueuePolicy.Begins#CONTRACT}. */
    public boolean waitsByContract() {
        return waitsForMoney() && queue != null && queue.begins() == QueuePolicy.Begins.CONTRACT;
    }

    /** How many working days after the approval the contract is made; empty where the edition sets no term. */
    public Optional<FigureEntry> contractDays() {
        return figure("CONTRACT_DAYS");
    }

    /** A figure by its code. */
    public Optional<FigureEntry> figure(String code) {
        return find(figures, FigureEntry::code, code);
    }

    /** A page by its code. */
    public Optional<SectionEntry> section(String code) {
        return find(sections, SectionEntry::code, code);
    }

    /** A question of any page by its code. */
    public Optional<Question> question(String code) {
        return find(questions(), Question::code, code);
    }

    /** The question with which the portal itself does something. */
    public Optional<Question> question(Question.Role role) {
        return questions().stream().filter(question -> question.role() == role).findFirst();
    }

    /** The questions of all pages, in order. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** Rows that answer a question, with what is computed in them. @param rows as they are stored */
    public List<Map<String, String>> reckoned(String question, List<Map<String, String>> rows) {
        return question(question).map(asked -> asked.reckoned(rows)).orElse(rows);
    }

    /** A paper by its code. */
    public Optional<DocumentEntry> document(String code) {
        return find(documents, DocumentEntry::code, code);
    }

    /** A position by its code, whether as the act writes it ({@code 2.1.1}) or as an option does ({@code 2_1_1}). */
    public Optional<Position> position(@Nullable String code) {
        return code == null ? Optional.empty() : find(positions, Position::code, code.replace('_', '.'));
    }

    /** A stage by its code. */
    public Optional<StageEntry> stage(String code) {
        return find(route, StageEntry::code, code);
    }

    private static <E> Optional<E> find(List<E> entries, Function<E, String> code, String asked) {
        return entries.stream().filter(entry -> code.apply(entry).equals(asked)).findFirst();
    }
}
