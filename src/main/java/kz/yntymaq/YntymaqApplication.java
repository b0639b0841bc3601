package kz.yntymaq;

import java.util.Arrays;
import kz.yntymaq.integrity.population.PopulationCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.modulith.Modulith;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The portal. Started without arguments it serves pages; with {@value #VERIFY_AUDIT} it checks the
 * audit log's hash chain, prints the result and ends with 0 (whole) or 1 (broken). The commands of
 * {@link PopulationCommands} read and write files alone.
 */
@SpringBootApplication
@Modulith(systemName = "Yntymaq")
@ConfigurationPropertiesScan
@EnableCaching
@EnableScheduling
public class YntymaqApplication {

    /** The command that verifies the audit log. */
    public static final String VERIFY_AUDIT = "verify-audit";

    /** The command that moves files from one place to another: {@code move-files s3} or {@code move-files database}. */
    public static final String MOVE_FILES = "move-files";

    public static void main(String[] args) {
        if (PopulationCommands.isCalledBy(args)) {
            System.exit(PopulationCommands.run(System.out, args)); // needs neither Spring nor a database
        }
        boolean command = Arrays.asList(args).contains(VERIFY_AUDIT)
                || Arrays.asList(args).contains(MOVE_FILES);
        var context = new SpringApplicationBuilder(YntymaqApplication.class)
                .listeners(new DatabaseChoice())
                .lazyInitialization(command) // the command needs none of the pages
                .web(command ? WebApplicationType.NONE : WebApplicationType.SERVLET)
                .run(args);
        if (command) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
