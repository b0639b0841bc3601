package kz.yntymaq.applicant;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/** Who applied, under the name of then. */
record NamedThen(Applicant now, Bilingual then) implements Applicant {

    @Override
    public UUID id() {
        return now.id();
    }

    @Override
    public String nameKk() {
        return then.kk();
    }

    @Override
    public String nameRu() {
        return then.ru();
    }

    @Override
    public boolean isPerson() {
        return now.isPerson();
    }

    @Override
    public @Nullable String bin() {
        return now.bin();
    }

    @Override
    public String seatCode() {
        return now.seatCode();
    }

    @Override
    public int members() {
        return now.members();
    }

    @Override
    public @Nullable LocalDate registeredOn() {
        return now.registeredOn();
    }

    @Override
    public UUID filledInBy() {
        return now.filledInBy();
    }

    @Override
    public boolean canApply() {
        return now.canApply();
    }

    @Override
    public boolean isRegistered() {
        return now.isRegistered();
    }

    @Override
    public @Nullable String officePage() {
        return now.officePage();
    }
}
