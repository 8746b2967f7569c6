<@doc.heading 2 "Recommendation matrix"/>
<@doc.para>Only what this run measured; no opinion on languages. A consumer is singled out where the numbers single it out.</@doc.para>
<#list run.consumers as consumer>
<@doc.heading 3 "Choose " + consumer.title() + " when"/>
<#if consumer.strengths?has_content>
<@doc.bullets>
<#list consumer.strengths as strength>
<@doc.bullet><#switch strength.rule()>
<#on "LowestCpu">CPU time counts on ${where(strength.group)}: the lowest per event, ${format.estimate(metrics.CPU_NS_PER_EVENT, strength.cpu)}, told apart from <#if strength.others == 1>the one other<#else>each of the ${strength.others} others</#if> measured there
<#on "AmongLowestCpu">CPU time counts on ${where(strength.group)}: ${format.estimate(metrics.CPU_NS_PER_EVENT, strength.cpu)} per event, among the lowest; not told from ${titles(strength.with)}
<#on "NothingLost">no event may be lost on ${where(strength.group)}: it dropped 0 of ${format.count(strength.proof.submitted)} events, and another consumer dropped some
<#on "RunsEverywhere">it must run on ${strength.targets?join(", ")}: every trial of it counts there, and not every consumer's does
<#on "SmallestArtifact">size counts: the smallest artifact on <#list strength.leads as lead>${lead.architecture} (${format.bytes(lead.own)}; the next has ${format.bytes(lead.next)})<#sep>, </#list>; what a target must hold for it besides is not in this
<#on "ShortestBuild">build time counts: the shortest cold build for <#list strength.leads as lead>${lead.architecture} (${format.duration(lead.own)}; the next takes ${format.duration(lead.next)})<#sep>, </#list>; each was timed once
<#on "FewestLines">source lines count: ${format.count(strength.lines)}, the fewest; the next has ${format.count(strength.next)}
</#switch></@doc.bullet>
</#list>
</@doc.bullets>
<#else>
<@doc.para>Nothing that was measured here singles it out.</@doc.para>
</#if>
</#list>
<@doc.rule/>
