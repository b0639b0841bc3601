package kz.yntymaq.cooperative.voice;

import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.cooperative.MeetingDecision;
import kz.yntymaq.cooperative.associate.AssociateEntity;
import kz.yntymaq.cooperative.meeting.MeetingAccess.Became;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks to become an associated member, or whom the chair proposes.
 *
 * @param name of the person or of the firm
 * @param account whose it is, null for who has none
 * @param proposed whether the chair proposed them, so that the chair may take it back
 * @param produces agricultural products, in words (law on agricultural co-operatives, article 25, point 2)
 * @param withdrawn whether it was taken back
 * @param associate who came of it, null before contract and share
 * @param meeting on whose agenda it was put last, null where it never was
 * @param became of its last question, null where it never was put
 * @param voting whether members vote on it now
 * @param decision that admitted, null before
 * @param entity the legal entity, null for a person and for a firm of which the name alone is known
 */
record Request(
        UUID id,
        UUID cooperative,
        String name,
        @Nullable UUID account,
        boolean proposed,
        String produces,
        boolean withdrawn,
        @Nullable UUID associate,
        @Nullable UUID meeting,
        @Nullable Became became,
        boolean voting,
        @Nullable MeetingDecision decision,
        @Nullable AssociateEntity entity) {

    /** How long a meeting's admission waits for the contract before the chair may record that none came, days; the portal's own. */
    static final int CONTRACT_DAYS = 30;

    /** The name in the language of the page, where it is known in both. */
    public String named() {
        return entity == null ? name : entity.here();
    }

    /** The question for a meeting in a language. */
    String words(Language in, Texts texts) {
        return entity == null
                ? texts.in(in, "voice.words", name, produces)
                : texts.in(
                        in,
                        "voice.words.entity",
                        entity.entity().name().in(in),
                        entity.entity().bin(),
                        entity.representative(),
                        produces);
    }

    /** How far it is. */
    enum Stage {
        /** It waits for a meeting. */
        ASKED,
        /** It stands on an agenda. */
        PUT,
        /** A meeting did not admit; another may. */
        NOT_ADMITTED,
        /** A meeting admitted; contract and share are next. */
        ADMITTED,
        /** Contract and share are recorded. */
        CONCLUDED,
        WITHDRAWN;

        /** Message key of its words. */
        public String key() {
            return "voice.stage." + name();
        }
    }

    public Stage stage() {
        if (associate != null) {
            return Stage.CONCLUDED;
        }
        if (withdrawn) {
            return Stage.WITHDRAWN;
        }
        if (decision != null) {
            return Stage.ADMITTED;
        }
        return became == Became.WAITS ? Stage.PUT : became == Became.NOT_ADOPTED ? Stage.NOT_ADMITTED : Stage.ASKED;
    }

    /** Whether it may be put on an agenda now. */
    public boolean isFree() {
        return stage() == Stage.ASKED || stage() == Stage.NOT_ADMITTED;
    }

    /**
     * Whether it may be taken back now: until contract and share are recorded, so that nobody holds a place of the fifth for nothing;
     * not while members vote on it, so that no vote is for nothing either.
     */
    public boolean isOpen() {
        return isFree() || (stage() == Stage.PUT && !voting) || stage() == Stage.ADMITTED;
    }

    /** From which day on the chair may record that whom a meeting admitted made no contract; null where no meeting admitted. */
    public @Nullable LocalDate lapsesOn() {
        return decision == null || stage() != Stage.ADMITTED
                ? null
                : decision.on().plusDays(CONTRACT_DAYS);
    }

    /** What the chair may do to it: the message key of the press, null for nothing. @param today day of the press */
    @Nullable
    String droppable(LocalDate today) {
        if (proposed && isOpen()) {
            return "voice.drop";
        }
        LocalDate lapses = lapsesOn();
        return lapses == null || today.isBefore(lapses) ? null : "voice.lapse";
    }

    public String address() {
        return "/cabinet/cooperatives/" + cooperative + "/associates/requests/" + id;
    }
}
