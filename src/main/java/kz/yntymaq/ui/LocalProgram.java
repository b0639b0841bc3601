package kz.yntymaq.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * NCALayer, the program on a person's own computer that signs with their key. Only a page on which something is signed
 * may speak to it; the policy of every other page forbids it.
 */
@Component
public class LocalProgram {

    private static final String ATTRIBUTE = LocalProgram.class.getName();

    private final String address;

    /** @param port on which it listens, on each computer the same; never on another host than the person's own */
    LocalProgram(@Value("${yntymaq.signature.ncalayer-port:13579}") int port) {
        this.address = "wss://127.0.0.1:" + port;
    }

    /** Where it listens. */
    public String address() {
        return address;
    }

    /** Lets the page of this request speak to it. */
    public void allow(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, address);
    }

    /** The address to which the page of this request may speak. */
    public static Optional<String> allowed(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
