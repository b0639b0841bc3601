package kz.yntymaq.cooperative.meeting;

import java.time.Instant;
import java.util.UUID;

/** Members are called to a general meeting. */
record MeetingCalled(UUID cooperativeId, UUID meetingId, Instant startsAt) {}
