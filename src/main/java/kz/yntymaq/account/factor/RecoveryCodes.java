package kz.yntymaq.account.factor;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Codes that a person wrote down for the day the phone is lost: ten, each good for one sign-in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecoveryCodes {

    static final int MANY = 10;

    /** No letter that looks like another or like a digit: people copy these by hand. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUP = 4;
    private static final int CHARACTERS = 12;
    private static final Pattern WRITTEN = Pattern.compile("[a-z2-9]{" + CHARACTERS + "}");

    private final FactorSeal seal;
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(FactorSeal seal, JdbcClient jdbc) {
        this.seal = seal;
        this.jdbc = jdbc;
    }

    /** Makes ten new ones; those of before are nothing any more. @return as people read them, to be shown once */
    List<String> make(UUID account) {
        end(account);
        var made = new ArrayList<String>();
        while (made.size() < MANY) {
            String code = code();
            jdbc.sql("insert into recovery_code (account_id, code_hash) values (?, ?)")
                    .params(account, seal.hash(account, code))
                    .update();
            made.add(code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
        }
        return made;
    }

    /** Ends all of them. */
    void end(UUID account) {
        jdbc.sql("delete from recovery_code where account_id = ?")
                .param(account)
                .update();
    }

    /** How many are left. */
    int left(UUID account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Uses a code up, typed in any way. @return whether it was one */
    boolean use(UUID account, String typed) {
        String code = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s‐‑–-]", "");
        return WRITTEN.matcher(code).matches()
                && jdbc.sql("delete from recovery_code where account_id = ? and code_hash = ?")
                                .params(account, seal.hash(account, code))
                                .update()
                        == 1;
    }

    private String code() {
        return random.ints(CHARACTERS, 0, ALPHABET.length())
                .collect(StringBuilder::new, (word, at) -> word.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }
}
