<@doc.heading 3 "Event counts"/>
<@chart "event_count_comparison"/>
<@doc.para>The proof's equations, added up over the counted trials, from the first event to rest: calls × batch = submitted + dropped, and received = submitted. Each trial also proves that the sums of the events' random values agree, and that the ring's positions have moved by exactly these records. A trial that is off by one is invalid, and in no number of this report.</@doc.para>
<#list run.groups as group>
<@doc.details "The count: " + where(group)>
<@doc.table head=["Implementation", "Trials", "Calls × batch", "= Submitted", "+ Dropped", "Received", "Received = submitted"] align="lrrrrrl">
<#list group.cells as cell>
<@doc.row><@doc.cell>${title(cell.cell.consumer)}</@doc.cell>
<#if cell.proof??>
<@doc.cell>${cell.proof.trials}</@doc.cell><@doc.cell>${format.count(cell.proof.calls)} × ${cell.proof.batch}</@doc.cell><@doc.cell>${format.count(cell.proof.submitted)}</@doc.cell><@doc.cell>${format.count(cell.proof.dropped)}</@doc.cell><@doc.cell>${format.count(cell.proof.received)}</@doc.cell><@doc.cell><#if cell.proof.received == cell.proof.submitted>yes<#else>no, by ${format.count(cell.proof.submitted - cell.proof.received)}</#if></@doc.cell>
<#else>
<@doc.cell>0</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>–</@doc.cell><@doc.cell>${cell.status()}</@doc.cell>
</#if>
</@doc.row>
</#list>
</@doc.table>
</@doc.details>
</#list>
