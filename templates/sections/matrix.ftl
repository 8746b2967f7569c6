<@doc.heading 2 "Detailed comparison matrix"/>
<@chart "comparison_matrix"/>
<@doc.para><@doc.bold "Quick reference"/>, medians:</@doc.para>
<@doc.table head=["Where", "What"] + run.consumers?map(consumer -> consumer.title()) align="ll" + ""?left_pad(run.consumers?size, "r")>
<@doc.row><@doc.cell>–</@doc.cell><@doc.cell>Language</@doc.cell><#list run.consumers as consumer><@doc.cell>${dash(consumer.implementation.language)}</@doc.cell></#list></@doc.row>
<@doc.row><@doc.cell>–</@doc.cell><@doc.cell>Library</@doc.cell><#list run.consumers as consumer><@doc.cell>${dash(consumer.implementation.library)}</@doc.cell></#list></@doc.row>
<#list run.groups as group>
<@doc.row><@doc.cell>${where(group)}</@doc.cell><@doc.cell>${quantity(group.deciding)?cap_first}</@doc.cell><#list run.consumers as consumer><@doc.cell>${median(group.cell(consumer.consumer()), group.deciding)}</@doc.cell></#list></@doc.row>
<#if group.offersAll>
<@doc.row><@doc.cell>${where(group)}</@doc.cell><@doc.cell>Lost</@doc.cell><#list run.consumers as consumer><@doc.cell>${median(group.cell(consumer.consumer()), metrics.LOST_SHARE)}</@doc.cell></#list></@doc.row>
</#if>
</#list>
</@doc.table>
<@doc.rule/>
