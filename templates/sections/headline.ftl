<#-- The answer, before anything else: a line a target, from the scenarios that the rules prefer (rules.properties). -->
<#if run.headlines?has_content>
<@doc.heading 2 "The answer"/>
<@doc.bullets>
<#list run.headlines as headline>
<@doc.bullet><@doc.bold headline.target.target.name + " (" + headline.target.accelerator + ")"/>: <@cost headline/>; <@limit headline/>.</@doc.bullet>
</#list>
</@doc.bullets>
<#if run.targets?filter(target -> target.emulated)?has_content>
<@doc.para>Under emulation a number tells which consumer costs less there, and not what hardware would give. Targets are not compared with each other.</@doc.para>
</#if>
<@doc.rule/>
</#if>
<#macro cost headline>
<#if !headline.cost??>
no trial counts that tells CPU time per event<#t>
<#elseif headline.cost.leader??>
<#local group = headline.cost least = [group.leader.consumer] + group.leader.indistinguishable()>
the least CPU time per event in ${group.scenario.name} is that of ${least?map(consumer -> title(consumer) + ", " + with_interval(group.cell(consumer), metrics.CPU_NS_PER_EVENT))?join(" and ")}<#t>
<#if least?size gt 1>, not told apart</#if><#t>
<#else>
CPU time per event in ${headline.cost.scenario.name}: ${headline.cost.measuredCells()?map(cell -> median(cell, metrics.CPU_NS_PER_EVENT) + " for " + title(cell.cell.consumer))?join(", ")}; nobody is ranked (${reason(headline.cost.unranked)})<#t>
</#if>
</#macro>
<#macro limit headline>
<#if headline.lossless??>
<#local group = headline.lossless>
without loss up to ${group.measuredCells()?map(cell -> cell.generatorLimited?then("at least ", "") + with_interval(cell, metrics.DELIVERED_PER_SECOND) + " events/s for " + title(cell.cell.consumer))?join(", ")} (${group.scenario.name})<#t>
<#else>
the highest rate without loss was not measured<#t>
</#if>
</#macro>
