package kz.yntymaq.reporting.sums;

import java.util.Arrays;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** The command {@code check-sums}: prints whether all sums tie, or each row that does not; exit code 0 when they do, 1 when not. It stores nothing. */
@Component
class SumsCommand implements ApplicationRunner, ExitCodeGenerator {

    static final String NAME = "check-sums";

    private final SumsCheck check;
    private int exitCode;

    SumsCommand(SumsCheck check) {
        this.check = check;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!Arrays.asList(arguments.getSourceArgs()).contains(NAME)) {
            return;
        }
        SumsCheck.Result result = check.check();
        exitCode = result.ties() ? 0 : 1;
        if (result.ties()) {
            System.out.println("All sums tie: " + result.compared() + " rows.");
        } else {
            System.out.println("Sums DIFFER. What does not tie, of " + result.compared() + " rows:");
            result.faults().forEach(fault -> System.out.println("  " + fault));
            if (result.missed() > 0) {
                System.out.println("  " + result.missed() + " could not be compared, see the log.");
            }
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
