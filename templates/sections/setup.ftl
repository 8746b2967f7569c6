<#assign windows = run.manifest.matrix.scenarios?filter(scenario -> scenario.load.label() == "openat2")?map(scenario -> scenario.windowSeconds)>
<#if windows?has_content && windows?min == windows?max>
<@doc.heading 2 "Ring buffer throughput benchmark (" + windows?min + "-second window)"/>
<#else>
<@doc.heading 2 "Ring buffer benchmark"/>
</#if>

<@doc.bullets>
<@doc.bullet><@doc.bold "Test date"/>: ${format.date(run.manifest.startedAt)}, started ${format.time(run.manifest.startedAt)}</@doc.bullet>
<@doc.bullet><@doc.bold "Platform"/>: <#list run.targets as target>${target.target.name} (<#if target.target.name != target.target.architecture.label()>${target.target.architecture.label()}, </#if>provider ${target.target.provider.label()}, ${target.accelerator})<#sep>, </#list></@doc.bullet>
<@doc.bullet><@doc.bold "Kernel"/>: <#list run.targets as target>${fact(target, "kernel_release")!"not seen"} (${target.target.name})<#sep>, </#list></@doc.bullet>
<#assign fresh = run.targets?filter(target -> target.freshBoots) standing = run.targets?filter(target -> !target.freshBoots && target.blocks?has_content)>
<@doc.bullet><@doc.bold "Repetition"/>: ${blocks(run.manifest.matrix.blocks)}, each with every cell of a target once, in random order<#if fresh?has_content>; in a fresh boot on ${names(fresh)}</#if><#if standing?has_content>; ${names(standing)} ${(standing?size == 1)?then("is", "are")} not booted anew for it</#if></@doc.bullet>
<@doc.bullet><@doc.bold "Trials"/>: ${format.count(run.storedTrials)} stored<#if run.supersededTrials gt 0>, of which ${format.count(run.supersededTrials)} were measured again and do not count</#if></@doc.bullet>
</@doc.bullets>

<@doc.table head=["Scenario", "Test duration", "Event source", "A call makes", "Ring", "Wake-ups"] align="llllrl">
<#list run.manifest.matrix.scenarios as scenario>
<@doc.row><@doc.cell>${scenario.name}</@doc.cell><@doc.cell><#if scenario.load.label() == "wrap">until it ends, at most ${scenario.windowSeconds} s<#else>${scenario.windowSeconds} s after ${scenario.warmUpSeconds} s of warm-up</#if></@doc.cell><@doc.cell>${event_source(scenario)}</@doc.cell><@doc.cell>${plural(scenario.batch, "1 record", "records")} of ${scenario.payloadBytes} bytes</@doc.cell><@doc.cell>${format.bytes(scenario.ringBytes)}</@doc.cell><@doc.cell>${scenario.wakeUp.label()}</@doc.cell></@doc.row>
</#list>
</@doc.table>

<@doc.para>No consumer measures itself: one driver reads ring, clock and CPU time from outside, and a trial counts only if every event in it is accounted for. Numbers are medians over trials<#if run.manifest.matrix.blocks gte run.minimumBlocks>, in brackets their exact confidence interval</#if>; what executed the target's instructions stands beside its name. Rows are in the matrix's order: their order says nothing.</@doc.para>
<#list run.insights as insight><#if insight.rule() == "TooFewBlocks">
<@doc.note><#if insight.blocks == 0>No trial of this run counts<#else>This run has at most ${trials(insight.blocks)} of a cell that count${(insight.blocks == 1)?then("s", "")}</#if>; an interval, a comparison or a ranking takes ${insight.needed}. So none is given below: the numbers are readings, and may differ from those of the next run by more than they differ from each other.</@doc.note>
</#if></#list>
<@doc.rule/>
