package kz.yntymaq.cooperative.onpaper;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.MembershipState;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;

/** What a person signs to a co-operative. */
public enum PaperAct {
    /** Asks to join, with the obligation to keep the charter (law on agricultural co-operatives, article 28, point 2). */
    JOIN,
    TAKE_BACK,
    /** Asks to leave (articles 26 and 29). */
    LEAVE,
    STAY,
    /** Becomes a founder. */
    ACCEPT,
    DECLINE,
    /** Is a founder no longer, until the founding meeting. */
    STEP_BACK;

    /** Message key of what it is called. */
    public String key() {
        return "onpaper.act." + name();
    }

    /** The word that names it in an address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NotFoundException for a word that names none */
    static PaperAct at(String address) {
        return Stream.of(values())
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    boolean answersInvitation() {
        return this == ACCEPT || this == DECLINE;
    }

    /** Whether a share in money is named by it. */
    public boolean namesShare() {
        return this == JOIN || this == ACCEPT;
    }

    /** What can be signed by who stands so to a co-operative. @param state null for who has nothing to do with it */
    static List<PaperAct> of(@Nullable MembershipState state) {
        if (state == null) {
            return List.of(JOIN);
        }
        return switch (state) {
            case APPLIED, ADMITTED -> List.of(TAKE_BACK);
            case MEMBER -> List.of(LEAVE);
            case LEAVING -> List.of(STAY);
            case FOUNDER -> List.of(STEP_BACK);
            default -> List.of();
        };
    }
}
