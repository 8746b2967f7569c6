package dev.ringbench.guest;

import dev.ringbench.model.Architecture;
import dev.ringbench.model.Provider;

/** What a guest of ours is booted from: the same for every block of its target. */
record Boot(Architecture architecture, Provider.Guest settings, GuestImage image) {}
