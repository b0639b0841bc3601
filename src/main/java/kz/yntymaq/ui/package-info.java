/** What every page shares: forms that are never lost, texts, dates and money, pictures drawn on the server. Knows no subject. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
@NullMarked
package kz.yntymaq.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
