package kz.yntymaq.application.submission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.Applications;
import kz.yntymaq.application.answer.Field;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.application.answer.Section;
import kz.yntymaq.application.form.FieldReader;
import kz.yntymaq.application.form.SectionPages;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.signature.Signable;
import kz.yntymaq.signature.SignableDocuments;
import kz.yntymaq.signature.SignedDocument;
import kz.yntymaq.signature.SignedDocuments;
import kz.yntymaq.signature.Signing;
import kz.yntymaq.signature.StandingSignatures;
import kz.yntymaq.ui.Reading;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The application as a text that its chair signs before it is sent: who signs and as what, all answers in both languages,
 * each file by its name and its hash. A signature under answers that changed since is none under those that are sent, nor
 * is one of an earlier chair.
 */
@Component
class SignedApplications implements SignableDocuments {

    private static final String KIND = "application";

    private final Applications applications;
    private final Applicants applicants;
    private final Accounts accounts;
    private final FieldReader fields;
    private final Programmes programmes;
    private final SignedDocuments signed;
    private final StandingSignatures standing;
    private final Texts texts;

    SignedApplications(
            Applications applications,
            Applicants applicants,
            Accounts accounts,
            FieldReader fields,
            Programmes programmes,
            SignedDocuments signed,
            StandingSignatures standing,
            Texts texts) {
        this.applications = applications;
        this.applicants = applicants;
        this.accounts = accounts;
        this.fields = fields;
        this.programmes = programmes;
        this.signed = signed;
        this.standing = standing;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Signable find(Actor actor, UUID id) {
        Application application = applications.findOfChair(actor, id);
        SectionPages.requireEditable(application);
        Applicant applicant = applicantOf(application);
        return new Signable(
                document(application, applicant),
                new Bilingual(title(Language.KK, application, applicant), title(Language.RU, application, applicant)),
                "/cabinet/applications/" + id + "/check",
                applicant.bin() == null ? null : new Bin(applicant.bin()));
    }

    @Override
    public String fileGoesToKey() {
        return "application.signed.goes";
    }

    /** The chair's signatures under the answers exactly as they stand. */
    List<SignedDocument> signatures(Application application) {
        Applicant applicant = applicantOf(application);
        return signed.under(document(application, applicant)).stream()
                .filter(each -> each.account().equals(applicant.filledInBy()))
                .toList();
    }

    /**
     * The answers are sent as they stand: the chair who has signed them, has signed what is sent.
     *
     * @param chair account of who sends them
     */
    void handIn(Application application, UUID chair, Instant at) {
        standing.handIn(KIND, application.getId(), chair, () -> document(application, applicantOf(application)), at);
    }

    private Applicant applicantOf(Application application) {
        return applicants.facts(application.getApplicantId());
    }

    private String title(Language language, Application application, Applicant applicant) {
        return Reading.in(
                language,
                () -> texts.get(
                        "application.signed.title",
                        applicant.name(),
                        programmes
                                .find(application.getProgramme())
                                .orElseThrow()
                                .name()
                                .here()));
    }

    private Signing.Document document(Application application, Applicant applicant) {
        FieldValues values = fields.read(application);
        return new Signing.Document(
                KIND,
                application.getId(),
                in(Language.KK, application, applicant, values)
                        + "\n\n"
                        + in(Language.RU, application, applicant, values)
                        + "\n");
    }

    private String in(Language language, Application application, Applicant applicant, FieldValues values) {
        return Reading.in(language, () -> {
            var text = new StringBuilder(title(language, application, applicant)).append("\n");
            text.append(who(applicant)).append("\n");
            for (Section section : values.sheet().sections()) {
                text.append("\n").append(section.title()).append("\n");
                values.asked(section)
                        .forEach(field -> text.append("- ")
                                .append(field.label())
                                .append(": ")
                                .append(value(values, field))
                                .append("\n"));
            }
            return text.toString();
        });
    }

    /** Who signs, and as what. */
    private String who(Applicant applicant) {
        return applicant.isPerson()
                ? texts.get("application.signed.person", applicant.name())
                : texts.get("application.signed.bin", applicant.bin() == null ? "–" : applicant.bin())
                        + "\n"
                        + texts.get("application.signed.chair", chair(applicant));
    }

    private String chair(Applicant applicant) {
        UUID chair = applicant.filledInBy();
        return Objects.requireNonNull(accounts.names(Set.of(chair)).get(chair)).full();
    }

    private static String value(FieldValues values, Field field) {
        List<String> rows = values.rows(field);
        return rows.isEmpty() ? values.of(field) : String.join("; ", rows);
    }
}
