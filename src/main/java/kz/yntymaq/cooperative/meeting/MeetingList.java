package kz.yntymaq.cooperative.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.Cooperative;
import kz.yntymaq.voting.SittingState;
import kz.yntymaq.voting.Sittings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of a co-operative as its members see them. */
@Service
@Transactional(readOnly = true)
class MeetingList {

    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final Sittings sittings;

    MeetingList(MeetingAccess access, MeetingRepository meetings, Sittings sittings) {
        this.access = access;
        this.meetings = meetings;
        this.sittings = sittings;
    }

    /** A meeting in the list of a co-operative. @param offReason why it was called off, null for any other */
    record Line(
            UUID id,
            Instant startsAt,
            String place,
            SittingState state,
            boolean confirmed,
            @Nullable String offReason) {

        public String key() {
            return "meeting.state." + state.name();
        }
    }

    /** The meetings of a co-operative. @param chair whether the actor calls them */
    record Listed(UUID cooperative, String name, boolean chair, List<Line> lines) {}

    /** Those that were called; and prepared ones, for who prepares them. */
    Listed of(Actor actor, UUID cooperativeId) {
        Cooperative cooperative = access.cooperative(actor, cooperativeId);
        boolean chair = cooperative.isChairedBy(actor.accountId());
        List<Meeting> found = meetings.findTop100ByCooperativeIdOrderByStartsAtDescIdDesc(cooperativeId);
        Map<UUID, Sittings.Facts> facts =
                sittings.findAll(found.stream().map(Meeting::getId).toList());
        return new Listed(
                cooperativeId,
                cooperative.name(),
                chair,
                found.stream()
                        .filter(each -> (chair && each.getDemandId() == null)
                                || (each.getDemandId() != null
                                        && each.getCalledBy().equals(actor.accountId()))
                                || (state(facts, each) != SittingState.PLANNED && !each.isDropped()))
                        .map(each -> new Line(
                                each.getId(),
                                each.getStartsAt(),
                                each.getPlace(),
                                state(facts, each),
                                each.getPresidingConfirmedAt() != null && each.getSecretaryConfirmedAt() != null,
                                each.getOffReason()))
                        .toList());
    }

    private static SittingState state(Map<UUID, Sittings.Facts> facts, Meeting meeting) {
        return Objects.requireNonNull(facts.get(meeting.getId())).state();
    }
}
