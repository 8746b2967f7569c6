/**
 * The charts: what each shows is one class, how a panel is laid out another. XChart draws the data; titles, labels and
 * values stand beside it at measured places, so that none is cut and none overlaps.
 */
package dev.ringbench.report.chart;
