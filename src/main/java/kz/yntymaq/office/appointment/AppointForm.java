package kz.yntymaq.office.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.yntymaq.account.NamePart;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.RegistrationForm;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.identity.ValidIin;
import kz.yntymaq.identity.ValidPhone;
import kz.yntymaq.ui.form.Label;
import org.jspecify.annotations.Nullable;

/** An appointment as typed: an IIN, and the person's data where the IIN has no account yet. */
record AppointForm(
        @NotBlank(message = "{error.required}") @ValidIin @Label("account.iin")
        String iin,

        @NamePart @Size(max = 60, message = "{error.long}") @Nullable @Label("account.family-name")
        String familyName,

        @NamePart @Size(max = 60, message = "{error.long}") @Nullable @Label("account.given-name")
        String givenName,

        @NamePart @Size(max = 60, message = "{error.long}") @Nullable @Label("account.patronymic")
        String patronymic,

        @ValidPhone @Nullable @Label("account.phone") String phone,
        @Nullable @Label("account.appoint.village") String village,
        @Nullable String villageName,
        @Nullable Boolean confirmed,
        @NotNull UUID once) {

    /**
     * What an administrator knows of a person who has no account yet.
     *
     * @param villageCode КАТО code of a settlement
     */
    record NewPerson(PersonName name, Phone phone, String villageCode) {}

    static AppointForm empty() {
        return new AppointForm("", null, null, null, null, null, null, null, UUID.randomUUID());
    }

    /** The fields that an account for a new person needs and that are empty. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        if (RegistrationForm.trimmed(familyName) == null) {
            missing.add("familyName");
        }
        if (RegistrationForm.trimmed(givenName) == null) {
            missing.add("givenName");
        }
        if (phone == null || Phone.parse(phone).isEmpty()) {
            missing.add("phone");
        }
        if (RegistrationForm.trimmed(village) == null) {
            missing.add("village");
        }
        return missing;
    }

    /** The first of them; the IIN when all are filled. */
    String firstMissing() {
        return missing().stream().findFirst().orElse("iin");
    }

    /** The person's data; null unless all that an account needs is there. */
    @Nullable
    NewPerson person() {
        String family = RegistrationForm.trimmed(familyName);
        String given = RegistrationForm.trimmed(givenName);
        String code = RegistrationForm.trimmed(village);
        Phone number = phone == null ? null : Phone.parse(phone).orElse(null);
        return family == null || given == null || code == null || number == null
                ? null
                : new NewPerson(PersonName.typed(family, given, patronymic), number, code);
    }
}
