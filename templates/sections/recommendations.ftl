<@doc.heading 2 "Recommendation matrix"/>
<@doc.para>Only what this run measured; no opinion on languages. A consumer is singled out where the numbers single it out.</@doc.para>
<#list run.consumers as consumer>
<@doc.heading 3 "Choose " + consumer.title() + " when"/>
<#if consumer.strengths?has_content>
<@doc.bullets>
<@strong consumer "LowestCpu" "CPU time counts: the lowest per event, told apart from every other consumer measured there, in "; it>${where(it.group)} (${format.estimate(metrics.CPU_NS_PER_EVENT, it.cpu)})</@strong>
<@strong consumer "AmongLowestCpu" "CPU time counts: among the lowest per event, in "; it>${where(it.group)} (${format.estimate(metrics.CPU_NS_PER_EVENT, it.cpu)}; not told from ${titles(it.with)})</@strong>
<@strong consumer "NothingLost" "no event may be lost: it dropped none, in "; it>${where(it.group)} (${format.count(it.proof.submitted)} events; ${titles(it.group.measuredCells()?filter(cell -> cell.proof.dropped gt 0)?map(cell -> cell.cell.consumer))} dropped some)</@strong>
<@strong consumer "RunsEverywhere" ""; it>it must run on ${it.targets?join(", ")}: every trial of it counts there, and not every consumer's does</@strong>
<@strong consumer "SmallestArtifact" "size counts: "; it>the smallest artifact on <#list it.leads as lead>${lead.architecture} (${format.bytes(lead.own)}; the next has ${format.bytes(lead.next)})<#sep>, </#list>; what a target must hold for it besides, such as an interpreter, is not in this</@strong>
<@strong consumer "ShortestBuild" "build time counts: "; it>the shortest cold build for <#list it.leads as lead>${lead.architecture} (${format.duration(lead.own)}; the next takes ${format.duration(lead.next)})<#sep>, </#list>; each was timed once</@strong>
<@strong consumer "FewestLines" "source lines count: "; it>${format.count(it.lines)}, the fewest; the next has ${format.count(it.next)}</@strong>
</@doc.bullets>
<#else>
<@doc.para>Nothing that was measured here singles it out.</@doc.para>
</#if>
</#list>
<@doc.rule/>
<#-- One bullet for all that one rule found of a consumer. -->
<#macro strong consumer rule lead>
<#local found = consumer.strengths?filter(strength -> strength.rule() == rule)>
<#if found?has_content><@doc.bullet>${lead}<#list found as each><#nested each><#sep>; </#list></@doc.bullet></#if>
</#macro>
