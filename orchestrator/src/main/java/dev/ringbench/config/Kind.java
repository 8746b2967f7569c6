package dev.ringbench.config;

import java.util.Optional;

/**
 * What a value of a file may be.
 *
 * @param <T> what it is decoded to
 */
interface Kind<T> {

    /** The node's value, or empty after adding what is wrong with it. */
    Optional<T> decode(Node node, Problems problems);
}
