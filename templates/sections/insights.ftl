<@doc.heading 2 "Key insights"/>
<#assign number = 0>
<#function of rule><#return run.insights?filter(insight -> insight.rule() == rule)></#function>
<#macro insight rule text>
<#local found = of(rule)>
<#if found?has_content>
<#assign number = number + 1>
<@doc.heading 3 number?c + ". " + text/>
<@listed found "more, from the other targets and scenarios"; each><#nested each></@listed>
</#if>
</#macro>
<@insight "Counted", "Every event is accounted for"; it>
${trials(it.trials)} that count: ${format.count(it.submitted)} events were submitted and ${format.count(it.received)} received; ${format.count(it.dropped)} found the ring full and were counted as dropped. <#if it.invalid == 0>None of the trials in these scenarios broke a rule of the proof.<#else>${trials(it.invalid)} broke a rule of the proof and ${(it.invalid == 1)?then("is", "are")} in no number.</#if>
</@insight>
<@insight "ProducerLimited", "The delivered rate is the producer's"; it>
${where(it.group)}: the highest median loss of a consumer is ${format.share(it.highestLostShare)}; rates lie between ${format.rate(it.lowestRate)} and ${format.rate(it.highestRate)} events/s. This load does not find any consumer's limit: the rate must not be read as a consumer's throughput.
</@insight>
<@insight "EventsLost", "The ring overflowed"; it>
${where(it.group)}: ${title(it.most)} lost ${format.share(it.mostShare)} of the events, the highest median loss; the lowest is ${format.share(it.leastShare)}.
</@insight>
<@insight "CpuSpread", "CPU time per event differs"; it>
${where(it.group)}: ${title(it.comparison.reference)} needs ${format.estimate(metrics.CPU_NS_PER_EVENT, it.lowest)} per event, ${title(it.comparison.consumer)} ${format.estimate(metrics.CPU_NS_PER_EVENT, it.highest)}: ${format.contrast(it.comparison.contrast)} as much, from ${it.comparison.pairedBlocks} paired blocks.
</@insight>
<@insight "NoDifference", "No difference in CPU time was detected"; it>
${where(it.group)}: none of ${plural(it.comparisons, "1 comparison", "comparisons")} with the consumer of the lowest median shows a difference.
</@insight>
<@insight "EventsPerWakeUp", "Consumers sleep differently"; it>
${where(it.group)}: one wake-up brings ${format.number(it.fewestEvents)} events to ${title(it.fewest)} and ${format.number(it.mostEvents)} to ${title(it.most)} (medians).
</@insight>
<@insight "Repeatability", "How well CPU time repeats"; it>
${where(it.group)}: ${title(it.consumer)} repeats least well: its ${trials(it.cpu.size())} reach from ${format.range(metrics.CPU_NS_PER_EVENT, it.cpu)} ns per event, ${format.share(it.cpu.relativeRange())} of its median apart.
</@insight>
<@insight "TooFewBlocks", "There are too few blocks to compare"; it>
<#if it.blocks == 0>No trial of any cell counts<#else>At most ${trials(it.blocks)} of a cell count${(it.blocks == 1)?then("s", "")}</#if>; ${it.needed} are needed. Nothing above is ranked or compared.
</@insight>
<@insight "NotMeasured", "Not every cell gave a number"; it>
${it.cells} of ${plural(it.planned, "1 cell", "cells")} have no trial that counts. Of all trials that are not superseded: ${it.unsupported} unsupported, ${it.failed} failed, ${it.invalid} invalid; the evidence is under platform compatibility.
</@insight>
<@insight "Emulated", "Some targets are emulated"; it>
${it.targets?join(", ")}: instructions were translated, not executed by hardware. Consumers are compared within such a target only, and no number of it says what hardware would do.
</@insight>
<@doc.rule/>
