package kz.yntymaq.signature;

import kz.yntymaq.kernel.RuleViolationException;

/** A signature does not prove what was asked; shown as the words of its problem. */
public class SignatureRefusedException extends RuleViolationException {

    private final SignatureProblem problem;

    public SignatureRefusedException(SignatureProblem problem) {
        super(problem.key());
        this.problem = problem;
    }

    public SignatureProblem problem() {
        return problem;
    }
}
