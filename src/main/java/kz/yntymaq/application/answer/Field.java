package kz.yntymaq.application.answer;

import java.util.Arrays;
import java.util.List;
import kz.yntymaq.programme.edition.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What an official may ask to correct, one by one: the answers of an application and its documents. */
public enum Field {
    VILLAGE(Section.COOPERATIVE),
    COMMODITY_VOLUME(Section.COOPERATIVE),
    DIRECTION(Section.PURPOSE),
    PURPOSE(Section.PURPOSE),
    PURCHASES(Section.PURPOSE),
    AMOUNT(Section.AMOUNT),
    TERM(Section.AMOUNT),
    GRACE(Section.AMOUNT),
    JOBS_NOW(Section.PLAN),
    JOBS_PLANNED(Section.PLAN),
    INCOME_NOW(Section.PLAN),
    INCOME_PLANNED(Section.PLAN),
    PLAN(Section.PLAN),
    COLLATERAL(Section.COLLATERAL),
    DOC_GENERAL_MEETING_MINUTES(DocumentKind.GENERAL_MEETING_MINUTES),
    DOC_CHARTER(DocumentKind.CHARTER),
    DOC_FOUNDING_CONTRACT(DocumentKind.FOUNDING_CONTRACT),
    DOC_MEMBERS_CONSENT(DocumentKind.MEMBERS_CONSENT),
    DOC_NO_DEBT_CERTIFICATE(DocumentKind.NO_DEBT_CERTIFICATE),
    DOC_ACCOUNT_CERTIFICATE(DocumentKind.ACCOUNT_CERTIFICATE);

    private final Section section;
    private final @Nullable DocumentKind document;

    Field(Section section) {
        this.section = section;
        this.document = null;
    }

    Field(DocumentKind document) {
        this.section = Section.DOCUMENTS;
        this.document = document;
    }

    public Section section() {
        return section;
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
                .filter(field -> field.document == document)
                .findFirst()
                .orElseThrow();
    }
}
