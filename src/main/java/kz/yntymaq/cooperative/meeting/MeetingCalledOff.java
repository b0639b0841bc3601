package kz.yntymaq.cooperative.meeting;

import java.time.Instant;
import java.util.UUID;

/** A general meeting to which members were called will not be. */
record MeetingCalledOff(UUID cooperativeId, UUID meetingId, Instant startsAt) {}
