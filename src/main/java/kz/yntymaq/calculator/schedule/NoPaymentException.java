package kz.yntymaq.calculator.schedule;

/** In none of the months of a plan would any principal be paid. */
public class NoPaymentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoPaymentException() {
        super("none of the chosen months lies between the grace and the end");
    }
}
