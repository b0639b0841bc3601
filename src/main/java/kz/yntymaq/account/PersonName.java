package kz.yntymaq.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.Names;
import org.jspecify.annotations.Nullable;

/** Family name, given name and, where there is one, patronymic. */
public record PersonName(
        String family, String given, @Nullable String patronymic) {

    /** The name that was typed, written as papers write names. */
    public static PersonName typed(String family, String given, @Nullable String patronymic) {
        return new PersonName(
                Names.ofPerson(family),
                Names.ofPerson(given),
                patronymic == null || patronymic.isBlank() ? null : Names.ofPerson(patronymic));
    }

    /** Whether it is the same name, whatever its letters' size and its spaces. */
    public boolean isSameAs(PersonName other) {
        return folded(full()).equals(folded(other.full()));
    }

    /** Whether somebody wrote this name down, with or without the patronymic, in whatever order. */
    public boolean isWritten(String name) {
        Set<String> written = words(name);
        return written.containsAll(words(family + " " + given)) && words(full()).containsAll(written);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(folded(name).split(" ")).collect(Collectors.toSet());
    }

    private static String folded(String name) {
        return Names.ofPerson(name).toLowerCase(Locale.ROOT);
    }

    /** All parts, the family name first. */
    public String full() {
        return patronymic == null || patronymic.isBlank()
                ? family + " " + given
                : family + " " + given + " " + patronymic;
    }

    /** How a list names who takes part: the legal entity for which the person acts, with the person; else the person. */
    public String actingFor(@Nullable Bilingual entity) {
        return entity == null ? full() : entity.here() + " (" + full() + ")";
    }

    /** Given name's initial and family name: {@code А. Сейітқали}. */
    public String brief() {
        return given.substring(0, given.offsetByCodePoints(0, 1)) + ".\u00a0" + family;
    }
}
