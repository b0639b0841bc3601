package kz.yntymaq.audit;

import java.util.Arrays;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** The command {@code verify-audit}: prints whether the log is whole, or what does not fit; exit code 0 when it is, 1 when not. */
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
        if (result.isWhole()) {
            System.out.println("The audit log is whole: " + result.entries() + " entries.");
        } else {
            System.out.println("The audit log is BROKEN. What does not fit, of " + result.entries() + " entries:");
            result.faults().forEach(fault -> System.out.println("  " + fault));
        }
        System.out.println(
                result.anchors() == 0
                        ? "Nothing outside the database was compared: see yntymaq.audit.anchor-file."
                        : "Compared with " + result.anchors() + " lines outside the database.");
        chain.newest().ifPresent(seal -> System.out.println("Newest seal: " + seal.number() + " " + seal.hash()));
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
