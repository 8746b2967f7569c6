<@doc.heading 1 "eBPF benchmark results"/>
<#assign windows = run.groups?map(group -> group.scenario.windowSeconds)>
<@doc.heading 2 "Ring buffer throughput benchmark (" + windows?map(seconds -> seconds?c + "-second")?first + " window)"/>

<@doc.bullets>
<@doc.bullet><@doc.bold "Test date"/>: ${format.date(run.manifest.startedAt)}, started ${format.time(run.manifest.startedAt)}</@doc.bullet>
<@doc.bullet><@doc.bold "Platform"/>: <#list run.targets as target>${target.target.name}: ${target.target.architecture}, ${target.target.provider.label()}, ${target.accelerator}<#sep>; </#list></@doc.bullet>
<#if run.manifest.images?has_content>
<@doc.bullet><@doc.bold "Kernel"/>: <#list run.manifest.images as image>${image.kernelRelease} (${image.architecture})<#sep>, </#list></@doc.bullet>
</#if>
<#list run.manifest.matrix.scenarios as scenario>
<@doc.bullet><@doc.bold "Test duration"/>: ${scenario.name}: ${scenario.windowSeconds} s after ${scenario.warmUpSeconds} s of warm-up, ${blocks(run.manifest.matrix.blocks)}, each with every consumer once, in random order<#if run.targets?filter(target -> target.target.provider.label() != "qemu")?size == 0>, in a fresh boot</#if></@doc.bullet>
<@doc.bullet><@doc.bold "Event source"/>: ${scenario.name}: one process calls ${scenario.load.label()} as fast as it can; ${plural(scenario.batch, "1 record", "records")} a call, ${scenario.payloadBytes} bytes each, ring of ${format.bytes(scenario.ringBytes)}, wake-up ${scenario.wakeUp.label()}</@doc.bullet>
</#list>
<@doc.bullet><@doc.bold "Trials"/>: ${format.count(run.storedTrials)} stored<#if run.supersededTrials gt 0>, of which ${format.count(run.supersededTrials)} were measured again and do not count</#if></@doc.bullet>
</@doc.bullets>

<@doc.para>No consumer measures itself: one driver reads ring, clock and CPU time from outside, and a trial counts only if every event in it is accounted for. Numbers are medians over trials<#if run.manifest.matrix.blocks gte run.minimumBlocks>, in brackets their exact confidence interval</#if>; what executed the target's instructions stands beside its name. Rows are in the matrix's order: their order says nothing.</@doc.para>
<#list run.insights as insight><#if insight.rule() == "TooFewBlocks">
<@doc.note><#if insight.blocks == 0>No trial of this run counts<#else>This run has at most ${trials(insight.blocks)} of a cell that count${(insight.blocks == 1)?then("s", "")}</#if>; an interval, a comparison or a ranking takes ${insight.needed}. So none is given below: the numbers are readings, and may differ from those of the next run by more than they differ from each other.</@doc.note>
</#if></#list>
<@doc.rule/>
