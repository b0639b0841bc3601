package kz.yntymaq.account.acting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a handler does may be entrusted to a helper. Without it a page or a press is shut to who acts for another. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Entrusted {

    /** The least power that opens it. */
    Power value();

    /** Which mandates open it. */
    Matter[] of();
}
