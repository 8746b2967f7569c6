package dev.ringbench.config;

import dev.ringbench.model.Consumer;
import dev.ringbench.model.Matrix;
import dev.ringbench.model.RuleBook;
import dev.ringbench.model.Scenario;
import dev.ringbench.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The keys of matrix.yaml; matrix.schema.json says the same to editors, and a test holds the two together. */
final class MatrixForm {
    static final Field<String> NAME = Field.required("name", Text.NAME);
    static final Field<List<Target>> TARGETS = Field.required("targets", ListOf.named(TargetForm.kind(), 1));
    static final Field<List<Scenario>> SCENARIOS = Field.required("scenarios", ListOf.named(ScenarioForm.kind(), 1));
    static final Field<Long> BLOCKS = Field.optional("blocks", WholeNumber.between(1, 1000), 10L);
    static final Field<Long> PARALLEL_TARGETS = Field.optional("parallel-targets", WholeNumber.between(1, 64), 1L);
    /** Up to what every reader of JSON holds exactly. */
    static final Field<Long> SEED = Field.optional("seed", WholeNumber.between(0, (1L << 53) - 1), 42L);

    static final Field<Map<String, String>> RULES = Field.optional("rules", rules());

    private final Field<List<Consumer>> implementations;
    private final Field<Consumer> baseline;

    MatrixForm(ImplementationCatalog catalog) {
        ConsumerKind consumer = new ConsumerKind(catalog);
        this.implementations = Field.required(
                "implementations",
                new ListOf<>(
                        consumer,
                        1,
                        node -> consumer.decode(node, new Problems()).map(Consumer::label)));
        this.baseline = Field.optional("baseline", consumer);
    }

    Form<Matrix> form() {
        return new Form<>(
                "a matrix",
                List.of(NAME, implementations, baseline, TARGETS, SCENARIOS, BLOCKS, PARALLEL_TARGETS, SEED, RULES),
                this::baselineIsMeasured,
                this::matrix);
    }

    private void baselineIsMeasured(Values values, Problems problems) {
        Optional<Consumer> chosen = values.find(baseline);
        List<Consumer> measured = values.find(implementations).orElse(List.of());
        if (chosen.isPresent() && !measured.isEmpty() && !measured.contains(chosen.get())) {
            String label = chosen.get().label();
            problems.addUnknown(
                    values.place(baseline),
                    Wording.quote(label) + " is not among implementations",
                    label,
                    measured.stream().map(Consumer::label).toList());
        }
    }

    private Matrix matrix(Values values) {
        List<Consumer> consumers = values.get(implementations);
        return new Matrix(
                values.get(NAME),
                consumers,
                values.find(baseline).orElse(consumers.get(0)),
                values.get(TARGETS),
                values.get(SCENARIOS),
                values.integer(BLOCKS),
                values.integer(PARALLEL_TARGETS),
                values.get(SEED),
                values.find(RULES).orElse(Map.of()));
    }

    /** Every threshold of templates/rules.properties. */
    private static Form<Map<String, String>> rules() {
        List<Field<String>> fields = RuleBook.thresholds().entrySet().stream()
                .map(rule -> Field.optional(rule.getKey(), Threshold.like(rule.getKey(), rule.getValue())))
                .toList();
        return new Form<>("the rules of a matrix", List.copyOf(fields), values -> {
            Map<String, String> chosen = new TreeMap<>();
            fields.forEach(field -> values.find(field).ifPresent(value -> chosen.put(field.name(), value)));
            return chosen;
        });
    }
}
