package kz.yntymaq.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import kz.yntymaq.account.KnownDevices;
import kz.yntymaq.account.factor.OwnSessions;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.notification.Inbox;
import kz.yntymaq.ui.Format;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody has signed in: the device is remembered, the session named, and the owner told of another device. */
@Component
class Arrivals {

    private final KnownDevices devices;
    private final OwnSessions sessions;
    private final Inbox inbox;
    private final Format format;
    private final Clock clock;

    Arrivals(KnownDevices devices, OwnSessions sessions, Inbox inbox, Format format, Clock clock) {
        this.devices = devices;
        this.sessions = sessions;
        this.inbox = inbox;
        this.format = format;
        this.clock = clock;
    }

    @Transactional
    void note(HttpServletRequest request, HttpServletResponse response, UUID account) {
        String device = OwnSessions.deviceName(request.getHeader(HttpHeaders.USER_AGENT));
        sessions.begin(request.getSession(), device);
        if (devices.remember(request, response, account)) {
            inbox.deliver(
                    account,
                    "account.message.new-device",
                    OwnSessions.PAGE,
                    device.isEmpty()
                            ? RecordedValue.key("account.sessions.unknown-device")
                            : RecordedValue.words(device),
                    RecordedValue.words(format.time(clock.instant())));
        }
    }
}
