<@doc.heading 2 "Platform compatibility"/>
<@doc.para>What became of each cell's trials. Ok means that every event was accounted for.</@doc.para>
<@doc.table head=["Implementation"] + run.groups?map(group -> where(group)) align="l" + ""?left_pad(run.groups?size, "l")>
<#list run.consumers as consumer>
<@doc.row><@doc.cell>${consumer.title()}</@doc.cell><#list run.groups as group><#assign cell = group.cell(consumer.consumer())><@doc.cell><#list cell.outcomes as outcome><#if outcome.label == "ok">✓ ok</#if><#if outcome.label != "ok">${outcome.label}</#if> ${outcome.count()} of ${cell.plannedTrials}<#sep>, <#else>not run</#list></@doc.cell></#list></@doc.row>
</#list>
</@doc.table>
<#assign troubles = []>
<#list run.groups as group><#list group.cells as cell><#list cell.outcomes as outcome><#if outcome.label != "ok"><#assign troubles += [{"group": group, "cell": cell, "outcome": outcome}]></#if></#list></#list></#list>
<#if troubles?has_content>
<@doc.para><@doc.bold "Evidence:"/></@doc.para>
<@doc.table head=["Implementation", "Where", "Outcome", "Blocks", "What was seen"] align="lllll">
<#list troubles as trouble>
<@doc.row><@doc.cell>${title(trouble.cell.cell.consumer)}</@doc.cell><@doc.cell>${where(trouble.group)}</@doc.cell><@doc.cell>${trouble.outcome.label}<#if trouble.outcome.where?has_content> (${trouble.outcome.where})</#if></@doc.cell><@doc.cell>${format.numbers(trouble.outcome.blocks)}</@doc.cell><@doc.cell>${dash(trouble.outcome.evidence)}</@doc.cell></@doc.row>
</#list>
</@doc.table>
</#if>
<#list run.targets as target>
<@doc.heading 3 target.target.name + " notes"/>
<@doc.bullets>
<@doc.bullet>${target.target.architecture}, provider ${target.target.provider.label()}, ${target.accelerator}<#if target.emulated>: its times are those of an emulator, good for comparing consumers with each other here, and with nothing elsewhere</#if></@doc.bullet>
<#if target.bootMs?has_content>
<@doc.bullet>${plural(target.bootMs?size, "1 boot", "boots")}, ready after ${format.duration(target.bootMs?min)}<#if target.bootMs?size gt 1> to ${format.duration(target.bootMs?max)}</#if></@doc.bullet>
</#if>
<#if target.unpairedBlocks?has_content>
<@doc.bullet>Blocks that took more than one boot, and are in no comparison: ${format.numbers(target.unpairedBlocks)}</@doc.bullet>
</#if>
<#list run.groupsOf(target.target) as group>
<@doc.bullet>${group.scenario.name}: ${group.measuredCells()?size} of ${plural(group.cells?size, "1 consumer", "consumers")} gave numbers that count</@doc.bullet>
</#list>
</@doc.bullets>
<#if target.environment?has_content>
<@doc.details "Environment of " + target.target.name>
<@doc.table head=["What", "Value"] align="ll">
<#list target.environment as fact>
<@doc.row><@doc.cell><@doc.code fact.name/></@doc.cell><@doc.cell><#if fact.values?size lte 3>${dash(fact.values?join("; "))}<#else>${fact.values?size} different values over the boots, such as ${fact.values[0]}</#if></@doc.cell></@doc.row>
</#list>
</@doc.table>
</@doc.details>
</#if>
</#list>
