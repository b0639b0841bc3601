package kz.yntymaq.audit;

import java.util.Arrays;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** The command {@code verify-audit}: prints whether the chain is whole; exit code 0 when it is, 1 when not. */
@Component
class AuditCommand implements ApplicationRunner, ExitCodeGenerator {

    static final String NAME = "verify-audit";

    private final AuditChain chain;
    private int exitCode;

    AuditCommand(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!Arrays.asList(arguments.getSourceArgs()).contains(NAME)) {
            return;
        }
        AuditChain.Result result = chain.verify();
        exitCode = result.isWhole() ? 0 : 1;
        System.out.println(
                result.isWhole()
                        ? "The audit log is whole: " + result.entries() + " entries."
                        : "The audit log is BROKEN at position "
                                + result.broken().orElseThrow() + " of " + result.entries() + ".");
        System.out.println(
                result.anchors() == 0
                        ? "Nothing outside the database was compared: see yntymaq.audit.anchor-file."
                        : "Compared with " + result.anchors() + " lines outside the database.");
        chain.head().ifPresent(head -> System.out.println("Newest entry: " + head.position() + " " + head.hash()));
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
