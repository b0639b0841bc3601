package kz.yntymaq.web;

import java.util.Map;
import kz.yntymaq.account.Role;

/** The areas that need a sign-in, each with the offices that open it; an area without any is everybody's. */
final class ProtectedAreas {

    private static final Map<String, Role[]> AREAS = Map.of(
            "/cabinet", new Role[0],
            "/files", new Role[0],
            "/invitation", new Role[0],
            "/office", new Role[] {Role.OFFICIAL, Role.OPERATOR_OFFICER, Role.AUDITOR},
            "/admin", new Role[] {Role.ADMINISTRATOR});

    private ProtectedAreas() {}

    /** Each area with its roles. */
    static Map<String, Role[]> all() {
        return AREAS;
    }

    /** Whether an address lies in one. */
    static boolean cover(String path) {
        return AREAS.keySet().stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
    }
}
