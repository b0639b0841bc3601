package kz.yntymaq.cooperative.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Members are called to a general meeting.
 *
 * @param off whether it will not be, after they were called
 * @param reason why it will not be, in the words of who called it off; null where none was given
 */
public record MeetingCalled(
        UUID cooperativeId,
        UUID meetingId,
        Instant startsAt,
        String place,
        boolean off,
        @Nullable String reason) {

    /** Message key of what is told when it is called off; the words of the reason come last. */
    public String offKey() {
        return reason == null ? "meeting.message.called-off" : "meeting.message.called-off.why";
    }

    static MeetingCalled of(Meeting meeting, boolean off) {
        return new MeetingCalled(
                meeting.getCooperativeId(),
                meeting.getId(),
                meeting.getStartsAt(),
                meeting.getPlace(),
                off,
                meeting.getOffReason());
    }
}
