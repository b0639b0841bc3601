package kz.yntymaq.cooperative.meeting;

import java.time.Instant;
import java.util.UUID;

/** Members are called to a general meeting. @param off whether it will not be, after they were called */
public record MeetingCalled(UUID cooperativeId, UUID meetingId, Instant startsAt, String place, boolean off) {}
