package dev.ringbench.model;

/**
 * Where consumers run: an architecture plus a provider.
 *
 * @param name unique in its matrix, and a path in a run's folder
 */
public record Target(String name, Architecture architecture, Provider provider) {}
