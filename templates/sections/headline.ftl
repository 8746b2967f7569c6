<#-- The answer, before anything else: a line a target, from the scenarios that the rules prefer (rules.properties). -->
<#if run.headlines?has_content>
<@doc.heading 2 "The answer"/>
<@doc.bullets>
<#list run.headlines as headline>
<@doc.bullet><@doc.bold headline.target.target.name + " (" + headline.target.accelerator + ")"/>: <@cost headline/>. <@limit headline/>.</@doc.bullet>
</#list>
</@doc.bullets>
<@chart "headline"/>
<@answers "CPU time per event" metrics.CPU_NS_PER_EVENT run.headlines?filter(headline -> headline.cost??)?map(headline -> headline.cost)/>
<#assign searched = run.headlines?filter(headline -> headline.lossless??)?map(headline -> headline.lossless)>
<#if searched?has_content>
<@answers "Events/s without loss, up to" metrics.DELIVERED_PER_SECOND searched/>
<#else>
<@answers "Lost, of the events offered" metrics.LOST_SHARE run.groups?filter(group -> group.offersAll && group.measuredCells()?has_content)/>
</#if>
<#if run.headlines?filter(headline -> (headline.cost.leader)?? || (headline.lossless.leader)??)?has_content>
<@doc.para>Medians<#if run.manifest.matrix.blocks gte run.minimumBlocks>, in brackets their exact confidence interval</#if>. Bold: the best of a column by what decides there, and all that cannot be told from it.</@doc.para>
</#if>
<#if run.targets?filter(target -> target.emulated)?has_content>
<@doc.para>Under emulation a number tells which consumer costs less there, and not what hardware would give. Targets are not compared with each other: a column has nothing to say about another.</@doc.para>
</#if>
<@doc.rule/>
</#if>
<#macro cost headline>
<#if !headline.cost??>
no trial counts that tells CPU time per event<#t>
<#elseif headline.cost.leader??>
<#local group = headline.cost>
${title(group.leader.consumer)} takes the least CPU time per event, ${with_interval(group.cell(group.leader.consumer), metrics.CPU_NS_PER_EVENT)} in ${group.scenario.name}<@untold group metrics.CPU_NS_PER_EVENT/><#t>
<#else>
nobody is ranked by CPU time per event in ${headline.cost.scenario.name} (${reason(headline.cost.unranked)}); the readings are below<#t>
</#if>
</#macro>
<#macro limit headline>
<#if !headline.lossless??>
The highest rate without loss was not searched for<#t>
<#elseif headline.lossless.leader??>
<#local group = headline.lossless>
${title(group.leader.consumer)} takes the most without loss, ${with_interval(group.cell(group.leader.consumer), metrics.DELIVERED_PER_SECOND)} events/s in ${group.scenario.name}<@untold group metrics.DELIVERED_PER_SECOND/><#t>
<#else>
Without loss up to ${headline.lossless.measuredCells()?map(cell -> cell.generatorLimited?then("at least ", "") + with_interval(cell, metrics.DELIVERED_PER_SECOND) + " events/s for " + title(cell.cell.consumer))?join(", ")} in ${headline.lossless.scenario.name}; nobody is ranked (${reason(headline.lossless.unranked)})<#t>
</#if>
</#macro>
<#-- Who cannot be told from a group's leader, with their numbers. -->
<#macro untold group metric>
<#local others = group.leader.indistinguishable()>
<#if others?has_content>; not told from it: ${others?map(consumer -> title(consumer) + ", " + with_interval(group.cell(consumer), metric))?join("; ")}</#if><#t>
</#macro>
<#-- One quantity of every consumer, a column for each of these pairs of target and scenario. -->
<#macro answers quantity metric groups>
<#if groups?has_content>
<@doc.table head=[quantity] + groups?map(group -> where(group)) align="l" + ""?left_pad(groups?size, "r")>
<#list run.consumers as consumer>
<@doc.row><@doc.cell>${consumer.title()}</@doc.cell><#list groups as group><#assign answer = group.cell(consumer.consumer())><@doc.cell><#if group.deciding == metric && group.leader?? && ([group.leader.consumer] + group.leader.indistinguishable())?seq_contains(consumer.consumer())><@doc.bold answer_text(answer, metric)/><#else>${answer_text(answer, metric)}</#if></@doc.cell></#list></@doc.row>
</#list>
</@doc.table>
</#if>
</#macro>
<#function answer_text cell metric><#return (metric == metrics.DELIVERED_PER_SECOND && cell.generatorLimited)?then("at least ", "") + with_interval(cell, metric)></#function>
