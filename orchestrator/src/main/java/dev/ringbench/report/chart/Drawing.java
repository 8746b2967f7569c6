package dev.ringbench.report.chart;

/** A part of a figure that knows its height once it is told its width, both in pixels. */
interface Drawing {

    int height(int width);

    void paint(Ink ink, int width);
}
