/** Serves every stage that touches a machine: commands as argument lists, on this host or over SSH, whose time has a limit. */
package dev.ringbench.exec;
