package kz.yntymaq.cooperative.absentee;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened to a vote in absence. @param person whose answer on paper was recorded, null for all else */
record AbsenteeMoved(
        UUID cooperativeId, UUID id, What what, @Nullable UUID person) {

    enum What {
        ASKED,
        REMINDED,
        RECORDED,
        CLOSED
    }
}
