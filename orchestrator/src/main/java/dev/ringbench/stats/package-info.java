/**
 * Turns a stored run into the one summary that a report shows: derived metrics, medians with exact intervals, paired
 * comparisons, tiers, strengths and insights. It decides what may be said; the words are in templates/.
 */
package dev.ringbench.stats;
