package kz.yntymaq.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a try to sign in comes from; never kept in a session. */
public final class SignInDetails {

    private final String address;
    private final @Nullable String device;

    public SignInDetails(HttpServletRequest request) {
        this.address = request.getRemoteAddr();
        this.device = KnownDevices.token(request);
    }

    String address() {
        return address;
    }

    /** The device, where the account signed in from it before; null for a stranger's. */
    public @Nullable String knownTo(KnownDevices devices, UUID account) {
        return device != null && devices.knows(device, account) ? device : null;
    }

    @Nullable
    String device() {
        return device;
    }
}
