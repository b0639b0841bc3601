package kz.yntymaq.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The portal's clock in tests: it stands still until a test moves it. Set back before every test. */
public class TestClock extends Clock {

    /** Monday, 23 November 2026, ten o'clock in Almaty. */
    public static final Instant START = Instant.parse("2026-11-23T05:00:00Z");

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private volatile Instant now = START;

    /** Moves the clock forward. */
    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void set(Instant moment) {
        now = moment;
    }

    /** Sets ten o'clock in Almaty of a day. */
    public void set(LocalDate day) {
        now = day.atTime(LocalTime.of(10, 0)).atZone(ALMATY).toInstant();
    }

    void reset() {
        now = START;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ALMATY);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ALMATY;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
