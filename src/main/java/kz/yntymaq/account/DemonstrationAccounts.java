package kz.yntymaq.account;

import java.util.List;

/** The accounts of a demonstration, listed on its sign-in page. Only a demonstration has a bean of this kind. */
public interface DemonstrationAccounts {

    /**
     * One account.
     *
     * @param iin synthetic
     * @param nameKey message key of who it is
     */
    record Entry(String iin, String password, String name, String nameKey) {}

    List<Entry> list();
}
