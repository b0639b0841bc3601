package kz.yntymaq.application.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.programme.edition.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of what an application asks for: its answers and its documents. The pages, what is still missing,
 * what an official may ask to correct, the old beside the new, the case and the printed sheet all walk it.
 */
public enum Field {
    VILLAGE(Section.COOPERATIVE, Kind.PLACE, "village", answers -> RecordedValue.place(answers.getVillageCode())),
    COMMODITY_VOLUME(
            Section.COOPERATIVE,
            Kind.WORDS,
            "produce.commodityVolume",
            answers -> RecordedValue.words(answers.getProduce().commodityVolume())),
    DIRECTION(Section.PURPOSE, "project.direction", Direction.values(), Answers::getDirection),
    PURPOSE(
            Section.PURPOSE,
            Kind.WORDS,
            "project.purpose",
            answers -> RecordedValue.words(answers.getProject().purpose())),
    PURCHASES(Section.PURPOSE, Kind.ROWS, "purchases", answers -> rows(answers.getPurchases(), Purchase::recorded)),
    AMOUNT(
            Section.AMOUNT,
            Kind.MONEY,
            "amount",
            answers -> RecordedValue.money(answers.getTerms().amount())),
    TERM(
            Section.AMOUNT,
            Kind.MONTHS,
            "termMonths",
            answers -> RecordedValue.months(answers.getTerms().termMonths())),
    GRACE(
            Section.AMOUNT,
            Kind.MONTHS,
            "graceMonths",
            answers -> RecordedValue.months(answers.getTerms().graceMonths())),
    JOBS_NOW(
            Section.PLAN,
            Kind.COUNT,
            "jobsNow",
            answers -> RecordedValue.count(answers.getWorkPlan().jobsNow())),
    JOBS_PLANNED(
            Section.PLAN,
            Kind.COUNT,
            "jobsPlanned",
            answers -> RecordedValue.count(answers.getWorkPlan().jobsPlanned())),
    INCOME_NOW(
            Section.PLAN,
            Kind.MONEY,
            "incomeNow",
            answers -> RecordedValue.money(answers.getWorkPlan().incomeNow())),
    INCOME_PLANNED(
            Section.PLAN,
            Kind.MONEY,
            "incomePlanned",
            answers -> RecordedValue.money(answers.getWorkPlan().incomePlanned())),
    PLAN(
            Section.PLAN,
            Kind.WORDS,
            "plan",
            answers -> RecordedValue.words(answers.getWorkPlan().plan())),
    COLLATERAL(
            Section.COLLATERAL,
            Kind.ROWS,
            "collateral",
            answers -> rows(answers.getCollateral(), CollateralItem::recorded)),
    DOC_GENERAL_MEETING_MINUTES(DocumentKind.GENERAL_MEETING_MINUTES),
    DOC_CHARTER(DocumentKind.CHARTER),
    DOC_FOUNDING_CONTRACT(DocumentKind.FOUNDING_CONTRACT),
    DOC_MEMBERS_CONSENT(DocumentKind.MEMBERS_CONSENT),
    DOC_NO_DEBT_CERTIFICATE(DocumentKind.NO_DEBT_CERTIFICATE),
    DOC_ACCOUNT_CERTIFICATE(DocumentKind.ACCOUNT_CERTIFICATE);

    /** What an answer is, and so how a page asks for it and shows it. */
    public enum Kind {
        /** A village, found by its name or step by step. */
        PLACE,
        /** Words in the applicant's own hand. */
        WORDS,
        /** One of a list. */
        CHOICE,
        /** Tenge. */
        MONEY,
        COUNT,
        MONTHS,
        /** Repeated rows; the page of the section has a fragment {@code rows} for them. */
        ROWS,
        /** Files, stored one by one. */
        FILES
    }

    private final Section section;
    private final Kind kind;
    private final String input;
    private final Function<Answers, RecordedValue> reader;
    private final List<Choice> choices;
    private final @Nullable DocumentKind document;

    Field(Section section, Kind kind, String input, Function<Answers, RecordedValue> reader) {
        this.section = section;
        this.kind = kind;
        this.input = input;
        this.reader = reader;
        this.choices = List.of();
        this.document = null;
    }

    /** One of these choices. */
    Field(Section section, String input, Choice[] choices, Function<Answers, @Nullable Choice> chosen) {
        this.section = section;
        this.kind = Kind.CHOICE;
        this.input = input;
        this.reader = answers -> choice(chosen.apply(answers));
        this.choices = List.of(choices);
        this.document = null;
    }

    Field(DocumentKind document) {
        this.section = Section.DOCUMENTS;
        this.kind = Kind.FILES;
        this.input = document.name();
        this.reader = answers -> RecordedValue.nothing();
        this.choices = List.of();
        this.document = document;
    }

    private static RecordedValue choice(@Nullable Choice choice) {
        return RecordedValue.key(choice == null ? null : choice.key());
    }

    private static <R> RecordedValue rows(List<R> rows, Function<R, RecordedValue> recorded) {
        return new RecordedValue.Rows(rows.stream().map(recorded).toList());
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    /** Name of its input in the form of its section. */
    public String input() {
        return input;
    }

    /** Among what a person chooses; none for other kinds. */
    public List<Choice> choices() {
        return choices;
    }

    /** Its answer free of any language; a document's files stand elsewhere. */
    RecordedValue recorded(Answers answers) {
        return reader.apply(answers);
    }

    /** The document it is, null for an answer. */
    public @Nullable DocumentKind document() {
        return document;
    }

    /** Message key of its name. */
    public String key() {
        return document == null ? "application.field." + name() : document.key();
    }

    /** Where the page of its section shows it. */
    public String anchor() {
        return document == null ? name() : document.name();
    }

    /** The fields of a section, in order. */
    public static List<Field> of(Section section) {
        return Arrays.stream(values()).filter(field -> field.section == section).toList();
    }

    /** The field that stands for a document. */
    public static Field of(DocumentKind document) {
        return Arrays.stream(values())
                .filter(field -> Objects.equals(field.document, document))
                .findFirst()
                .orElseThrow();
    }
}
