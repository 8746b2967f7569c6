package dev.ringbench.config;

import dev.ringbench.config.Node.Scalar;
import dev.ringbench.config.Node.ScalarType;
import dev.ringbench.model.Consumer;
import dev.ringbench.model.Implementation;
import java.util.Optional;

/** A consumer that the catalogue has: {@code go-ebpf}, or {@code go-ebpf@read-into}. */
record ConsumerKind(ImplementationCatalog catalog) implements Kind<Consumer> {

    @Override
    public Optional<Consumer> decode(Node node, Problems problems) {
        if (!(node instanceof Scalar scalar) || scalar.type() != ScalarType.TEXT) {
            problems.refuse(node, catalog.names());
            return Optional.empty();
        }
        String text = scalar.text();
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        if (!catalog.names().contains(name)) {
            problems.addUnknown(
                    node.place(), "there is no implementation " + Wording.quote(name), name, catalog.names());
            return Optional.empty();
        }
        Optional<Implementation> implementation = catalog.load(name, problems);
        return at < 0
                ? implementation.map(found -> new Consumer(name, Optional.empty()))
                : implementation.flatMap(found -> variant(node.place(), found, text.substring(at + 1), problems));
    }

    /** The first variant is what the plain name means: one consumer, one label. */
    private static Optional<Consumer> variant(
            Place place, Implementation implementation, String variant, Problems problems) {
        int index = implementation.variants().indexOf(variant);
        if (index < 0) {
            String what = implementation.name() + " has no variant " + Wording.quote(variant);
            problems.addUnknown(place, what, variant, implementation.variants());
            return Optional.empty();
        }
        return Optional.of(new Consumer(implementation.name(), index == 0 ? Optional.empty() : Optional.of(variant)));
    }
}
