package kz.yntymaq.farmer;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.applicant.Applicant;
import org.jspecify.annotations.Nullable;

/**
 * A person who applies for themself; the applicant's id is the account's.
 *
 * @param name family name, given name and patronymic
 * @param seatCode КАТО code of the village where the person lives
 * @param open whether the account is not shut
 */
record NaturalPerson(UUID id, String name, String seatCode, boolean open) implements Applicant {

    @Override
    public boolean isPerson() {
        return true;
    }

    @Override
    public String nameKk() {
        return name;
    }

    @Override
    public String nameRu() {
        return name;
    }

    @Override
    public @Nullable String bin() {
        return null;
    }

    @Override
    public int members() {
        return 1;
    }

    @Override
    public @Nullable LocalDate registeredOn() {
        return null;
    }

    @Override
    public UUID filledInBy() {
        return id;
    }

    @Override
    public boolean canApply() {
        return open;
    }

    @Override
    public @Nullable String officePage() {
        return null;
    }
}
