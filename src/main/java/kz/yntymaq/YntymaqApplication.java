package kz.yntymaq;

import java.util.Arrays;
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
 * audit log's hash chain, prints the result and ends with 0 (whole) or 1 (broken).
 */
@SpringBootApplication
@Modulith(systemName = "Yntymaq")
@ConfigurationPropertiesScan
@EnableCaching
@EnableScheduling
public class YntymaqApplication {

    /** The command that verifies the audit log. */
    public static final String VERIFY_AUDIT = "verify-audit";

    public static void main(String[] args) {
        boolean command = Arrays.asList(args).contains(VERIFY_AUDIT);
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
