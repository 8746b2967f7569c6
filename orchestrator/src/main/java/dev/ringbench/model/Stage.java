package dev.ringbench.model;

/** The stages of a run, in order; progress and timings name them. */
public enum Stage {
    LOAD("load and validate the matrix"),
    PLAN("plan cells and order"),
    DOCTOR("check the host"),
    BUILDER("prepare the builder root"),
    BUILD("build artifacts"),
    IMAGES("prepare guest images"),
    MEASURE("measure"),
    SUMMARISE("summarise"),
    RENDER("render");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }
}
