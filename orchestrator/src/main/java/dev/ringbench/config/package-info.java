/**
 * matrix.yaml, impl.yaml and build.yaml: from text to the model's records, or to a list of everything that is wrong.
 *
 * <p>A file goes through three steps. {@link dev.ringbench.config.YamlFile} walks its tokens once into a tree of
 * located {@link dev.ringbench.config.Node}s. A {@link dev.ringbench.config.Form} says which keys a mapping has and
 * of which {@link dev.ringbench.config.Kind} each value is, and decodes it. What refers to something else is checked
 * last. Each step adds what it finds to the same {@link dev.ringbench.config.Problems}, so that all come at once.
 *
 * <p>Nothing is bound to classes and nothing is coerced: binding stops at the first error and reads 1.9 as 1.
 */
package dev.ringbench.config;
