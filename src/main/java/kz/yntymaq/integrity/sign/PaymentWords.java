package kz.yntymaq.integrity.sign;

import java.util.List;
import java.util.Locale;

/** What words for a payment say, in the languages that sources write. */
final class PaymentWords {

    /** A share given back is no gain; wages are for work; a loan is owed. */
    private static final List<String> NO_GAIN = List.of(
            "share", "exit", "пай", "пая", "паев", "паи", "выход", "шығу", "wage", "salary", "зарплат", "жалақы",
            "loan", "credit", "займ", "кредит", "несие", "қарыз");

    private static final List<String> SUBSIDY = List.of("subsid", "субсид", "grant", "грант", "гранд", "support");

    private PaymentWords() {}

    /** Whether it is paid for what a member brought or as part of the income. */
    static boolean isForTaking(String word) {
        return none(NO_GAIN, word);
    }

    /** Whether it hands on money of the state. */
    static boolean isSubsidy(String word) {
        return !none(SUBSIDY, word);
    }

    private static boolean none(List<String> parts, String word) {
        String low = word.toLowerCase(Locale.ROOT);
        return parts.stream().noneMatch(low::contains);
    }
}
