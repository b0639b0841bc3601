package kz.yntymaq.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.yntymaq.account.Role;

/** The areas that need a sign-in, each with the offices that open it; an area without any is everybody's. */
final class ProtectedAreas {

    private static final Role[] OFFICES = {Role.OFFICIAL, Role.OPERATOR_OFFICER, Role.AUDITOR};

    private static final Map<String, Role[]> AREAS = Map.of(
            "/cabinet", new Role[0],
            "/files", new Role[0],
            "/invitation", new Role[0],
            "/office", OFFICES,
            "/admin", new Role[] {Role.ADMINISTRATOR});

    /** Where one works with a person and an identity document; the only work of a service point. */
    private static final List<String> DESK =
            List.of("/office/identity", "/office/names", "/office/assisted", "/office/mandates");

    private ProtectedAreas() {}

    /** Each area with its roles; what lies within another one comes before it. */
    static Map<String, Role[]> all() {
        var all = new LinkedHashMap<String, Role[]>();
        Role[] atDesk =
                Stream.concat(Stream.of(OFFICES), Stream.of(Role.SERVICE_POINT)).toArray(Role[]::new);
        DESK.forEach(area -> all.put(area, atDesk));
        all.putAll(AREAS);
        return all;
    }

    /** Whether an address lies in one. */
    static boolean cover(String path) {
        return AREAS.keySet().stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
    }
}
