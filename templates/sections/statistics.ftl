<@doc.heading 3 "Summary statistics"/>
<@chart "summary_stats"/>
<@doc.para><@doc.bold "Key statistics:"/></@doc.para>
<@doc.bullets>
<#list run.insights as insight>
<#if insight.rule() == "Counted">
<@doc.bullet><@doc.bold "Total events across all"/>: ${format.count(insight.received)} received and ${format.count(insight.dropped)} dropped, in ${trials(insight.trials)} that count</@doc.bullet>
</#if>
</#list>
<#list run.groups as group>
<#if group.leader??>
<#assign leading = group.cell(group.leader.consumer)>
<@doc.bullet><@doc.bold best(group.deciding)/> on ${where(group)}: ${title(group.leader.consumer)}, ${with_interval(leading, group.deciding)}<#if group.leader.indistinguishable()?has_content>; not told from it: ${titles(group.leader.indistinguishable())}</#if></@doc.bullet>
<#else>
<@doc.bullet><@doc.bold best(group.deciding)/> on ${where(group)}: not ranked (${reason(group.unranked)})</@doc.bullet>
</#if>
</#list>
<#list run.insights as insight>
<#if insight.rule() == "CpuSpread">
<@doc.bullet><@doc.bold "Performance spread"/> on ${where(insight.group)}: ${format.contrast(insight.comparison.contrast)} from ${title(insight.comparison.reference)} to ${title(insight.comparison.consumer)}, in CPU time per event</@doc.bullet>
</#if>
</#list>
</@doc.bullets>
<#list run.groups?filter(group -> group.measuredCells()?has_content) as group>
<@doc.para><@doc.bold where(group)/></@doc.para>
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
</#list>
<@doc.para>Intervals are those between order statistics, exact for any distribution: with 10 trials from the 2nd to the 9th, 97.9 %. Wake-ups are voluntary context switches of the consumer. Outliers lie outside Tukey's fences; they are flagged and stay in.</@doc.para>
<#assign kinds = ["HOST_DELAYED", "FOREIGN_LOAD", "STEAL", "THROTTLED", "CGROUP_DISAGREES", "UNPAIRED", "NOTHING_DELIVERED"]>
<#assign flagged = []>
<#list run.groups as group><#list group.cells as cell><#list kinds as kind>
<#assign flags = cell.flags?filter(flag -> flag.kind == kind)>
<#if flags?has_content><#assign flagged += [{"kind": kind, "group": group, "cell": cell, "flags": flags, "low": flags?map(flag -> flag.value)?min, "high": flags?map(flag -> flag.value)?max}]></#if>
</#list></#list></#list>
<#if flagged?has_content>
<@doc.para><@doc.bold "Flagged trials:"/></@doc.para>
<@doc.bullets>
<#list flagged as entry>
<#assign share = format.share(entry.low) + (entry.flags?size gt 1)?then(" to " + format.share(entry.high), "")>
<@doc.bullet>${title(entry.cell.cell.consumer)} on ${where(entry.group)}, block ${entry.flags?map(flag -> flag.block?c)?join(", ")}: <#switch entry.kind><#on "CGROUP_DISAGREES">the CPU time of its cgroup differs by ${share} from that of its process<#on "HOST_DELAYED">the host let the threads that execute it wait for a CPU for ${share} of one CPU's time<#on "FOREIGN_LOAD">other processes ran beside it for ${share} of one CPU's time<#on "STEAL">a hypervisor took ${share} of the window<#on "THROTTLED">a CPU was slowed for its heat<#on "UNPAIRED">the block ran in more boots than one and is in no comparison<#on "NOTHING_DELIVERED">no event was taken in the window, so that it has no figures per event</#switch></@doc.bullet>
</#list>
</@doc.bullets>
</#if>
<@doc.rule/>
