package kz.yntymaq.office.confirming;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import kz.yntymaq.account.NamePart;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.RegistrationForm;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** The identity document that an official holds in the hands, as typed: its kind and the name in it, never its number. */
record SeenDocument(
        @NotNull(message = "{error.choice}") @Nullable @Label("account.desk.kind")
        DocumentKind kind,

        @NotBlank(message = "{error.required}")
        @NamePart
        @Size(max = 60, message = "{error.long}")
        @Label("account.family-name")
        String familyName,

        @NotBlank(message = "{error.required}")
        @NamePart
        @Size(max = 60, message = "{error.long}")
        @Label("account.given-name")
        String givenName,

        @NamePart @Size(max = 60, message = "{error.long}") @Nullable @Label("account.patronymic")
        String patronymic) {

    static final SeenDocument NONE = new SeenDocument(null, "", "", null);

    /** A form that was sent without any of these fields has none, whose fields are then missing. */
    static SeenDocument orNone(@Nullable SeenDocument document) {
        return Objects.requireNonNullElse(document, NONE);
    }

    /** The kind of a document that was validated before. */
    DocumentKind seenKind() {
        return requireNonNull(kind);
    }

    public PersonName name() {
        return PersonName.typed(familyName, givenName, patronymic);
    }

    /** The name, where its parts were typed. */
    public Optional<PersonName> typedName() {
        return RegistrationForm.trimmed(familyName) == null || RegistrationForm.trimmed(givenName) == null
                ? Optional.empty()
                : Optional.of(name());
    }
}
