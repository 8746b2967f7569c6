/** How numbers are written, and where the charts' words come from: the same in Markdown, HTML and PNG. */
package dev.ringbench.report.text;
