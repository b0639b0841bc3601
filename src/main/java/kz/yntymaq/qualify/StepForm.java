package kz.yntymaq.qualify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.ui.Text;
import kz.yntymaq.ui.TypedValueException;
import kz.yntymaq.ui.form.OpenBinding;
import kz.yntymaq.ui.form.OpenForm;

/** The form of a step. */
final class StepForm implements OpenForm {

    private final Step step;
    private final Told told;

    StepForm(Step step, Told told) {
        this.step = step;
        this.told = told;
    }

    @Override
    public OpenBinding stored() {
        var binding = new OpenBinding();
        for (Input input : step.inputs()) {
            String one = told.one(input.name());
            if (input.many()) {
                binding.put(input.name(), told.many(input.name()));
            } else if (one != null) {
                binding.put(input.name(), input.meant(one));
            }
        }
        return binding;
    }

    @Override
    public OpenBinding typed(Map<String, String[]> sent) {
        var binding = new OpenBinding();
        step.inputs().forEach(input -> read(input, sent, binding));
        return binding;
    }

    private void read(Input input, Map<String, String[]> sent, OpenBinding binding) {
        List<String> typed = sent(input, sent);
        if (typed.isEmpty() && input.name().equals(step.needed())) {
            binding.wrong(input.name(), new TypedValueException("error.choice"));
        }
        var told = new ArrayList<String>();
        for (String each : typed) {
            try {
                told.add(input.read(each));
            } catch (TypedValueException wrong) {
                binding.putTyped(input.name(), each);
                binding.wrong(input.name(), wrong);
                return;
            }
        }
        if (input.many()) {
            binding.put(input.name(), told);
        } else if (!told.isEmpty()) {
            binding.put(input.name(), input.meant(told.get(0)));
        }
    }

    /** What was sent for an input, without what is blank; one value unless it takes many. */
    static List<String> sent(Input input, Map<String, String[]> sent) {
        return Stream.ofNullable(sent.get(input.name()))
                .flatMap(Arrays::stream)
                .map(Text::words)
                .filter(Objects::nonNull)
                .distinct()
                .limit(input.many() ? input.options().size() : 1)
                .toList();
    }

    @Override
    public Optional<String> label(String field) {
        return input(field).map(Input::label);
    }

    @Override
    public boolean isTyped(String field) {
        return input(field)
                .filter(input -> input.options().isEmpty() && input.kind() != Question.Kind.TICK)
                .isPresent();
    }

    @Override
    public int place(String field) {
        return input(field).map(step.inputs()::indexOf).orElse(-1);
    }

    private Optional<Input> input(String field) {
        return step.inputs().stream()
                .filter(input -> input.name().equals(field))
                .findFirst();
    }
}
