package kz.yntymaq.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.identity.ValidPhone;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** The registration page as typed. */
public record RegistrationForm(
        @NotBlank(message = "{error.required}") @ValidIin @Label("account.iin")
        String iin,

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
        String patronymic,

        @NotBlank(message = "{error.required}") @ValidPhone @Label("account.phone")
        String phone,

        @Email(regexp = Account.EMAIL, message = "{error.email}")
        @Size(max = 120, message = "{error.long}")
        @Nullable
        @Label("account.email")
        String email,

        @NotBlank(message = "{error.village}") @Label("account.village")
        String village,

        @Nullable String villageName,
        @GoodPassword @Label("account.password") String password,
        @AssertTrue(message = "{error.consent}") boolean consent)
        implements Serializable { // waits in the session for the page

    /** Flash attribute: a form with what is known already of who is led to the registration. */
    public static final String KNOWN = "known";

    /** With what a certificate says of its owner, who still has to look through it. */
    public static RegistrationForm of(Iin iin, PersonName name) {
        return new RegistrationForm(
                iin.digits(), name.family(), name.given(), name.patronymic(), "", null, "", null, "", false);
    }

    static RegistrationForm empty() {
        return new RegistrationForm("", "", "", null, "", null, "", null, "", false);
    }

    Registration toRegistration() {
        return new Registration(
                Iin.parse(iin).orElseThrow(),
                PersonName.typed(familyName, givenName, patronymic),
                Phone.parse(phone).orElseThrow(),
                trimmed(email),
                password,
                village);
    }

    public static @Nullable String trimmed(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.trim();
    }
}
