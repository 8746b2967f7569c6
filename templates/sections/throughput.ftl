<@doc.heading 2 "Performance results"/>
<@doc.heading 3 "Throughput comparison"/>
<@chart "throughput_comparison" "No scenario of this run offers all that its producer can, so that no rate of it is a result."/>
<#list run.groups?filter(group -> group.offersAll) as group>
<@doc.para><@doc.bold where(group)/></@doc.para>
<@doc.table head=["Implementation", "Delivered, events/s", "Interval", "Offered, events/s", "Lost", "Events received", "Counted trials"] align="lrrrrrr">
<#list group.cells as cell>
<#assign delivered = cell.estimate(metrics.DELIVERED_PER_SECOND)!>
<@doc.row><@doc.cell>${title(cell.cell.consumer)}</@doc.cell><@doc.cell>${median(cell, metrics.DELIVERED_PER_SECOND)}</@doc.cell><@doc.cell><#if delivered?has_content>${dash(format.interval(metrics.DELIVERED_PER_SECOND, delivered))}<#else>–</#if></@doc.cell><@doc.cell><#if delivered?has_content>${median(cell, metrics.OFFERED_PER_SECOND)}<#else>–</#if></@doc.cell><@doc.cell><#if delivered?has_content>${median(cell, metrics.LOST_SHARE)}<#else>–</#if></@doc.cell><@doc.cell><#if cell.proof??>${format.count(cell.proof.received)}<#else>–</#if></@doc.cell><@doc.cell>${cell.countedTrials()} of ${cell.plannedTrials}</@doc.cell></@doc.row>
</#list>
</@doc.table>
<#if group.producerLimited>
<@doc.note>Producer-limited: every consumer that was measured here lost under ${format.tick(run.producerLimitedLostShare * 100)} % of the events. The rate is the producer's: waking a consumer costs the producer time, so that one that sleeps more often slows it. It ranks nobody.</@doc.note>
<#elseif group.measuredCells()?filter(cell -> cell.lossless)?has_content>
<@doc.note>${titles(group.measuredCells()?filter(cell -> cell.lossless)?map(cell -> cell.cell.consumer))}: lost under ${format.tick(run.producerLimitedLostShare * 100)} %, so that the producer set this rate: such a consumer can take at least that.</@doc.note>
</#if>
</#list>
<@chart "delivered_over_time"/>
<@doc.rule/>
