package kz.yntymaq.account;

import jakarta.servlet.http.HttpServletRequest;
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

    @Nullable
    String device() {
        return device;
    }
}
