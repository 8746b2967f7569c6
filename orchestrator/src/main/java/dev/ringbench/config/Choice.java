package dev.ringbench.config;

import dev.ringbench.config.Node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping in which one key decides which others are allowed, as a target's provider does.
 *
 * @param selector the key that decides; each form has it as well
 * @param forms by the selector's word
 */
record Choice<T>(String noun, Field<String> selector, Map<String, Form<T>> forms) implements Kind<T> {

    /** The selector's kind: exactly the words that have a form. */
    static OneOf<String> words(List<String> words) {
        return new OneOf<>(words, word -> word);
    }

    @Override
    public Optional<T> decode(Node node, Problems problems) {
        Optional<Form<T>> form = node instanceof Mapping mapping
                ? mapping.find(selector.name())
                        .flatMap(word -> selector.kind().decode(word, new Problems()))
                        .map(forms::get)
                : Optional.empty();
        // Without a valid selector the rest is still read, for what else is wrong with it.
        return form.isPresent() ? form.get().decode(node, problems) : anyForm().decode(node, problems);
    }

    /** Every key of any form; required is what all forms require. Cannot succeed, since the selector is wrong. */
    private Form<T> anyForm() {
        Map<String, Field<?>> fields = new LinkedHashMap<>();
        forms.values()
                .forEach(form -> form.fields()
                        .forEach(field -> fields.putIfAbsent(
                                field.name(),
                                everyFormHas(field) ? field : Field.optional(field.name(), field.kind()))));
        return new Form<>(noun, new ArrayList<>(fields.values()), values -> {
            throw new IllegalStateException("built without a valid " + selector.name());
        });
    }

    private boolean everyFormHas(Field<?> field) {
        return forms.values().stream().allMatch(form -> form.fields().contains(field));
    }
}
