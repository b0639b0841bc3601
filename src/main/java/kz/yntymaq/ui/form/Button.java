package kz.yntymaq.ui.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler of a button whose address has no page of its own. Names the page on which the button stands:
 * there a person goes on whose press could not be done, because the session had ended, the page was too old
 * or somebody else was faster.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Button {

    /**
     * Address of the page. Its variables are those of the button's own address, else parameters of its form; of
     * several the first whose variables are all there.
     */
    String[] on();
}
