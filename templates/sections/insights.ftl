<@doc.heading 2 "Key insights"/>
<#assign number = 0>
<#function of rule><#return run.insights?filter(insight -> insight.rule() == rule)></#function>
<#macro insight rule text>
<#local found = of(rule)>
<#if found?has_content>
<#assign number = number + 1>
<@doc.heading 3 number?c + ". " + text/>
<@doc.bullets>
<#list found as each>
<@doc.bullet><#nested each></@doc.bullet>
</#list>
</@doc.bullets>
</#if>
</#macro>
<@insight "Counted", "Every event is accounted for"; it>
${trials(it.trials)} that count: ${format.count(it.submitted)} events were submitted and ${format.count(it.received)} received; ${format.count(it.dropped)} found the ring full and were counted as dropped. <#if it.invalid == 0>No trial broke a rule of the proof.<#else>${trials(it.invalid)} broke a rule of the proof and ${(it.invalid == 1)?then("is", "are")} in no number.</#if>
</@insight>
<@insight "ProducerLimited", "The delivered rate is the producer's"; it>
${where(it.group)}: the highest median loss of a consumer is ${format.share(it.highestLostShare)}; rates lie between ${format.rate(it.lowestRate)} and ${format.rate(it.highestRate)} events/s. This load does not find any consumer's limit: the rate must not be read as a consumer's throughput.
</@insight>
<@insight "EventsLost", "The ring overflowed"; it>
${where(it.group)}: median loss reaches from ${format.share(it.leastShare)} (${title(it.least)}) to ${format.share(it.mostShare)} (${title(it.most)}).
</@insight>
<@insight "CpuSpread", "CPU time per event differs"; it>
${where(it.group)}: ${title(it.comparison.reference)} needs ${format.estimate(metrics.CPU_NS_PER_EVENT, it.lowest)} per event, ${title(it.comparison.consumer)} ${format.estimate(metrics.CPU_NS_PER_EVENT, it.highest)}: ${format.contrast(it.comparison.contrast)} as much, from ${it.comparison.pairedBlocks} paired blocks.
</@insight>
<@insight "NoDifference", "No difference in CPU time was detected"; it>
${where(it.group)}: none of ${plural(it.comparisons, "1 comparison", "comparisons")} with the lowest median tells two consumers apart.
</@insight>
<@insight "EventsPerWakeUp", "Consumers sleep differently"; it>
${where(it.group)}: one wake-up brings ${format.number(it.fewestEvents)} events to ${title(it.fewest)} and ${format.number(it.mostEvents)} to ${title(it.most)} (medians).
</@insight>
<@insight "Repeatability", "How well CPU time repeats"; it>
${where(it.group)}: the least repeatable is ${title(it.consumer)}; from its smallest to its largest trial (${format.range(metrics.CPU_NS_PER_EVENT, it.cpu)} ns per event) is ${format.share(it.cpu.relativeRange())} of its median, over ${trials(it.cpu.size())}.
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
