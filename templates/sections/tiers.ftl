<@doc.heading 2 "Performance tier classification"/>
<@chart "lossless_rate" "The highest rate without loss was not searched for in this run, so that there is no chart of it."/>
<#list run.targets as target>
<#if target.tiering.leftOut??>
<@doc.para><@doc.bold target.target.name + " (" + target.accelerator + ")"/>: no tiers, as ${reason(target.tiering.leftOut)}. A tier says how much a consumer can take; a load that it keeps up with cannot tell.</@doc.para>
<#else>
<@doc.para><@doc.bold target.target.name + " (" + target.accelerator + ")"/>, by scenario ${target.tiering.scenario}; the lower end of the interval decides:</@doc.para>
<@doc.bullets>
<#list target.tiering.tiers as tier>
<@doc.bullet><@doc.bold "Tier " + tier.number + " (from " + format.rate(tier.minimumPerSecond) + " events/s)"/>: <#list tier.members as member>${title(member.consumer)}, ${format.estimate(metrics.DELIVERED_PER_SECOND, member.rate)} events/s<#sep>; <#else>none</#list></@doc.bullet>
</#list>
</@doc.bullets>
</#if>
</#list>
<@doc.rule/>
