package kz.yntymaq.account;

import org.jspecify.annotations.Nullable;

/** Family name, given name and, where there is one, patronymic. */
public record PersonName(
        String family, String given, @Nullable String patronymic) {

    /** All parts, the family name first. */
    public String full() {
        return patronymic == null || patronymic.isBlank()
                ? family + " " + given
                : family + " " + given + " " + patronymic;
    }

    /** Given name's initial and family name: {@code А. Сейітқали}. */
    public String brief() {
        return given.substring(0, given.offsetByCodePoints(0, 1)) + ".\u00a0" + family;
    }
}
