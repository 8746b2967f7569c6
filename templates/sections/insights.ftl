<@doc.heading 2 "Key insights"/>
<#assign number = 0>
<#macro insight_heading text><#assign number = number + 1><@doc.heading 3 number?c + ". " + text/></#macro>
<#list run.insights as insight>
<#switch insight.rule()>
<#on "Counted">
<@insight_heading "Every event is accounted for"/>
<@doc.para>${trials(insight.trials)} count: ${format.count(insight.submitted)} events were submitted and ${format.count(insight.received)} received; ${format.count(insight.dropped)} found the ring full and were counted as dropped. <#if insight.invalid == 0>No trial broke a rule of the proof.<#else>${trials(insight.invalid)} broke a rule of the proof and count<#if insight.invalid == 1>s</#if> nowhere.</#if></@doc.para>
<#on "ProducerLimited">
<@insight_heading "The delivered rate on " + where(insight.group) + " is the producer's"/>
<@doc.para>The highest median loss of a consumer is ${format.share(insight.highestLostShare)}; rates lie between ${format.rate(insight.lowestRate)} and ${format.rate(insight.highestRate)} events/s. This load does not find any consumer's limit, so that its rate must not be read as a consumer's throughput.</@doc.para>
<#on "EventsLost">
<@insight_heading "The ring overflowed on " + where(insight.group)/>
<@doc.para>Median loss reaches from ${format.share(insight.leastShare)} (${title(insight.least)}) to ${format.share(insight.mostShare)} (${title(insight.most)}).</@doc.para>
<#on "CpuSpread">
<@insight_heading "CPU time per event differs on " + where(insight.group)/>
<@doc.para>${title(insight.comparison.reference)} needs ${format.estimate(metrics.CPU_NS_PER_EVENT, insight.lowest)} per event, ${title(insight.comparison.consumer)} ${format.estimate(metrics.CPU_NS_PER_EVENT, insight.highest)}: ${format.contrast(insight.comparison.contrast)} as much, from ${insight.comparison.pairedBlocks} paired blocks.</@doc.para>
<#on "NoDifference">
<@insight_heading "No difference in CPU time was detected on " + where(insight.group)/>
<@doc.para>None of ${plural(insight.comparisons, "1 comparison", "comparisons")} with the lowest median tells two consumers apart.</@doc.para>
<#on "EventsPerWakeUp">
<@insight_heading "Consumers sleep differently on " + where(insight.group)/>
<@doc.para>One wake-up brings ${format.number(insight.fewestEvents)} events to ${title(insight.fewest)} and ${format.number(insight.mostEvents)} to ${title(insight.most)} (medians). A consumer that is woken more often costs its producer time as well.</@doc.para>
<#on "Repeatability">
<@insight_heading "How well CPU time repeats on " + where(insight.group)/>
<@doc.para>The least repeatable is ${title(insight.consumer)}: from its smallest to its largest trial, ${format.range(metrics.CPU_NS_PER_EVENT, insight.cpu)} ns per event, is ${format.share(insight.cpu.relativeRange())} of its median, over ${trials(insight.cpu.size())}.</@doc.para>
<#on "TooFewBlocks">
<@insight_heading "There are too few blocks to compare"/>
<@doc.para>At most ${trials(insight.blocks)} of a cell count${(insight.blocks == 1)?then("s", "")}; ${insight.needed} are needed. Nothing above is ranked or compared.</@doc.para>
<#on "NotMeasured">
<@insight_heading "Not every cell gave a number"/>
<@doc.para>${insight.cells} of ${plural(insight.planned, "1 cell", "cells")} have no trial that counts. Of all trials, ${insight.unsupported} were unsupported, ${insight.failed} failed and ${insight.invalid} were invalid; the evidence is under platform compatibility.</@doc.para>
<#on "Emulated">
<@insight_heading "Some targets are emulated"/>
<@doc.para>${insight.targets?join(", ")}: instructions were translated, not executed by hardware. Consumers are compared within such a target only, and no number of it says what hardware would do.</@doc.para>
</#switch>
</#list>
<@doc.rule/>
