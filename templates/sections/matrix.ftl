<@doc.heading 2 "Detailed comparison matrix"/>
<@chart "comparison_matrix"/>
<@doc.para><@doc.bold "Quick reference:"/></@doc.para>
<@doc.table head=["Implementation", "Language", "Library"] + run.groups?map(group -> where(group)) align="lll" + ""?left_pad(run.groups?size, "l")>
<#list run.consumers as consumer>
<@doc.row><@doc.cell>${consumer.title()}</@doc.cell><@doc.cell>${dash(consumer.implementation.language)}</@doc.cell><@doc.cell>${dash(consumer.implementation.library)}</@doc.cell><#list run.groups as group><#assign cell = group.cell(consumer.consumer())><@doc.cell><#if cell.countedTrials() gt 0>${median(cell, metrics.CPU_NS_PER_EVENT)} CPU per event, ${median(cell, metrics.LOST_SHARE)} lost<#else>${cell.status()}</#if></@doc.cell></#list></@doc.row>
</#list>
</@doc.table>
<@doc.para>Medians; columns are not compared with each other.</@doc.para>
<@doc.rule/>
