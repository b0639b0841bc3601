package kz.yntymaq.ui;

import jakarta.servlet.http.HttpServletRequest;

/**
 * NCALayer, the program on a person's own computer that signs with their key. Only a page on which something is signed
 * may speak to it; the policy of every other page forbids it.
 */
public final class LocalProgram {

    /** Where it listens, on each computer the same. */
    public static final String NCALAYER = "wss://127.0.0.1:13579";

    private static final String ATTRIBUTE = LocalProgram.class.getName();

    private LocalProgram() {}

    /** Lets the page of this request speak to it. */
    public static void allow(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    /** Whether the page of this request may. */
    public static boolean isAllowed(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
