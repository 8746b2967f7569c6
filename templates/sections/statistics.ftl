<@doc.heading 3 "Summary statistics"/>
<@chart "summary_stats"/>
<@doc.para><@doc.bold "Key statistics:"/></@doc.para>
<@doc.bullets>
<#list run.insights as insight>
<#if insight.rule() == "Counted">
<@doc.bullet><@doc.bold "Total events across all"/>: ${format.count(insight.received)} received and ${format.count(insight.dropped)} dropped, in ${trials(insight.trials)} that count</@doc.bullet>
</#if>
</#list>
</@doc.bullets>
<@listed run.groups "more, from the other targets and scenarios"; group>
<@doc.bold best(group.deciding)/> on ${where(group)}: <#if group.leader??>${title(group.leader.consumer)}, ${with_interval(group.cell(group.leader.consumer), group.deciding)}<#if group.leader.indistinguishable()?has_content>; not told from it: ${titles(group.leader.indistinguishable())}</#if><#else>not ranked (${reason(group.unranked)})</#if>
</@listed>
<@listed run.insights?filter(insight -> insight.rule() == "CpuSpread") "more, from the other targets and scenarios"; insight>
<@doc.bold "Performance spread"/> on ${where(insight.group)}: ${format.contrast(insight.comparison.contrast)} from ${title(insight.comparison.reference)} to ${title(insight.comparison.consumer)}, in CPU time per event
</@listed>
<#list run.groups?filter(group -> group.measuredCells()?has_content) as group>
<@doc.details "Every quantity: " + where(group)>
<@doc.table head=["Implementation", "Quantity", "Trials", "Median", "Interval", "Smallest to largest", "Outliers (blocks)"] align="llrrrrl">
<#list group.measuredCells() as cell>
<#list [[metrics.DELIVERED_PER_SECOND, "Delivered, events/s"], [metrics.OFFERED_PER_SECOND, "Offered, events/s"], [metrics.LOST_SHARE, "Lost"], [metrics.CPU_NS_PER_EVENT, "CPU time per event"], [metrics.SYSTEM_CPU_NS_PER_EVENT, "CPU time per event of the whole target"], [metrics.DRIVER_CPU_SHARE, "CPU of the driver"], [metrics.WAKE_UPS_PER_EVENT, "Wake-ups per 1,000 events"], [metrics.LATENCY_P50_NS, "Latency, half of the events"], [metrics.LATENCY_P99_NS, "Latency, 99 %"], [metrics.LATENCY_P999_NS, "Latency, 99.9 %"], [metrics.LATENCY_MAX_NS, "Latency, longest"], [metrics.START_TO_READY_NS, "Start to ready"]] as quantity>
<#assign estimate = cell.estimate(quantity[0])!>
<#if estimate?has_content>
<@doc.row><@doc.cell>${title(cell.cell.consumer)}</@doc.cell><@doc.cell>${quantity[1]}</@doc.cell><@doc.cell>${estimate.size()}</@doc.cell><@doc.cell>${format.median(quantity[0], estimate)}</@doc.cell><@doc.cell><#if estimate.interval??>${format.interval(quantity[0], estimate)} (${format.confidence(estimate.interval.confidence)})<#else>–</#if></@doc.cell><@doc.cell>${format.range(quantity[0], estimate)}</@doc.cell><@doc.cell>${dash(format.numbers(estimate.outlierBlocks()))}</@doc.cell></@doc.row>
</#if>
</#list>
</#list>
</@doc.table>
</@doc.details>
</#list>
<@doc.para>Intervals are those between order statistics, exact for any distribution: with 10 trials from the 2nd to the 9th, 97.9 %. Wake-ups are voluntary context switches of the consumer. Outliers lie outside Tukey's fences; they are flagged and stay in.</@doc.para>
<#assign kinds = ["HOST_DELAYED", "FOREIGN_LOAD", "STEAL", "THROTTLED", "CGROUP_DISAGREES", "UNPAIRED", "NOTHING_DELIVERED"]>
<#assign flagged = []>
<#list run.groups as group><#list group.cells as cell><#list kinds as kind>
<#assign flags = cell.flags?filter(flag -> flag.kind == kind)>
<#if flags?has_content><#assign flagged += [{"kind": kind, "group": group, "cell": cell, "flags": flags, "low": flags?map(flag -> flag.value)?min, "high": flags?map(flag -> flag.value)?max}]></#if>
</#list></#list></#list>
<#if flagged?has_content>
<#assign marked = 0 counted = 0>
<#list run.groups as group><#list group.cells as cell><#assign counted = counted + cell.countedTrials() blocks_seen = []><#list cell.flags as flag><#if !blocks_seen?seq_contains(flag.block)><#assign blocks_seen += [flag.block]></#if></#list><#assign marked = marked + blocks_seen?size></#list></#list>
<@doc.para>${format.count(marked)} of the ${trials(counted)} that count <#if marked == 1>is<#else>are</#if> flagged, for what is listed here. A flag takes no trial out of any number, but for the comparisons where it says so.</@doc.para>
<@doc.details "Flagged trials">
<@doc.bullets>
<#list flagged as entry>
<#assign share = format.share(entry.low) + (entry.flags?size gt 1)?then(" to " + format.share(entry.high), "")>
<@doc.bullet>${title(entry.cell.cell.consumer)} on ${where(entry.group)}, block<#if entry.flags?size gt 1>s</#if> ${format.numbers(entry.flags?map(flag -> flag.block))}: <#switch entry.kind><#on "CGROUP_DISAGREES">the CPU time of its cgroup differs by ${share} from that of its process<#on "HOST_DELAYED">the host let the threads that execute it wait for a CPU for ${share} of one CPU's time<#on "FOREIGN_LOAD">other processes ran beside it for ${share} of one CPU's time<#on "STEAL">a hypervisor took ${share} of the window<#on "THROTTLED">a CPU was slowed for its heat<#on "UNPAIRED">the block ran in more boots than one and is in no comparison<#on "NOTHING_DELIVERED">no event was taken in the window, so that it has no figures per event</#switch></@doc.bullet>
</#list>
</@doc.bullets>
</@doc.details>
</#if>
<@doc.rule/>
